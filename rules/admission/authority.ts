import type { Body } from '../kernel/facts';
import { refuse, type Refusal } from '../kernel/refusal';
import type { Authority } from './events';
import type { Pack, Question } from './packs/pack';

/** What an authority decides; listing is the cell's own. */
export type DecidedQuestion = Exclude<Question, 'listing'>;

/**
 * Who decides admissions of this cell, by the pack and the tree of the day.
 * Until P2025B: the grassroots committee where it is authorised (two thirds), else the standing committee above it.
 * From P2026A: the grassroots standing committee; where there is none, the standing committee above (to be confirmed).
 * @param bodies  the cell and every body above it, lowest first
 * @param question  the same body decides all three; a removal may have a bar of its own (R23)
 * @source 294-QĐ/TW and 208-QĐ/TW on the authority to decide (R13, R14)
 */
export function authorityFor(
  pack: Pack,
  bodies: readonly Body[],
  question: DecidedQuestion = 'admission',
): Authority | Refusal {
  const grassroots = bodies.find((body) => body.level === 'grassroots');
  if (grassroots && pack.decider.kind === 'grassroots-standing-committee') {
    if (grassroots.standingInOffice > 0) return standingCommitteeOf(grassroots, pack, question);
  } else if (grassroots?.authorised && pack.authorisedDecision) {
    const { comparison, article } = pack.authorisedDecision;
    return { body: grassroots.id, meeting: 'grassroots-committee', comparison, article };
  }
  const above = bodies.find((body) => body.level === 'superior' || body.level === 'province');
  if (!above) return refuse('AUTHORITY.NONE', pack.decider.article, { pack: pack.id });
  return standingCommitteeOf(above, pack, question);
}

function standingCommitteeOf(
  body: Body,
  pack: Pack,
  question: DecidedQuestion,
): Authority | Refusal {
  const threshold = pack.thresholds['standing-committee'][question];
  if (!threshold) return refuse('BODY.NO_POWER', pack.decider.article, { body: body.id });
  return {
    body: body.id,
    meeting: 'standing-committee',
    comparison: threshold.comparison,
    article: threshold.article,
  };
}

/** Tells an authority from the reason why there is none. */
export function isAuthority(found: Authority | Refusal): found is Authority {
  return 'meeting' in found;
}
