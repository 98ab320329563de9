import { dueDateCare, type Care } from '../kernel/care';

/** Every kind of clock an admission can have. */
export const ADMISSION_CLOCKS = [
  'service-level',
  'verification-reply',
  'decision-term',
  'ceremony-term',
  'member-cv-term',
  'recognition-vote',
  'certificate-expiry',
  'file-staleness',
  'probation-end',
  'complaint-term',
] as const;
export type AdmissionClock = (typeof ADMISSION_CLOCKS)[number];

/** What is done about each kind of clock; the phases of the workflow and the sweep both follow it. */
export const admissionCare = {
  'service-level': dueDateCare('a step the law gives no term for must not be forgotten'),
  'verification-reply': dueDateCare(
    'the asked body is reminded, then its superior is told (R07, R08)',
  ),
  'decision-term': dueDateCare(
    'the cell must be told yes or no; unjustified lateness is answered for (R15, R21)',
  ),
  'ceremony-term': dueDateCare('a later ceremony needs the consent of the body above (R17)'),
  'member-cv-term': dueDateCare('the new member enters the register by this paper (R31)'),
  'recognition-vote': dueDateCare(
    'late recognition costs nobody a day, but the cell has to explain it (R19)',
  ),
  'complaint-term': dueDateCare('who was struck off is owed an answer within its term (R29)'),
  'certificate-expiry': {
    remindAtDays: [-184, -90, -30, 0], // six calendar months are 184 days at most
    escalateAtDays: null,
    repeatEveryDays: null,
    why: 'a new class takes months: the cell must know half a year ahead (R04)',
  },
  'file-staleness': {
    remindAtDays: [-90, -30, -14, 0],
    escalateAtDays: 1,
    repeatEveryDays: 30,
    why: 'a file older than twelve months is redone in part (R09)',
  },
  'probation-end': {
    remindAtDays: [-90, -60, -30, 0],
    escalateAtDays: null,
    repeatEveryDays: null,
    why: 'recognition comes too late because nobody looked ahead (R18)',
  },
} satisfies Record<AdmissionClock, Care>;
