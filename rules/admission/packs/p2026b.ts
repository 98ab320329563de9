import { plainDate } from '../../calendar/plain-date';
import { deepFreeze } from '../../kernel/deep-freeze';
import { P2025B } from './p2025b';
import type { Pack, Term, Threshold } from './pack';
import { carriedOver, restated } from './sourced';
import { papersCarriedOver } from './papers';

const INTO = '208-QĐ/TW';

const { terms, thresholds } = P2025B;

const CEREMONY: Term = {
  length: { workingDays: 30 },
  anchor: 'issued',
  article: '208-QĐ/TW on the ceremony, from issue of the decision',
  confidence: 'restated',
};

/** The full committee may no longer have to vote; our default keeps its resolution. */
const GRASSROOTS_RESOLUTION: Threshold = {
  comparison: 'at-least-two-thirds',
  article: '208-QĐ/TW, resolution of the full committee kept by default, to be confirmed',
  confidence: 'assumed',
};
const STANDING_DECISION: Threshold = {
  comparison: 'more-than-half',
  article: '208-QĐ/TW, more than half of the members of the body',
  confidence: 'restated',
};

/**
 * Values of 208-QĐ/TW, in force from 2026-07-26: the ceremony counts from issue, and the standing committee of
 * the grassroots committee decides. Known through third parties only; what was not seen is carried over.
 */
export const P2026B: Pack = deepFreeze({
  id: 'P2026B',
  regulation:
    '208-QĐ/TW of 2026-07-26, 01-HD/TW of 2026-05-19, forms of 12-HD/BTCTW until a successor is seen',
  inForce: { from: plainDate('2026-07-26'), until: null },
  terms: {
    ...terms,
    R04: carriedOver(terms.R04, INTO),
    R06: carriedOver(terms.R06, INTO),
    R07: carriedOver(terms.R07, INTO),
    R08: carriedOver(terms.R08, INTO),
    R09: carriedOver(terms.R09, INTO),
    R15: carriedOver(terms.R15, INTO),
    R16: carriedOver(terms.R16, INTO),
    R17: CEREMONY,
    R19: carriedOver(terms.R19, INTO),
    R21: carriedOver(terms.R21, INTO),
    R26: restated(terms.R26, '208-QĐ/TW on re-admission'),
    R26b: carriedOver(terms.R26b, INTO),
    R28: carriedOver(terms.R28, INTO),
    R29: carriedOver(terms.R29, INTO),
    R29b: carriedOver(terms.R29b, INTO),
    R31: carriedOver(terms.R31, INTO),
    R32: restated(terms.R32, '208-QĐ/TW on the transfer of activity'),
    R32b: carriedOver(terms.R32b, INTO),
    R33: restated(terms.R33, '208-QĐ/TW on striking members off'),
    R34: carriedOver(terms.R34, INTO),
  },
  thresholds: {
    cell: {
      listing: thresholds.cell.listing,
      admission: {
        comparison: 'at-least-two-thirds',
        article: 'Charter Art. 4; base 294-QĐ/TW 9.3.2, carried over',
        confidence: 'restated',
      },
      recognition: {
        comparison: 'at-least-two-thirds',
        article: 'Charter on recognition, as at admission; base 294-QĐ/TW 9.3.2, carried over',
        confidence: 'restated',
      },
      removal: {
        comparison: 'at-least-two-thirds',
        article: '24-QĐ/TW on removal, carried over into 208-QĐ/TW, to be confirmed',
        confidence: 'assumed',
      },
    },
    'grassroots-committee': {
      listing: null,
      admission: GRASSROOTS_RESOLUTION,
      recognition: GRASSROOTS_RESOLUTION,
      removal: GRASSROOTS_RESOLUTION,
    },
    'standing-committee': {
      listing: null,
      admission: STANDING_DECISION,
      recognition: STANDING_DECISION,
      /** The decider of a removal is presumed to be the same body (open). */
      removal: {
        ...STANDING_DECISION,
        article: `${STANDING_DECISION.article}, to be confirmed`,
        confidence: 'assumed',
      },
    },
  },
  authorisedDecision: null,
  age: restated(P2025B.age, '208-QĐ/TW on age, counted by month at the cell meeting'),
  education: {
    ...carriedOver(P2025B.education, INTO),
    normally: 'lower-secondary-completed',
    article: '208-QĐ/TW on education, the programme completed',
    confidence: 'restated',
  },
  specialCategories: P2025B.specialCategories,
  introducers: P2025B.introducers,
  base: carriedOver(P2025B.base, INTO),
  minimumCell: P2025B.minimumCell,
  deadlock: carriedOver(P2025B.deadlock, INTO),
  officialDay: restated(P2025B.officialDay, '208-QĐ/TW on the official day'),
  partyAge: restated(P2025B.partyAge, '208-QĐ/TW on Party age'),
  readmissions: carriedOver(P2025B.readmissions, INTO),
  cellMeetings: P2025B.cellMeetings,
  classAttendance: P2025B.classAttendance,
  standingCommitteeSize: restated(
    P2025B.standingCommitteeSize,
    '208-QĐ/TW on the size of a standing committee',
  ),
  yearlyTarget: P2025B.yearlyTarget,
  hold: P2025B.hold,
  decider: {
    kind: 'grassroots-standing-committee',
    article: '208-QĐ/TW on the authority to decide',
    confidence: 'restated',
  },
  letterPassedOnBy: P2025B.letterPassedOnBy,
  forms: P2025B.forms,
  formsFrom: carriedOver(P2025B.formsFrom, INTO),
  papers: papersCarriedOver(P2025B.papers, INTO),
});
