import { chapter } from './story';

/** Twelve months on probation, of differing age, counted to the last day of the vote on recognition. */
export const PROBATION_STORIES = chapter('probation', [
  { cell: 'cdlg-dien', awaits: ['record-recognition-vote'], days: 385 },
  {
    cell: 'bvdk-cc',
    awaits: ['record-recognition-vote'],
    days: 345,
    turns: [{ at: 'hold-ceremony', does: 'late', days: 6 }],
  },
  { cell: 'gddt-vp', awaits: ['record-recognition-vote'], days: 300, introducedBy: 'two-members' },
  {
    cell: 'nnmt-tl',
    awaits: ['record-recognition-vote'],
    days: 255,
    turns: [
      { at: 'hold-ceremony', does: 'instead', act: 'consent-late-ceremony' },
      { at: 'hold-ceremony', does: 'late', days: 9 },
    ],
  },
  { cell: 'vpub-qt', awaits: ['note-quarterly-comment', 'record-recognition-vote'], days: -12 },
  { cell: 'cdlg-ctsv', awaits: ['record-recognition-vote'], days: 170 },
  {
    cell: 'sxd-qh',
    awaits: ['record-recognition-vote'],
    days: 110,
    turns: [{ at: 'note-quarterly-comment', does: 'instead', act: 'replace-mentor' }],
  },
  { cell: 'bptt-ts', awaits: ['record-recognition-vote', 'record-new-member-class'], days: 62 },
  { cell: 'bvdk-hc', awaits: ['file-self-review', 'record-recognition-vote'], days: 9 },
  { cell: 'cntn-nm', awaits: ['record-recognition-vote'], days: 17 },
  { cell: 'gddt-tccb', awaits: ['record-recognition-vote'], days: -10, pace: 0.25 },
]);

/** The cell has voted to recognise; and those who are recognised. */
export const RECOGNITION_STORIES = chapter('recognition', [
  { cell: 'vpub-nc', awaits: ['record-recognition-grassroots-vote'], days: 4, pace: 0.2 },
  { cell: 'cdlg-cntt', awaits: ['record-recognition-division-appraisal'], days: 5, pace: 0.2 },
  { cell: 'cdlg-ck', awaits: ['record-recognition-grassroots-vote'], days: 3, pace: 0.2 },
  {
    cell: 'luutru',
    awaits: ['decide-recognition'],
    days: 12,
    pace: 0.2,
    introducedBy: 'two-members',
  },
  { cell: 'nnmt-vp', awaits: ['decide-recognition'], days: 15, pace: 0.2 },
  { cell: 'gddt-th', awaits: ['decide-recognition'], days: -6, pace: 0.15 },
  { cell: 'bvdk-noi', awaits: [], days: -9, pace: 0.12 },
  { cell: 'cdlg-dt', awaits: [], days: -24, pace: 0.12, introducedBy: 'trade-union' },
  { cell: 'kcn', awaits: [], days: -38, pace: 0.1, introducedBy: 'two-members' },
]);
