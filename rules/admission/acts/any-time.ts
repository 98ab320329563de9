import { holds, notBefore, unlessRefused } from '../../kernel/checks';
import type { Actor, Facts, OrganisationId } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { checkVoid } from '../../kernel/void';
import { begun, defineAct, personOf, type AdmissionRule } from '../act';
import { slotsOf } from '../papers';
import { OPEN_PHASES } from '../phases';
import { bodyOn, type Seat } from '../seats';
import type { AdmissionState } from '../state';

const WORKERS = ['organiser', 'secretary'] as const;

/** 2.1. The candidate withdraws, at any time before the ceremony; the cell records it. */
const withdraw = defineAct<'withdraw'>({
  freeText: ['reason'],
  who: {
    phases: OPEN_PHASES,
    roles: WORKERS,
    seat: 'cell',
    onlyIf: (state) => (state.ceremonyOn ? refuse('PHASE.AFTER_CEREMONY', 'Rõ') : null),
  },
  on: ({ withdrawnOn }) => withdrawnOn,
  check: (state, { withdrawnOn }) => [
    notBefore('withdrawnOn', withdrawnOn, 'listed', state.listedOn),
  ],
  happen: (_state, { withdrawnOn, reason }) => [{ type: 'dossier.withdrawn', withdrawnOn, reason }],
});

/** A paper is put into its slot, or a newer version over the one that lies there. */
const attachPaper: AdmissionRule<'attach-paper'> = {
  occurredOn: ({ madeOn }) => madeOn,
  may: (state, actor) => worksOn(begun(state).chain, begun(state), actor),
  do: (state, { slot, madeOn, paper }) =>
    unlessRefused(
      [unknownSlot(begun(state), slot), unchanged(begun(state), slot, paper.sha256)],
      () => [{ type: 'paper.attached', slot, madeOn, ...paper }],
    ),
};

function unknownSlot(state: AdmissionState, slot: string): Refusal | null {
  const known = slotsOf(state);
  return known.includes(slot)
    ? null
    : refuse('PAPER.UNKNOWN_SLOT', '12-HD/BTCTW', { slot, known }, 'slot');
}

/** The same bytes again mend nothing. */
function unchanged(state: AdmissionState, slot: string, sha256: string): Refusal | null {
  const paper = Object.hasOwn(state.papers, slot) ? state.papers[slot] : undefined;
  return paper?.sha256 === sha256
    ? refuse('ALREADY.DONE', 'Rõ', { doneOn: paper.madeOn }, 'paper')
    : null;
}

/**
 * A second person voids the newest entry, also one that closed the dossier; both stay visible. It is somebody of the
 * body whose act it was, or of one above it: a cell does not void its authority's decision.
 * @param seatOf  whose act an act is; none where several bodies may do it
 */
export function voidEntryRule(
  seatOf: (act: string) => Seat | undefined,
): AdmissionRule<'void-entry'> {
  return {
    whenClosed: true,
    freeText: ['reason'],
    needs: () => ({ newest: true, subject: true }),
    may: (state, actor, facts) => mayVoid(begun(state), actor, facts, seatOf),
    do: (_state, { seq, reason }, facts, actor) =>
      unlessRefused([checkVoid(actor, facts, seq)], () => [{ type: 'entry.voided', seq, reason }]),
  };
}

function mayVoid(
  state: AdmissionState,
  actor: Actor,
  facts: Facts,
  seatOf: (act: string) => Seat | undefined,
): Refusal | null {
  const seat = facts.newest ? seatOf(facts.newest.act) : undefined;
  const body = seat ? bodyOn(seat, state) : null;
  const from = body ? state.chain.indexOf(body) : 0;
  const bodies = body && from < 0 ? [body] : state.chain.slice(from);
  return (
    worksOn(bodies, state, actor) ??
    answered(state, facts) ??
    reopensBeside(state, facts) ??
    checkVoid(actor, facts, null)
  );
}

/** Voiding the end of a dossier would open it beside a newer one about the same person. */
function reopensBeside(state: AdmissionState, facts: Facts): Refusal | null {
  const other = facts.persons[state.subject]?.openAdmission;
  return state.closed && other ? refuse('CANDIDATE.HAS_DOSSIER', 'Rõ', { dossier: other }) : null;
}

/** An enrolment that its class has answered by now has had its effect. */
function answered({ enrolment }: AdmissionState, { newest }: Facts): Refusal | null {
  const over = newest?.act === 'enrol-in-class' && enrolment === null;
  return over ? refuse('VOID.NOTHING', 'Rõ') : null;
}

/** Whoever prepares or signs at one of these bodies; never the candidate. */
function worksOn(
  bodies: readonly OrganisationId[],
  state: AdmissionState,
  actor: Actor,
): Refusal | null {
  const works = bodies.some((body) => holds(actor, WORKERS, body));
  if (!works) return refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: WORKERS });
  return personOf(actor) === state.subject ? refuse('RIGHT.OWN_CASE', 'Rõ') : null;
}

export const anyTimeActs = { withdraw, 'attach-paper': attachPaper };
