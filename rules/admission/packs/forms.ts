/**
 * Form codes of the admission and recognition files by paper slot. 38-HD/BTCTW may have renumbered them, so a pack
 * carries its own table.
 * @source 12-HD/BTCTW 2022 (domain/admission.md 6.1, 6.2)
 */
export const FORMS_OF_12_HD_BTCTW = {
  certificate: 'CN-NTVĐ',
  application: '1-KNĐ',
  cv: '2-KNĐ',
  'verification-replies': 'letters',
  'introduction-1': '3-KNĐ',
  'introduction-2': '3-KNĐ',
  'union-resolution': '4-KNĐ',
  comments: '5-KNĐ',
  'cell-resolution': '6-KNĐ',
  'division-report': '7-KNĐ',
  'grassroots-resolution': '8-KNĐ',
  decision: '9-KNĐ',
  'new-member-certificate': 'CN-ĐVM',
  'self-review': '10-KNĐ',
  'mentor-review': '11-KNĐ',
  'recognition-comments': '12-KNĐ',
  'recognition-cell-resolution': '13-KNĐ',
  'recognition-division-report': '14-KNĐ',
  'recognition-grassroots-resolution': '15-KNĐ',
  'recognition-decision': '16-KNĐ',
  'failed-vote-minutes': 'minutes',
  'introduction-letter': 'letter',
  'member-file': 'file',
  'releasing-comments': 'comments',
  'releasing-mentor-comments': 'comments',
  'host-comments': 'comments',
} as const;
