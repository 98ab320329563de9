import { plainDate } from '../../calendar/plain-date';
import { deepFreeze } from '../../kernel/deep-freeze';
import { P2025B } from './p2025b';
import type { Pack, Source, Term, Threshold } from './pack';

/** Not seen in the new text: the earlier value stands until an organiser confirms it. */
function carriedOver<T extends Source>(earlier: T): T {
  const article = earlier.article.replace(/, to be confirmed$/, '');
  return {
    ...earlier,
    article: `${article}, carried over into 208-QĐ/TW, to be confirmed`,
    confidence: 'assumed',
  };
}

/** Seen unchanged in material on 208-QĐ/TW. */
function restated<T extends Source>(earlier: T, article: string): T {
  return { ...earlier, article, confidence: 'restated' };
}

const { terms, thresholds } = P2025B;

const CEREMONY: Term = {
  length: { workingDays: 30 },
  anchor: 'issued',
  article: '208-QĐ/TW on the ceremony, from issue of the decision',
  confidence: 'restated',
};

/** The full committee may no longer have to vote (domain 9.2); our default keeps its resolution. */
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
 * @source domain/admission.md 5, column P2026B
 */
export const P2026B: Pack = deepFreeze({
  id: 'P2026B',
  regulation:
    '208-QĐ/TW of 2026-07-26, 01-HD/TW of 2026-05-19, forms of 12-HD/BTCTW until a successor is seen',
  inForce: { from: plainDate('2026-07-26'), until: null },
  terms: {
    ...terms,
    R04: carriedOver(terms.R04),
    R06: carriedOver(terms.R06),
    R07: carriedOver(terms.R07),
    R08: carriedOver(terms.R08),
    R09: carriedOver(terms.R09),
    R15: carriedOver(terms.R15),
    R16: carriedOver(terms.R16),
    R17: CEREMONY,
    R19: carriedOver(terms.R19),
    R21: carriedOver(terms.R21),
    R31: carriedOver(terms.R31),
    R32: restated(terms.R32, '208-QĐ/TW on the transfer of activity'),
    R32b: carriedOver(terms.R32b),
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
      /** The decider of a removal is presumed to be the same body (domain 3, open). */
      removal: { ...STANDING_DECISION, confidence: 'assumed' },
    },
  },
  authorisedDecision: null,
  age: restated(P2025B.age, '208-QĐ/TW on age, counted by month at the cell meeting'),
  introducers: P2025B.introducers,
  minimumCell: P2025B.minimumCell,
  decider: {
    kind: 'grassroots-standing-committee',
    article: '208-QĐ/TW on the authority to decide',
    confidence: 'restated',
  },
  letterPassedOnBy: P2025B.letterPassedOnBy,
  forms: P2025B.forms,
});
