import { correct, type CorrectEntryInput } from '../../../rules/kernel/correction';
import type {
  ActRule,
  DossierState,
  EntryCorrected,
  KernelEvent,
} from '../../../rules/kernel/procedure';
import { checkVoid } from '../../../rules/kernel/void';

/** By anybody, but for a decision by nobody who made it. */
export const toyCorrection: ActRule<DossierState, CorrectEntryInput, EntryCorrected> = {
  decision: true,
  whenClosed: true,
  freeText: ['reason'],
  may: () => null,
  do: (_state, input, facts, actor) => correct(actor, facts, input),
};

/** By anybody but who made it. */
export const toyVoid: ActRule<DossierState, { seq: number; reason: string }, KernelEvent> = {
  whenClosed: true,
  freeText: ['reason'],
  needs: () => ({ newest: true }),
  may: (_state, actor, facts) => checkVoid(actor, facts, null),
  do: (_state, { seq }, facts, actor) => {
    const refusal = checkVoid(actor, facts, seq);
    return refusal
      ? { kind: 'refused', refusals: [refusal] }
      : { kind: 'accepted', events: [{ type: 'entry.voided', seq }] };
  },
};
