import type { Source } from './pack';

/** Papers and steps whose days stand in an order. */
export const DATED_STEPS = [
  'application',
  'cv',
  'stamp',
  'verificationRequest',
  'verificationReply',
  'waiver',
  'cvComment',
  'certification',
  'residenceComment',
  'comments',
  'introduction',
  'unionResolution',
  'readiness',
  'cellMeeting',
  'probationEnd',
  'selfReview',
  'mentorReview',
  'recognitionComments',
  'recognitionMeeting',
] as const;
export type DatedStep = (typeof DATED_STEPS)[number];

export const SEVERITIES = ['warn', 'block'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One step may not be dated before another; on the same day it may. */
export interface OrderRule extends Source {
  readonly code: string;
  readonly first: DatedStep;
  readonly then: DatedStep;
  readonly severity: Severity;
  /** How a dossier remembers the warning; only where the rule warns. */
  readonly warning?: string;
}

const VERIFYING = '06-HD/TW 3.4d';
const GATHERING = '294-QĐ/TW 3; 12-HD/BTCTW on the admission file';
const RECOGNISING = '12-HD/BTCTW on the recognition file';

/**
 * The order of papers and steps, the same in every pack until another is seen. What warns is taken and stays visible to
 * whoever decides; what blocks is refused.
 * @source 06-HD/TW 3.3, 3.4d; 12-HD/BTCTW
 */
export const PAPER_ORDER: readonly OrderRule[] = [
  {
    code: 'ORDER.CV_BEFORE_APPLICATION',
    first: 'application',
    then: 'cv',
    severity: 'warn',
    warning: 'cv-order',
    article: '06-HD/TW 3.3',
    confidence: 'restated',
  },
  blocks('ORDER.STAMPED_BEFORE_CV', 'cv', 'stamp', VERIFYING),
  blocks('ORDER.CV_COMMENT_BEFORE_STAMP', 'stamp', 'cvComment', VERIFYING),
  blocks('ORDER.LETTER_BEFORE_STAMP', 'stamp', 'verificationRequest', VERIFYING),
  blocks('ORDER.REPLY_BEFORE_LETTER', 'verificationRequest', 'verificationReply', VERIFYING),
  blocks('ORDER.CV_COMMENT_BEFORE_REPLY', 'verificationReply', 'cvComment', VERIFYING),
  blocks('ORDER.CERTIFIED_BEFORE_STAMP', 'stamp', 'certification', VERIFYING),
  blocks('ORDER.CERTIFIED_BEFORE_REPLY', 'verificationReply', 'certification', VERIFYING),
  blocks('ORDER.CERTIFIED_BEFORE_WAIVER', 'waiver', 'certification', '06-HD/TW 3.4c'),
  blocks('ORDER.COMMENTS_BEFORE_RESIDENCE', 'residenceComment', 'comments', GATHERING),
  blocks('ORDER.READY_BEFORE_CERTIFICATION', 'certification', 'readiness', GATHERING),
  blocks('ORDER.READY_BEFORE_COMMENTS', 'comments', 'readiness', GATHERING),
  blocks('ORDER.READY_BEFORE_INTRODUCTION', 'introduction', 'readiness', GATHERING),
  blocks('ORDER.READY_BEFORE_UNION', 'unionResolution', 'readiness', GATHERING),
  blocks('ORDER.MEETING_BEFORE_READY', 'readiness', 'cellMeeting', 'Charter Art. 4(2)'),
  blocks('ORDER.MEETING_BEFORE_CERTIFICATION', 'certification', 'cellMeeting', GATHERING),
  blocks('ORDER.MEETING_BEFORE_COMMENTS', 'comments', 'cellMeeting', GATHERING),
  blocks('ORDER.REVIEW_BEFORE_END', 'probationEnd', 'selfReview', RECOGNISING),
  blocks('ORDER.MENTOR_BEFORE_END', 'probationEnd', 'mentorReview', RECOGNISING),
  blocks('ORDER.COMMENTS_BEFORE_END', 'probationEnd', 'recognitionComments', RECOGNISING),
  blocks('ORDER.RECOGNITION_BEFORE_END', 'probationEnd', 'recognitionMeeting', '294-QĐ/TW'),
  blocks('ORDER.RECOGNITION_BEFORE_REVIEW', 'selfReview', 'recognitionMeeting', RECOGNISING),
  blocks('ORDER.RECOGNITION_BEFORE_MENTOR', 'mentorReview', 'recognitionMeeting', RECOGNISING),
  blocks(
    'ORDER.RECOGNITION_BEFORE_COMMENTS',
    'recognitionComments',
    'recognitionMeeting',
    RECOGNISING,
  ),
];

function blocks(code: string, first: DatedStep, then: DatedStep, article: string): OrderRule {
  return { code, first, then, severity: 'block', article, confidence: 'restated' };
}
