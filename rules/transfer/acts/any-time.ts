import { checkAttaching, type Checklist } from '../../kernel/attaching';
import { unlessRefused } from '../../kernel/checks';
import type { Actor, Facts, OrganisationId } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { correct, reopensBy, rightsToCorrect } from '../../kernel/correction';
import { checkVoid, rightsToVoid } from '../../kernel/void';
import { refusalIn, rightIn, rightsOf, separated, type Right } from '../../kernel/rights';
import { begun, type TransferRule } from '../act';
import { slotsOf } from '../papers';
import { OPEN_TRANSFER_PHASES, TRANSFER_PHASES } from '../phases';
import { rightAt, WORKERS } from '../rights';
import { bodyAbove, bothChains } from '../route';
import { bodyOn, type TransferSeat } from '../seats';
import type { TransferState } from '../state';

/** A paper is put into its slot, or a newer version over the one that lies there; by either side. */
export const attachPaper: TransferRule<'attach-paper'> = {
  kind: 'prepare',
  whose: { phases: OPEN_TRANSFER_PHASES, roles: WORKERS, at: 'every body of either chain' },
  occurredOn: ({ madeOn }) => madeOn,
  may: (state, actor) => refusalIn(attaching(begun(state), actor)),
  right: (state, actor) => rightIn(attaching(begun(state), actor)),
  do: (state, { slot, madeOn, paper }) =>
    unlessRefused(checkAttaching(checklistOf(begun(state)), slot, paper.sha256), () => [
      { type: 'paper.attached', slot, madeOn, ...paper },
    ]),
};

function checklistOf(state: TransferState): Checklist {
  return { slots: slotsOf(state), papers: state.papers };
}

/**
 * A second person voids the newest entry, also one that closed the transfer: somebody of the body whose act it was, or of
 * one above it on the same side. An acceptance stands once others built on it.
 * @param seatsOf  whose act an act is; none where either side may do it
 */
export function voidEntryRule(
  seatsOf: (act: string) => readonly TransferSeat[] | undefined,
): TransferRule<'void-entry'> {
  return {
    whenClosed: true,
    freshFactor: true,
    kind: 'verify',
    whose: {
      phases: TRANSFER_PHASES,
      roles: WORKERS,
      at: 'the body of the voided act and every body above on its side',
    },
    freeText: ['reason'],
    needs: () => ({ newest: true, subject: true, openTransfers: true }),
    may: (state, actor, facts) =>
      refusalIn(
        voiding(begun(state), actor, facts, ownAndAbove(begun(state), facts.newest?.act, seatsOf)),
      ) ??
      builtUpon(begun(state), facts) ??
      checkVoid(actor, facts, null),
    right: (state, actor, facts) =>
      rightIn(
        voiding(begun(state), actor, facts, ownAndAbove(begun(state), facts.newest?.act, seatsOf)),
      ),
    do: (state, { seq, reason }, facts, actor) =>
      unlessRefused([reopensBeside(begun(state), facts), checkVoid(actor, facts, seq)], () => [
        { type: 'entry.voided', seq, reason },
      ]),
  };
}

/**
 * What was recorded wrongly is set right by a body whose act it was, or by one above it on the same side
 * (docs/decisions/0018-corrections.md).
 * @param seatsOf  whose act an act is; none where either side may do it
 */
export function correctEntryRule(
  seatsOf: (act: string) => readonly TransferSeat[] | undefined,
): TransferRule<'correct-entry'> {
  const correcting = (state: TransferState, actor: Actor, facts: Facts): Right | Refusal => {
    const bodies = ownAndAbove(state, facts.correcting?.act, seatsOf);
    const rights = rightsOf(actor, WORKERS, bodies, 'verify');
    const left = rightsToCorrect(rights, facts);
    if (left.length > 0) return separated(left, actor, { subject: state.subject, kind: 'verify' });
    return rights.length > 0
      ? refuse('CORRECTION.SAME_PERSON', 'Rõ')
      : refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: WORKERS });
  };
  return {
    decision: true,
    whenClosed: true,
    freshFactor: true,
    kind: 'verify',
    whose: {
      phases: TRANSFER_PHASES,
      roles: WORKERS,
      at: 'the body of the corrected act and every body above on its side',
    },
    freeText: ['reason'],
    needs: () => ({ subject: true, openTransfers: true }),
    may: (state, actor, facts) => refusalIn(correcting(begun(state), actor, facts)),
    right: (state, actor, facts) => rightIn(correcting(begun(state), actor, facts)),
    do: (state, input, facts, actor) => {
      const beside = reopensBy(facts) ? reopensBeside(begun(state), facts) : null;
      return beside ? { kind: 'refused', refusals: [beside] } : correct(actor, facts, input);
    },
  };
}

function ownAndAbove(
  state: TransferState,
  act: string | undefined,
  seatsOf: (act: string) => readonly TransferSeat[] | undefined,
): readonly OrganisationId[] {
  const seats = act === undefined ? undefined : seatsOf(act);
  if (!seats) return bothChains(state);
  // of a letter passed on the seat has moved with the act: any committee that passes on may say so
  const own = seats.flatMap((seat) =>
    seat === 'passing-on' ? state.onward : (bodyOn(seat, state) ?? []),
  );
  return [...new Set(own.flatMap((body) => [body, ...above(body, state)]))];
}

function above(body: OrganisationId, state: TransferState): readonly OrganisationId[] {
  const next = bodyAbove(body, state);
  return next === body ? [] : [next, ...above(next, state)];
}

/** The admission has moved on the word of this acceptance, or the roll has changed again since. */
function builtUpon(state: TransferState, { newest, persons }: Facts): Refusal | null {
  if (newest?.act !== 'accept-member' || state.sort === 'temporary') return null;
  const membership = persons[state.subject]?.membership;
  const stands = membership?.cell === state.to && membership.since <= (state.acceptedOn ?? '');
  return state.admission || !stands ? refuse('VOID.NOTHING', 'Rõ') : null;
}

/** Voiding the end of a transfer would open it beside a newer one of the same member. */
function reopensBeside(state: TransferState, { persons }: Facts): Refusal | null {
  const other = persons[state.subject]?.openTransfer;
  return state.closed && other ? refuse('MEMBER.HAS_TRANSFER', 'Rõ', { dossier: other }) : null;
}

function attaching(state: TransferState, actor: Actor): Right | Refusal {
  const place = { roles: WORKERS, bodies: bothChains(state), kind: 'prepare' } as const;
  return rightAt(actor, place, state);
}

/** A right lent by who made the entry makes nobody a second person. */
function voiding(
  { subject }: TransferState,
  actor: Actor,
  facts: Facts,
  bodies: readonly OrganisationId[],
): Right | Refusal {
  const rights = rightsOf(actor, WORKERS, bodies, 'verify');
  const left = rightsToVoid(rights, facts);
  if (left.length > 0) return separated(left, actor, { subject, kind: 'verify' });
  return rights.length > 0
    ? refuse('VOID.SAME_PERSON', 'Rõ')
    : refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: WORKERS });
}
