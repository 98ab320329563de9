import type { PlainDate } from '../../calendar/plain-date';
import { checkAttaching, type Checklist } from '../../kernel/attaching';
import { notBefore, unlessRefused } from '../../kernel/checks';
import type { Actor, Facts, OrganisationId } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import {
  refusalIn,
  rightIn,
  rightsOf,
  separated,
  type Right,
  type Separation,
} from '../../kernel/rights';
import { correct, reopensBy, rightsToCorrect } from '../../kernel/correction';
import { checkVoid, rightsToVoid } from '../../kernel/void';
import { begun, defineAct, withTakenScans, type AdmissionRule } from '../act';
import { beingCancelled } from '../ending/acts';
import { slotsOf } from '../papers';
import { ADMISSION_PHASES, OPEN_PHASES } from '../phases';
import { bodyOn, type Seat } from '../seats';
import { madeOnPaper } from '../takeover/state';
import type { AdmissionState } from '../state';

const WORKERS = ['organiser', 'secretary'] as const;

/** 2.1. The candidate withdraws, at any time before the ceremony; the cell records it. */
const withdraw = defineAct<'withdraw'>({
  kind: 'prepare',
  freeText: ['reason'],
  who: {
    phases: OPEN_PHASES,
    roles: WORKERS,
    seat: 'cell',
    onlyIf: (state) =>
      state.ceremonyOn ? refuse('PHASE.AFTER_CEREMONY', 'Rõ') : beingCancelled(state),
  },
  on: ({ withdrawnOn }) => withdrawnOn,
  check: (state, { withdrawnOn }) => [
    notBefore('withdrawnOn', withdrawnOn, 'listed', state.listedOn),
    notBefore('withdrawnOn', withdrawnOn, 'decided', state.decidedOn),
  ],
  // a decision does not lapse: the case stays open until the authority has cancelled it
  happen: (state, { withdrawnOn, reason }) => [
    state.decidedOn
      ? { type: 'cancellation.asked', askedOn: withdrawnOn, because: 'withdrawn' }
      : { type: 'dossier.withdrawn', withdrawnOn, reason },
  ],
});

/** A paper is put into its slot, or a newer version over the one that lies there. */
const attachPaper: AdmissionRule<'attach-paper'> = {
  whose: { phases: OPEN_PHASES, roles: WORKERS, at: 'every body of the chain' },
  kind: 'prepare',
  occurredOn: ({ madeOn }) => madeOn,
  may: (state, actor) => refusalIn(attaching(begun(state), actor)),
  right: (state, actor) => rightIn(attaching(begun(state), actor)),
  do: (state, { slot, madeOn, paper }) =>
    withTakenScans(
      begun(state),
      unlessRefused(checkAttaching(checklistOf(begun(state)), slot, paper.sha256), () => [
        { type: 'paper.attached', slot, madeOn, ...paper },
      ]),
    ),
};

/**
 * The original of a paper comes to another place: which body keeps it, and in which room, shelf and file. The scan stays as
 * it is. Files are kept by the grassroots committee, by delegation; where a paper lies meanwhile is a matter of record.
 */
const placeOriginal: AdmissionRule<'place-original'> = {
  whose: { phases: OPEN_PHASES, roles: WORKERS, at: 'every body of the chain' },
  kind: 'prepare',
  freeText: ['place'],
  occurredOn: ({ movedOn }) => movedOn,
  may: (state, actor) => refusalIn(attaching(begun(state), actor)),
  right: (state, actor) => rightIn(attaching(begun(state), actor)),
  do: (state, { slot, movedOn, body, place }) => {
    const { papers, originals, chain } = begun(state);
    const last = originals?.[slot]?.at(-1)?.movedOn;
    const lies = Object.hasOwn(papers, slot) || madeOnPaper(begun(state), slot) !== undefined;
    return unlessRefused(
      [
        lies ? null : refuse('PAPER.NOTHING_THERE', '12-HD/BTCTW', { slot }, 'slot'),
        chain.includes(body) ? null : refuse('PAPER.NOT_KEPT_THERE', '12-HD/BTCTW', {}, 'body'),
        notBefore('movedOn', movedOn, 'movedBefore', last),
      ],
      () => [{ type: 'original.placed', slot, movedOn, body, place }],
    );
  },
};

