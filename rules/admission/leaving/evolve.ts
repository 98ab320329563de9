import type { Evolutions } from '../evolve/table';
import type { AdmissionPhase } from '../phases';
import type { AdmissionState } from '../state';
import type { LeavingEvent } from './events';
import type { MoveStage } from './inputs';

/** A candidate moves: the case is on its way, is given to a cell of the new place, and goes on there by its stage. */
export const leaving = {
  'move.certified': (state, { stage, to, receiving, certifiedOn }) => ({
    phase: 'TRANSFER_OUT',
    move: { stage, from: state.phase, to, receiving, certifiedOn, receivedOn: null, movedOn: null },
    ...(stage === 'considered' || stage === 'resolved'
      ? { papersAsked: [...new Set([...(state.papersAsked ?? []), 'transfer-certificate'])] }
      : {}),
  }),
  'move.received': ({ move }, { receivedOn }) => (move ? { move: { ...move, receivedOn } } : {}),
  'candidate.moved': (state, { stage, movedOn, setAside }) => ({
    ...goesOn(state, stage),
    ...(state.move && { move: { ...state.move, movedOn } }),
    papers: withSetAside(state.papers, setAside),
    helperWantedOn: movedOn,
    smallCellReportedOn: null,
    left: placesLeft(state),
  }),
  'helper.assigned': (_state, { helper }) => ({ helper, helperWantedOn: null }),
  'move.called-off': (state) => ({ phase: state.move?.from ?? state.phase, move: null }),
  'move.redirected': ({ move }, { to, receiving }) =>
    move ? { move: { ...move, to, receiving } } : {},
} satisfies Pick<Evolutions, LeavingEvent['type']>;

/** Whether an event speaks of the move itself. */
export function isOfMove(type: string): boolean {
  return Object.hasOwn(leaving, type);
}

/**
 * What of the case counts in the new place (A13 and 4.4–4.7; the details are our default, to be confirmed). Certificate, application, CV,
 * introductions and certification go over; what the old cell heard and checked is asked again; votes of before stay in the
 * history and move nothing.
 */
function goesOn(state: AdmissionState, stage: MoveStage): Partial<AdmissionState> {
  const from = state.move?.from ?? state.phase;
  switch (stage) {
    case 'considered':
    case 'resolved':
      return state.fileOpenedOn ? { ...VOTED_ON_BY_NOBODY, ...anew(state) } : { phase: from };
    case 'submitted':
      return { phase: from };
    case 'decided':
      return { phase: from, decisionReceivedOn: null, lateCeremonyConsentedOn: null };
  }
}

const VOTED_ON_BY_NOBODY = {
  commentsOn: null,
  readyOn: null,
  warnings: [],
  cellVotedOn: null,
  divisionAppraisedOn: null,
  grassrootsVotedOn: null,
  askedAgainOn: null,
  extendedUntil: null,
} as const;

/** The file is gathered and checked once more; who verified stays a hand, who proposed there is none here. */
function anew({ cvStampedOn, hands }: AdmissionState): Partial<AdmissionState> {
  const phase: AdmissionPhase = cvStampedOn ? 'VERIFYING' : 'FILE_OPEN';
  const { proposerFor: _for, ...rest } = hands;
  return { phase, hands: { ...rest, proposer: null } };
}

function withSetAside(
  papers: AdmissionState['papers'],
  slots: readonly string[],
): AdmissionState['papers'] {
  return Object.fromEntries(
    Object.entries(papers).map(([slot, paper]) => [
      slot,
      slots.includes(slot) ? { ...paper, setAside: true as const } : paper,
    ]),
  );
}

/** The bodies that had the case until now, oldest place first; one that has it again is none of them. */
function placesLeft(state: AdmissionState): readonly string[] {
  const last = state.formerly?.at(-1);
  const had = [
    last?.organisation,
    last?.division,
    last?.grassroots,
    state.move?.stage === 'submitted' || state.move?.stage === 'decided'
      ? last?.authority?.body
      : null,
  ].filter((body) => typeof body === 'string');
  const here = new Set(state.chain);
  return [...new Set([...(state.left ?? []), ...had])].filter((body) => !here.has(body));
}
