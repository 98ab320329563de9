import type { Messages } from '../messages';

/** Refusals about papers and meetings. */
export const paperRefusals: Messages['refusals'] = {
  'ORDER.CV_BEFORE_APPLICATION':
    '{then}, dated {thenOn}, may not come before {first}, dated {firstOn}.',
  'ORDER.STAMPED_BEFORE_CV':
    '{then}, dated {thenOn}, may not come before {first}, dated {firstOn}.',
  'ORDER.CV_COMMENT_BEFORE_STAMP':
    '{then}, dated {thenOn}, may not come before {first}, dated {firstOn}.',
  'ORDER.LETTER_BEFORE_STAMP':
    '{then}, dated {thenOn}, may not come before {first}, dated {firstOn}.',
  'ORDER.REPLY_BEFORE_LETTER':
    '{then}, dated {thenOn}, may not come before {first}, dated {firstOn}.',
  'ORDER.CV_COMMENT_BEFORE_REPLY':
    '{then}, dated {thenOn}, may not come before {first}, dated {firstOn}.',
  'ORDER.CERTIFIED_BEFORE_STAMP':
    '{then}, dated {thenOn}, may not come before {first}, dated {firstOn}.',
  'ORDER.CERTIFIED_BEFORE_WAIVER':
    '{then}, dated {thenOn}, may not come before {first}, dated {firstOn}.',
  'ORDER.COMMENTS_BEFORE_RESIDENCE':
    '{then}, dated {thenOn}, may not come before {first}, dated {firstOn}.',
  'ORDER.READY_BEFORE_CERTIFICATION':
    '{then}, dated {thenOn}, may not come before {first}, dated {firstOn}.',
  'ORDER.READY_BEFORE_COMMENTS':
    '{then}, dated {thenOn}, may not come before {first}, dated {firstOn}.',
  'ORDER.READY_BEFORE_INTRODUCTION':
    '{then}, dated {thenOn}, may not come before {first}, dated {firstOn}.',
  'ORDER.READY_BEFORE_UNION':
    '{then}, dated {thenOn}, may not come before {first}, dated {firstOn}.',
  'ORDER.MEETING_BEFORE_READY':
    '{then}, dated {thenOn}, may not come before {first}, dated {firstOn}.',
  'ORDER.MEETING_BEFORE_CERTIFICATION':
    '{then}, dated {thenOn}, may not come before {first}, dated {firstOn}.',
  'ORDER.MEETING_BEFORE_COMMENTS':
    '{then}, dated {thenOn}, may not come before {first}, dated {firstOn}.',
  'ORDER.REVIEW_BEFORE_END':
    '{then}, dated {thenOn}, may not come before {first}, dated {firstOn}.',
  'ORDER.MENTOR_BEFORE_END':
    '{then}, dated {thenOn}, may not come before {first}, dated {firstOn}.',
  'ORDER.COMMENTS_BEFORE_END':
    '{then}, dated {thenOn}, may not come before {first}, dated {firstOn}.',
  'ORDER.RECOGNITION_BEFORE_END':
    '{then}, dated {thenOn}, may not come before {first}, dated {firstOn}.',
  'ORDER.RECOGNITION_BEFORE_REVIEW':
    '{then}, dated {thenOn}, may not come before {first}, dated {firstOn}.',
  'ORDER.RECOGNITION_BEFORE_MENTOR':
    '{then}, dated {thenOn}, may not come before {first}, dated {firstOn}.',
  'ORDER.RECOGNITION_BEFORE_COMMENTS':
    '{then}, dated {thenOn}, may not come before {first}, dated {firstOn}.',
  'PAPER.MEDIA': 'Of {slot} a scan of another kind is wanted: {accepted}.',
  'DECISION.NOT_STALE': 'No paper of this decision has changed since it was taken.',
  'RETURN.ITEM_TWICE': '{slot} is named twice.',
  'MEETING.NONE': 'No meeting is open.',
  'MEETING.OPEN': 'The meeting of {heldOn} is open; conclude it or call it off first.',
  'MEETING.ATTENDANCE_OPEN': 'Close attendance first.',
  'MEETING.ATTENDANCE_CLOSED': 'Attendance is closed.',
  'MEETING.OTHER_DAY': 'The open meeting is that of {heldOn}.',
  'MEETING.NOT_FULL_MEMBER': 'Who presides or keeps the minutes is a full member of the cell.',
  'MEETING.CONFLICT': 'This member has declared a conflict.',
  'MEETING.ONE_PERSON': 'Chair and secretary are two persons.',
  'MEETING.DECLARED': 'This member has declared it already.',
  'MEETING.REPLACE': 'Name who presides or keeps the minutes instead.',
  'MEETING.PRESIDING_ABSENT': 'Chair and secretary must be present.',
  'MEETING.SAME_COUNTER': 'The two counts are entered by two persons.',
  'MEETING.COUNTS_MISSING': 'A count is missing: {missing}.',
  'MEETING.COUNTS_DIFFER':
    'The counts differ (for / against / blank / invalid): chair {chair}, secretary {secretary}. Count again.',
  'VOTE.NOT_FOUND': 'The dossier has no such vote.',
  'MEETING.NEED': '{needed} needed, of N = {base}; {present} present.',
  'MEETING.NOT_IN_OFFICE': 'Somebody named is not in office on the committee that day.',
  'MEETING.OTHER_BODY': 'The body that meets on this dossier is another one.',
  'MEETING.NOT_THERE': 'In that dossier no meeting of this body is recorded for {heldOn}.',
  'MEETING.MINUTES_MISSING': 'The minutes of the meeting are missing.',
  'MEETING.NEED_OF_COMMITTEE': '{needed} needed, of M = {base} in office; {present} present.',
  'MEETING.CANNOT_PASS': 'Cannot pass: only {present} of {base} present, {needed} needed.',
  'PAPER.NOTHING_THERE': 'No paper lies in {slot} yet.',
  'PAPER.NOT_KEPT_THERE': 'That body does not belong to this dossier.',
};

/** Steps whose days stand in an order, and other words about papers. */
export const paperWords: Messages['words'] = {
  stamp: 'stamp across the page joins',
  verificationRequest: 'letter of verification',
  verificationReply: 'verification reply',
  waiver: 'decision not to ask outside',
  cvComment: 'comment in the CV',
  certification: 'certification of the CV',
  residenceComment: 'comment of the place of residence',
  unionResolution: "union's resolution",
  readiness: 'check before the meeting',
  cellMeeting: 'meeting of the cell',
  probationEnd: 'end of probation',
  selfReview: 'self-review',
  mentorReview: "mentor's review",
  recognitionComments: 'summary of comments for recognition',
  recognitionMeeting: 'meeting on recognition',
  chair: 'chair',
};
