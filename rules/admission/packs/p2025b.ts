import { plainDate } from '../../calendar/plain-date';
import { deepFreeze } from '../../kernel/deep-freeze';
import { FORMS_OF_12_HD_BTCTW } from './forms';
import { P2021 } from './p2021';
import type { Pack, Threshold } from './pack';
import { SERVICE_LEVELS } from './service-levels';
import { carriedOver, restated } from './sourced';

const GRASSROOTS_RESOLUTION: Threshold = {
  comparison: 'at-least-two-thirds',
  article: '06-HD/TW 3.7',
  confidence: 'restated',
};
/** More than half is seen for removal and as the general rule; for admission it is assumed. */
const STANDING_DECISION: Threshold = {
  comparison: 'more-than-half',
  article: 'more than half of all members of the standing committee, to be confirmed',
  confidence: 'assumed',
};

/**
 * Values of 294-QĐ/TW and 06-HD/TW, in force from 2025-07-01, when the district level was gone: the standing committee
 * directly above an unauthorised grassroots committee decides.
 */
export const P2025B: Pack = deepFreeze({
  id: 'P2025B',
  regulation: '294-QĐ/TW of 2025-05-26, 06-HD/TW of 2025-06-09, forms of 12-HD/BTCTW of 2022-01-18',
  inForce: { from: plainDate('2025-07-01'), until: plainDate('2026-04-10') },
  terms: {
    R04: {
      length: { months: 60 },
      anchor: 'certificate-issued',
      article: '06-HD/TW 5.4',
      confidence: 'restated',
    },
    R06: {
      length: { months: 12 },
      anchor: 'shared-since',
      article: '294-QĐ/TW 3.2.1',
      confidence: 'restated',
    },
    R07: {
      length: { workingDays: 30 },
      anchor: 'letter-received',
      article: '01-HD/TW 2021 3.4d, to be confirmed',
      confidence: 'assumed',
    },
    R08: {
      length: { workingDays: 90 },
      anchor: 'letter-received',
      article: '01-HD/TW 2021 3.4d, to be confirmed',
      confidence: 'assumed',
    },
    R09: {
      length: { months: 12 },
      anchor: 'file-opened',
      article: '01-HD/TW 2021 on files not considered within 12 months, to be confirmed',
      confidence: 'assumed',
    },
    R15: {
      length: { workingDays: 60 },
      anchor: 'cell-resolved',
      article: '232-QĐ/TW on the term of the admission decision, to be confirmed',
      confidence: 'assumed',
    },
    R16: {
      length: { workingDays: 30 },
      anchor: 'term-ended',
      article: '232-QĐ/TW on extending the term once, to be confirmed',
      confidence: 'assumed',
    },
    R17: {
      length: { workingDays: 30 },
      anchor: 'received',
      article: '294-QĐ/TW on the ceremony, from receipt of the decision',
      confidence: 'restated',
    },
    R18: {
      length: { months: 12 },
      anchor: 'ceremony',
      article: 'Charter on probation',
      confidence: 'text',
    },
    R19: {
      length: { workingDays: 30 },
      anchor: 'probation-ended',
      article: '294-QĐ/TW on recognition',
      confidence: 'restated',
    },
    R21: {
      length: { workingDays: 30 },
      anchor: 'recognition-cell-resolved',
      article: '232-QĐ/TW on the term of the recognition decision, to be confirmed',
      confidence: 'assumed',
    },
    R26: {
      length: { months: 36 },
      anchor: 'left-party',
      article: '294-QĐ/TW on re-admission',
      confidence: 'text',
    },
    R26b: {
      length: { months: 60 },
      anchor: 'record-cleared',
      article: '294-QĐ/TW on re-admission',
      confidence: 'text',
    },
    R28: carriedOver(P2021.terms.R28, '294-QĐ/TW'),
    R29: carriedOver(P2021.terms.R29, '294-QĐ/TW'),
    R29b: carriedOver(P2021.terms.R29b, '294-QĐ/TW'),
    R31: {
      length: { workingDays: 30 },
      anchor: 'ceremony',
      article: '12-HD/BTCTW on the member CV, to be confirmed',
      confidence: 'assumed',
    },
    R32: {
      length: { workingDays: 60 },
      anchor: 'move-effective',
      article: '294-QĐ/TW on the transfer of activity',
      confidence: 'restated',
    },
    R32b: {
      length: { workingDays: 30 },
      anchor: 'letter-issued',
      article: '294-QĐ/TW on presenting the letter of introduction',
      confidence: 'restated',
    },
    R33: carriedOver(P2021.terms.R33, '294-QĐ/TW'),
    R34: carriedOver(P2021.terms.R34, '294-QĐ/TW'),
    ...SERVICE_LEVELS,
  },
  thresholds: {
    cell: {
      listing: {
        comparison: 'more-than-half',
        article: 'general rule of the Charter, to be confirmed',
        confidence: 'known',
      },
      admission: {
        comparison: 'at-least-two-thirds',
        article: 'Charter Art. 4; 06-HD/TW 3.6b; base 294-QĐ/TW 9.3.2',
        confidence: 'restated',
      },
      recognition: {
        comparison: 'at-least-two-thirds',
        article: 'Charter on recognition, as at admission; base 294-QĐ/TW 9.3.2',
        confidence: 'restated',
      },
      removal: {
        comparison: 'at-least-two-thirds',
        article: '24-QĐ/TW on removal of a probationary member, to be confirmed',
        confidence: 'assumed',
      },
    },
    'grassroots-committee': {
      listing: null,
      admission: GRASSROOTS_RESOLUTION,
      recognition: GRASSROOTS_RESOLUTION,
      removal: {
        comparison: 'at-least-two-thirds',
        article: '24-QĐ/TW on removal of a probationary member, to be confirmed',
        confidence: 'assumed',
      },
    },
    'standing-committee': {
      listing: null,
      admission: STANDING_DECISION,
      recognition: STANDING_DECISION,
      removal: STANDING_DECISION,
    },
  },
  authorisedDecision: {
    comparison: 'at-least-two-thirds',
    article: '06-HD/TW 3.7a',
    confidence: 'restated',
  },
  age: {
    minYears: 18,
    maxYearsWithoutConsent: 60,
    article: '294-QĐ/TW on age, counted by month at the cell meeting',
    confidence: 'restated',
  },
  education: carriedOver(P2021.education, '294-QĐ/TW'),
  specialCategories: P2021.specialCategories,
  introducers: { alone: 2, withUnion: 1, article: 'Charter Art. 4(1)', confidence: 'restated' },
  base: {
    leavesOut: ['temporarily-elsewhere', 'exempt-absent'],
    article: '294-QĐ/TW 9.3.2',
    confidence: 'restated',
  },
  minimumCell: {
    fullMembers: 3,
    article: 'Charter on cells of at least three full members',
    confidence: 'restated',
  },
  deadlock: carriedOver(P2021.deadlock, '294-QĐ/TW'),
  officialDay: carriedOver(P2021.officialDay, '294-QĐ/TW'),
  partyAge: {
    countsFrom: 'admission-decision',
    article: '294-QĐ/TW on Party age',
    confidence: 'restated',
  },
  readmissions: { inLife: 1, article: '294-QĐ/TW on re-admission', confidence: 'text' },
  cellMeetings: restated(P2021.cellMeetings, 'Charter on the cell’s monthly meeting'),
  standingCommitteeSize: carriedOver(P2021.standingCommitteeSize, '294-QĐ/TW'),
  classAttendance: P2021.classAttendance,
  yearlyTarget: P2021.yearlyTarget,
  hold: P2021.hold,
  decider: {
    kind: 'superior-or-authorised-grassroots',
    article: '294-QĐ/TW on the authority to decide',
    confidence: 'restated',
  },
  /** Practice knows letters that committees pass on in turn; the text read here does not say so. */
  letterPassedOnBy: {
    levels: [],
    article: 'way of the letter of introduction, to be confirmed',
    confidence: 'default',
  },
  forms: FORMS_OF_12_HD_BTCTW,
  formsFrom: P2021.formsFrom,
  papers: P2021.papers,
});
