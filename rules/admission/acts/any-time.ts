import { holds, unlessRefused } from '../../kernel/checks';
import { refuse, type Refusal } from '../../kernel/refusal';
import type { Actor } from '../../kernel/facts';
import { checkVoid } from '../../kernel/void';
import { begun, defineAct, personOf, type AdmissionRule } from '../act';
import { slotsOf } from '../papers';
import { ADMISSION_PHASES, isClosedPhase, type AdmissionPhase } from '../phases';
import type { AdmissionState } from '../state';

const OPEN_PHASES = ADMISSION_PHASES.filter((phase) => !isClosedPhase(phase));
/** Until the ceremony the candidate may withdraw. */
const BEFORE_CEREMONY: readonly AdmissionPhase[] = OPEN_PHASES.filter(
  (phase) => !['PROBATION', 'RECOG_CELL', 'RECOG_DIVISION', 'RECOG_GRASSROOTS'].includes(phase),
);

/** 2.1. The candidate withdraws, at any time before the ceremony; the cell records it. */
const withdraw = defineAct<'withdraw'>({
  freeText: ['reason'],
  who: {
    phases: BEFORE_CEREMONY,
    roles: ['organiser', 'secretary'],
    seat: 'cell',
    onlyIf: (state) => (state.ceremonyOn ? refuse('PHASE.AFTER_CEREMONY', 'Rõ') : null),
  },
  on: ({ withdrawnOn }) => withdrawnOn,
  happen: (_state, { withdrawnOn, reason }) => [{ type: 'dossier.withdrawn', withdrawnOn, reason }],
});

/** A paper is put into its slot, or a newer version over the one that lies there. */
const attachPaper: AdmissionRule<'attach-paper'> = {
  occurredOn: ({ madeOn }) => madeOn,
  may: (state, actor) => worksOn(begun(state), actor),
  do: (state, { slot, madeOn, paper }) =>
    unlessRefused([unknownSlot(begun(state), slot)], () => [
      { type: 'paper.attached', slot, madeOn, ...paper },
    ]),
};

function unknownSlot(state: AdmissionState, slot: string): Refusal | null {
  if (slotsOf(state).includes(slot)) return null;
  return refuse('PAPER.UNKNOWN_SLOT', '12-HD/BTCTW', { slot, known: slotsOf(state) }, 'slot');
}

/** A second person of one of the dossier's bodies voids the newest entry; both stay visible. */
const voidEntry: AdmissionRule<'void-entry'> = {
  freeText: ['reason'],
  may: (state, actor, facts) => worksOn(begun(state), actor) ?? checkVoid(actor, facts, null),
  do: (_state, { seq, reason }, facts, actor) =>
    unlessRefused([checkVoid(actor, facts, seq)], () => [{ type: 'entry.voided', seq, reason }]),
};

/** Whoever prepares or signs at one of the bodies the dossier passes through; never the candidate. */
function worksOn(state: AdmissionState, actor: Actor): Refusal | null {
  const works = state.chain.some((body) => holds(actor, ['organiser', 'secretary'], body));
  if (!works) return refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: ['organiser', 'secretary'] });
  return personOf(actor) === state.subject ? refuse('RIGHT.OWN_CASE', 'Rõ') : null;
}

export const anyTimeActs = {
  withdraw,
  'attach-paper': attachPaper,
  'void-entry': voidEntry,
};
