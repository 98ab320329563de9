import type { PlainDate } from '../../calendar/plain-date';
import { notBefore, unlessRefused } from '../../kernel/checks';
import type { Actor, OrganisationId } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { isRight, refusalIn, rightIn, rightsOf, separated, type Right } from '../../kernel/rights';
import { begun, defineAct, type AdmissionRule } from '../act';
import { attached } from '../attach';
import { isClosedPhase, OPEN_PHASES } from '../phases';
import { bodyOn } from '../seats';
import type { AdmissionState } from '../state';
import type { HoldingSeat } from './events';
import type { GivenReason } from './inputs';

const ROLES = ['secretary'] as const;

/**
 * Who may hold a case, by reason; the first seat whose body the actor signs for answers for it. A question of political
 * standard is raised by who certifies the CV or who decides; denunciation is for the superior to decide.
 * @source docs/law/admission.md §special-cases (which body: our default, to be confirmed)
 */
export const WHO_HOLDS: Readonly<Record<GivenReason, readonly HoldingSeat[]>> = {
  'political-standard': ['verifier', 'authority'],
  investigation: ['cell-superior', 'authority'],
  denunciation: ['authority', 'cell-superior'],
  other: ['cell-superior', 'verifier', 'authority'],
};
const HOLDERS: readonly HoldingSeat[] = ['verifier', 'cell-superior', 'authority'];

/** A case rests, from any open phase; terms of the law run on. */
const holdCase: AdmissionRule<'hold-case'> = {
  // a cell does not strike out the hold of a body above it
  seat: 'cell-superior',
  whose: {
    phases: OPEN_PHASES.filter((phase) => phase !== 'HOLD'),
    roles: ROLES,
    at: 'verifier, cell-superior or authority',
  },
  kind: 'decide',
  freeText: ['note'],
  occurredOn: ({ heldFrom }) => heldFrom,
  may: (state, actor) => mayHold(begun(state), actor),
  right: (state, actor) => rightIn(holding(begun(state), actor, HOLDERS)),
  do: (state, { reason, heldFrom, signed }, _facts, actor) => {
    const one = begun(state);
    const by = seatOf(one, actor, WHO_HOLDS[reason]);
    return unlessRefused(
      [
        notBefore('heldFrom', heldFrom, 'listed', one.listedOn),
        notBefore('heldFrom', heldFrom, 'released', one.holds?.at(-1)?.until),
        refusalIn(holding(one, actor, WHO_HOLDS[reason])),
        reason === 'denunciation' && signed !== true
          ? refuse('DENUNCIATION.ANONYMOUS', 'docs/law/admission.md §denunciation', {}, 'signed')
          : null,
      ],
      () => [{ type: 'case.held', reason, heldFrom, by: by ?? 'cell-superior' }],
    );
  },
};

function mayHold(state: AdmissionState, actor: Actor): Refusal | null {
  const { phase } = state;
  if (phase === 'HOLD' || isClosedPhase(phase)) return refuse('PHASE.NOT_NOW', 'Rõ', { phase });
  return refusalIn(holding(state, actor, HOLDERS));
}

/** By which right this actor would hold it on one of the seats; the very body, none above or below in its place. */
function holding(
  state: AdmissionState,
  actor: Actor,
  seats: readonly HoldingSeat[],
): Right | Refusal {
  const bodies = seats.flatMap((seat) => bodyOn(seat, state) ?? []);
  const rights = rightsOf(actor, ROLES, [...new Set<OrganisationId>(bodies)], 'decide');
  if (rights.length === 0) return refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: ROLES });
  return separated(rights, actor, { subject: state.subject, kind: 'decide' });
}

function seatOf(
  state: AdmissionState,
  actor: Actor,
  seats: readonly HoldingSeat[],
): HoldingSeat | undefined {
  return seats.find((seat) => isRight(holding(state, actor, [seat])));
}

/** Nothing lapses by itself: whoever holds a case looks at it again, and says so. */
const reviewHold = defineAct<'review-hold'>({
  kind: 'decide',
  freeText: ['note'],
  who: { phases: ['HOLD'], roles: ROLES, seat: 'holder', onlyIf: notHeldByHand },
  on: ({ reviewedOn }) => reviewedOn,
  check: (state, { reviewedOn }) => [
    notBefore('reviewedOn', reviewedOn, 'held', state.hold?.since),
    notBefore('reviewedOn', reviewedOn, 'reviewed', state.hold?.reviewedOn),
  ],
  happen: (_state, { reviewedOn }) => [{ type: 'hold.reviewed', reviewedOn }],
});

/**
 * The case goes on from the very phase it rested in, or ends. A question of political standard is answered by a
 * conclusion on paper, made since; a decision once taken ends by being cancelled, and a member by removal, not here.
 */
const releaseHold = defineAct<'release-hold'>({
  kind: 'decide',
  freeText: ['note'],
  who: { phases: ['HOLD'], roles: ROLES, seat: 'holder', onlyIf: notHeldByHand },
  on: ({ releasedOn }) => releasedOn,
  check: (state, { releasedOn, outcome, paper }) => [
    notBefore('releasedOn', releasedOn, 'held', state.hold?.since),
    notBefore('releasedOn', releasedOn, 'reviewed', state.hold?.reviewedOn),
    conclusionMissing(state, paper !== undefined),
    outcome === 'not-admitted' && state.decidedOn
      ? refuse('HOLD.DECISION_STANDS', 'Rõ', { decidedOn: state.decidedOn }, 'outcome')
      : null,
  ],
  happen: (_state, { releasedOn, outcome, paper }) => [
    ...attached('political-conclusion', releasedOn, paper),
    { type: 'hold.released', releasedOn, outcome },
  ],
});

/** A hold that came with an act of its own is ended by one. */
function notHeldByHand({ hold }: AdmissionState): Refusal | null {
  return hold && !Object.hasOwn(WHO_HOLDS, hold.reason)
    ? refuse('HOLD.OTHER_WAY', 'Rõ', { hold: hold.reason })
    : null;
}

function conclusionMissing({ hold, papers }: AdmissionState, comesNow: boolean): Refusal | null {
  if (hold?.reason !== 'political-standard' || comesNow) return null;
  const lying = papers['political-conclusion'];
  if (lying && madeSince(lying.madeOn, hold.since)) return null;
  return refuse('PAPERS.MISSING', '58-QĐ/TW or its successor, to be confirmed', {
    missing: ['political-conclusion'],
  });
}

function madeSince(madeOn: PlainDate, since: PlainDate): boolean {
  return madeOn >= since;
}

export const holdingActs = {
  'hold-case': holdCase,
  'review-hold': reviewHold,
  'release-hold': releaseHold,
};
