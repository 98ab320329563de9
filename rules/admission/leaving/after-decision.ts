import { notBefore } from '../../kernel/checks';
import type { Facts } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { defineAct } from '../act';
import { beingCancelled } from '../ending/acts';
import type { AdmissionEvent } from '../events';
import type { AdmissionInputs } from '../inputs';
import { ARTICLE, certified, receiverUnfit } from './acts';
import { MOVED_AFTER_DECISION } from './move';

type Settling = AdmissionInputs['settle-move-after-decision'];

/** 4.7. The candidate moves between decision and ceremony: the case rests until a human chooses (the rule was not readable). */
const reportMoveAfterDecision = defineAct<'report-move-after-decision'>({
  kind: 'prepare',
  freeText: ['note'],
  who: {
    phases: ['DECIDED'],
    roles: ['organiser', 'secretary'],
    seat: 'cell',
    onlyIf: beingCancelled,
  },
  on: ({ reportedOn }) => reportedOn,
  check: (state, { reportedOn }) => [
    notBefore('reportedOn', reportedOn, 'issued', state.decisionIssuedOn),
    notBefore('reportedOn', reportedOn, 'moved', state.move?.movedOn),
    notBefore('reportedOn', reportedOn, 'released', state.holds?.at(-1)?.until),
  ],
  happen: (_state, { reportedOn: heldFrom }) => [
    { type: 'case.held', reason: MOVED_AFTER_DECISION, heldFrom, by: 'authority' },
  ],
});

/**
 * 4.7. The authority chooses: the new place holds the ceremony under the same decision, which goes over with the file, and the limit begins
 * anew with its receipt there; or the decision is cancelled; or the stay is temporary and the cell that proposed holds
 * the ceremony.
 * @source docs/law/admission.md §moves (our default, to be confirmed)
 */
const settleMoveAfterDecision = defineAct<'settle-move-after-decision'>({
  kind: 'decide',
  freeText: ['note'],
  who: {
    phases: ['HOLD'],
    roles: ['secretary'],
    seat: 'holder',
    onlyIf: ({ hold }) =>
      hold?.reason === MOVED_AFTER_DECISION
        ? null
        : refuse('HOLD.OTHER_WAY', 'Rõ', { hold: hold?.reason ?? '' }),
  },
  on: ({ settledOn }) => settledOn,
  needs: ({ to }) => (to === undefined ? {} : { chainsOf: [to] }),
  check: (state, input, facts) => [
    notBefore('settledOn', input.settledOn, 'held', state.hold?.since),
    ...(input.choice === 'new-place-holds-ceremony' ? newPlaceUnfit(input, facts) : []),
  ],
  happen: (_state, input, facts) => [
    { type: 'hold.released', releasedOn: input.settledOn, outcome: 'go-on' },
    ...settled(input, facts),
  ],
});

function newPlaceUnfit({ to, number }: Settling, facts: Facts): readonly (Refusal | null)[] {
  return [
    receiverUnfit(to ?? '', facts),
    number ? null : refuse('MOVE.NUMBER_MISSING', ARTICLE, {}, 'number'),
  ];
}

function settled(
  { choice, settledOn, to = '', number = '' }: Settling,
  facts: Facts,
): readonly AdmissionEvent[] {
  switch (choice) {
    case 'new-place-holds-ceremony':
      return [certified('decided', to, facts, { certifiedOn: settledOn, number })];
    case 'cancel-decision':
      return [{ type: 'cancellation.asked', askedOn: settledOn, because: 'moved' }];
    case 'stays-with-cell':
      return [];
  }
}

export const decidedMoveActs = {
  'report-move-after-decision': reportMoveAfterDecision,
  'settle-move-after-decision': settleMoveAfterDecision,
};
