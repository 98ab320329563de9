import { correct, type CorrectEntryInput } from '../../../rules/kernel/correction';
import type { ActRule, DossierState, EntryCorrected } from '../../../rules/kernel/procedure';

/** By anybody, but for a decision by nobody who made it. */
export const toyCorrection: ActRule<DossierState, CorrectEntryInput, EntryCorrected> = {
  decision: true,
  whenClosed: true,
  freeText: ['reason'],
  may: () => null,
  do: (_state, input, facts, actor) => correct(actor, facts, input),
};