function checklistOf(state: AdmissionState): Checklist {
  return { slots: slotsOf(state), papers: state.papers };
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
    freshFactor: true,
    whose: {
      phases: ADMISSION_PHASES,
      roles: WORKERS,
      at: 'the body of the voided act and every body above',
    },
    kind: 'verify',
    freeText: ['reason'],
    needs: () => ({ newest: true, subject: true }),
    may: (state, actor, facts) => mayVoid(begun(state), actor, facts, seatOf),
    right: (state, actor, facts) => rightIn(voiding(begun(state), actor, facts, seatOf)),
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
  return (
    refusalIn(voiding(state, actor, facts, seatOf)) ??
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

function attaching(state: AdmissionState, actor: Actor): Right | Refusal {
  const rights = rightsOf(actor, WORKERS, state.chain, 'prepare');
  return worksOn(rights, actor, { subject: state.subject, kind: 'prepare' });
}

function voiding(
  state: AdmissionState,
  actor: Actor,
  facts: Facts,
  seatOf: (act: string) => Seat | undefined,
): Right | Refusal {
  const seat = facts.newest ? seatOf(facts.newest.act) : undefined;
  const bodies = ownAndAbove(state, seat && bodyOfAct(state, seat));
  const rights = rightsOf(actor, WORKERS, bodies, 'verify');
  const left = rightsToVoid(rights, facts);
  if (rights.length > left.length && left.length === 0) return refuse('VOID.SAME_PERSON', 'Rõ');
  return worksOn(left, actor, { subject: state.subject, kind: 'verify' });
}

/** Whose act it was. A meeting is followed by that of another body: an earlier one is found by the vote of its day. */
function bodyOfAct(
  state: AdmissionState,
  seat: Seat,
  occurredOn: PlainDate | null = null,
): OrganisationId | null {
  if (seat !== 'meeting') return bodyOn(seat, state);
  const { meeting, votes, authority } = state;
  const open = meeting && (occurredOn === null || occurredOn === meeting.heldOn) ? meeting : null;
  const voted = votes.findLast(({ heldOn }) => heldOn === occurredOn);
  const body = open ? (open.committee?.organisation ?? open.cell) : voted?.organisation;
  return body ?? bodyOn(seat, state) ?? authority?.body ?? null;
}

/** The body and every body above it; the whole chain where none is said. */
function ownAndAbove(
  state: AdmissionState,
  body: OrganisationId | null | undefined,
): readonly OrganisationId[] {
  const from = body ? state.chain.indexOf(body) : 0;
  return body && from < 0 ? [body] : state.chain.slice(from);
}

/**
 * What was recorded wrongly is set right by the body whose act it was, or by one above it; a vote or a decision by a
 * second person (docs/decisions/0018-corrections.md).
 * @param seatOf  whose act an act is; none where several bodies or time did it
 */
export function correctEntryRule(
  seatOf: (act: string) => Seat | undefined,
): AdmissionRule<'correct-entry'> {
  const correcting = (state: AdmissionState, actor: Actor, facts: Facts): Right | Refusal => {
    const { correcting: one } = facts;
    const seat = one ? seatOf(one.act) : undefined;
    const bodies = ownAndAbove(state, seat && bodyOfAct(state, seat, one?.occurredOn));
    const rights = rightsOf(actor, WORKERS, bodies, 'verify');
    const left = rightsToCorrect(rights, facts);
    if (rights.length > left.length && left.length === 0) {
      return refuse('CORRECTION.SAME_PERSON', 'Rõ');
    }
    return worksOn(left, actor, { subject: state.subject, kind: 'verify' });
  };
  return {
    decision: true,
    whenClosed: true,
    freshFactor: true,
    whose: {
      phases: ADMISSION_PHASES,
      roles: WORKERS,
      at: 'the body of the corrected act and every body above',
    },
    kind: 'verify',
    freeText: ['reason'],
    needs: () => ({ subject: true }),
    may: (state, actor, facts) => refusalIn(correcting(begun(state), actor, facts)),
    right: (state, actor, facts) => rightIn(correcting(begun(state), actor, facts)),
    do: (state, input, facts, actor) => {
      const beside = reopensBy(facts) ? reopensBeside(begun(state), facts) : null;
      return beside ? { kind: 'refused', refusals: [beside] } : correct(actor, facts, input);
    },
  };
}

/** Whoever prepares or signs at one of these bodies. */
function worksOn(rights: readonly Right[], actor: Actor, separation: Separation): Right | Refusal {
  return rights.length > 0
    ? separated(rights, actor, separation)
    : refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: WORKERS });
}

export const anyTimeActs = {
  withdraw,
  'attach-paper': attachPaper,
  'place-original': placeOriginal,
};
