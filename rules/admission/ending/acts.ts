import { addDays } from '../../calendar/plain-date';
import { notBefore } from '../../kernel/checks';
import { refuse, type Refusal } from '../../kernel/refusal';
import { defineAct } from '../act';
import { attached } from '../attach';
import { OPEN_PHASES } from '../phases';
import type { AdmissionState } from '../state';
import { articleOf, ceremonyDueOn } from '../terms-of';

const WORKERS = ['organiser', 'secretary'] as const;

/** A14. The candidate refuses the oath: no ceremony, and the authority is asked to cancel the decision (our default). */
const recordOathRefused = defineAct<'record-oath-refused'>({
  kind: 'prepare',
  freeText: ['reason'],
  who: {
    phases: ['DECIDED'],
    roles: WORKERS,
    seat: 'cell',
    doneOnce: ({ cancelling }) => cancelling?.askedOn ?? null,
  },
  on: ({ refusedOn }) => refusedOn,
  check: (state, { refusedOn }) => [
    notBefore('refusedOn', refusedOn, 'issued', state.decisionIssuedOn),
    notBefore('refusedOn', refusedOn, 'received', state.decisionReceivedOn),
  ],
  happen: (_state, { refusedOn: askedOn }) => [
    { type: 'cancellation.asked', askedOn, because: 'oath-refused' },
  ],
});

/**
 * 4.9, A14. The authority cancels a decision that cannot or will not be carried out: asked to, or on its own once the
 * ceremony's term is over. No rule says that a decision lapses, so somebody must.
 * @source docs/law/admission.md §special-cases (our default, to be confirmed)
 */
const cancelDecision = defineAct<'cancel-decision'>({
  kind: 'decide',
  decision: true,
  freeText: ['reason'],
  who: { phases: ['DECIDED'], roles: ['secretary'], seat: 'authority' },
  on: ({ cancelledOn }) => cancelledOn,
  check: (state, { cancelledOn }, { calendar }) => {
    const dueOn = ceremonyDueOn(state, calendar);
    const early = !state.cancelling && (dueOn === null || cancelledOn <= dueOn);
    return [
      notBefore('cancelledOn', cancelledOn, 'issued', state.decisionIssuedOn),
      notBefore('cancelledOn', cancelledOn, 'asked', state.cancelling?.askedOn),
      early ? refuse('CANCELLATION.TOO_EARLY', articleOf(state, 'R17'), { dueOn }) : null,
    ];
  },
  happen: (state, { cancelledOn, number, paper }, _facts, done) => [
    ...attached('cancellation', cancelledOn, paper),
    {
      type: 'decision.cancelled',
      cancelledOn,
      number,
      because: state.cancelling?.because ?? 'not-carried-out',
      ...done,
    },
  ],
});

/** 4.19. The candidate or probationary member has died: the case closes; nobody is recognised after death (general knowledge). */
const recordDeath = defineAct<'record-death'>({
  kind: 'prepare',
  who: { phases: OPEN_PHASES, roles: WORKERS, seat: 'cell' },
  on: ({ diedOn }) => diedOn,
  check: (state, { diedOn }) => [
    notBefore('diedOn', diedOn, 'listed', state.listedOn),
    notBefore('diedOn', diedOn, 'ceremony', state.ceremonyOn),
  ],
  happen: (state, { diedOn }) => [
    {
      type: 'candidate.died',
      diedOn,
      // the day itself is still lived as a member
      offTheRollFrom: state.ceremonyOn ? addDays(diedOn, 1) : null,
    },
  ],
});

/** Nobody is admitted by a decision that is to be cancelled. */
export function beingCancelled({ cancelling }: AdmissionState): Refusal | null {
  return cancelling
    ? refuse('DECISION.TO_BE_CANCELLED', 'Rõ', { askedOn: cancelling.askedOn })
    : null;
}

export const endingActs = {
  'record-oath-refused': recordOathRefused,
  'cancel-decision': cancelDecision,
  'record-death': recordDeath,
};
