import { notBefore } from '../../kernel/checks';
import { refuse } from '../../kernel/refusal';
import { defineAct } from '../act';
import { OPEN_PHASES } from '../phases';
import { staleDecisions } from './stale';

/**
 * The body that decided looks at a decision whose papers changed since. It notes why the decision stands; where it does
 * not, cancelling it is an act of its own. Our default: the regulation says nothing of papers mended after a decision.
 */
const reviewDecision = defineAct<'review-decision'>({
  kind: 'verify',
  freeText: ['reason'],
  who: {
    phases: OPEN_PHASES,
    roles: ['organiser', 'secretary'],
    seat: 'authority',
    onlyIf: (state) =>
      staleDecisions(state).length > 0 ? null : refuse('DECISION.NOT_STALE', 'Rõ'),
  },
  on: ({ reviewedOn }) => reviewedOn,
  check: (state, { decision, reviewedOn }) => {
    const stale = staleDecisions(state).find(({ act }) => act === decision);
    if (!stale) return [refuse('DECISION.NOT_STALE', 'Rõ', { decision }, 'decision')];
    return [notBefore('reviewedOn', reviewedOn, 'changed', stale.since)];
  },
  happen: (_state, { decision, reviewedOn, reason }) => [
    { type: 'decision.reviewed', decision, reviewedOn, reason },
  ],
});

export const sealedActs = { 'review-decision': reviewDecision };
