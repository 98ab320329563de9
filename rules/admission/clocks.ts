import type { Calendar } from '../calendar/calendar';
import type { PlainDate } from '../calendar/plain-date';
import type { Clock, Duty } from '../kernel/duty';
import { beneathCorrection } from './annulment/state';
import type { AdmissionClock } from './care';
import { admissionDuties } from './duties/duties';
import { beneathHold } from './holding/held';
import { beneathMove } from './leaving/move';
import type { TermId } from './packs/pack';
import type { AdmissionPhase } from './phases';
import type { AdmissionState } from './state';
import { articleOf, decisionTerm, packOf, probationEndsOn, termEnd } from './terms-of';

/** Duties whose last day is a term of the law; all others stand on a service level of ours. */
const KIND_OF_ACT: Readonly<Record<string, AdmissionClock>> = {
  'record-verification-reply': 'verification-reply',
  'decide-admission': 'decision-term',
  'decide-recognition': 'decision-term',
  'recognise-after-correction': 'decision-term',
  'hold-ceremony': 'ceremony-term',
  'settle-complaint': 'complaint-term',
  'record-recognition-vote': 'recognition-vote',
  'file-member-cv': 'member-cv-term',
};
/** Decisions of which the duty's own clock is the term. */
const DECIDES: ReadonlySet<string> = new Set(['decide-recognition', 'recognise-after-correction']);
const BEFORE_CELL_VOTE: ReadonlySet<AdmissionPhase> = new Set([
  'TRAINED',
  'FILE_OPEN',
  'VERIFYING',
  'CELL_READY',
  'EXPIRED_REDO',
]);
const ON_THE_WAY_UP: ReadonlySet<AdmissionPhase> = new Set([
  'CELL_RESOLVED',
  'DIV_APPRAISED',
  'GRASSROOTS_RESOLVED',
  'RETURNED',
  'FAIL_REPORTED_UP',
  'TRANSFER_OUT',
  'RECOG_CELL',
  'RECOG_DIVISION',
]);

/** Every date that matters now: the last day of each duty, and the terms that run over several of them. */
export function admissionClocks(state: AdmissionState, days: Calendar): readonly Clock[] {
  if (state.closed) return [];
  const duties = admissionDuties(state, days);
  if (state.hold) return [...duties.map(clockOfDuty), ...runningOn(state, days, duties)];
  if (state.phase === 'TRANSFER_OUT') return whileMoving(state, days, duties);
  return [
    ...duties.map(clockOfDuty),
    ...certificateExpiry(state, days),
    ...fileStaleness(state, days),
    ...termOnTheWayUp(state, days, duties),
    ...probationEnd(state, days),
  ];
}

/** Kinds of terms in months, which no hold stops. */
const IN_MONTHS: ReadonlySet<string> = new Set([
  'certificate-expiry',
  'file-staleness',
  'probation-end',
]);

/** Terms of the law run on while a case rests, unless the pack stops those in working days; whoever holds it hears of them. */
function runningOn(
  state: AdmissionState,
  days: Calendar,
  duties: readonly Duty[],
): readonly Clock[] {
  const held = duties[0];
  const stops = packOf(state).hold.clock === 'stops';
  return admissionClocks(beneathHold(state), days)
    .filter(({ kind }) => (stops ? IN_MONTHS.has(kind) : kind !== 'service-level'))
    .map(({ duty: _one, ...clock }) => ({ ...clock, ...(held ? { duty: held.key } : {}) }));
}

/**
 * On the way to another place conditions of the person run on, and so does the decision's term of a file that lay with its authority. Where the
 * new cell votes again the term of the old vote is over (4.5), and the ceremony's begins anew with the receipt (4.7).
 */
function whileMoving(
  state: AdmissionState,
  days: Calendar,
  duties: readonly Duty[],
): readonly Clock[] {
  const { move } = state;
  const before = { ...beneathMove(state), cellVotedOn: null };
  const toVote = move?.stage === 'considered' || move?.stage === 'resolved';
  const waiting = { ...before, phase: toVote && before.fileOpenedOn ? 'CELL_READY' : before.phase };
  return [
    ...duties.map(clockOfDuty),
    ...certificateExpiry(waiting, days),
    ...fileStaleness(waiting, days),
    ...(move?.stage === 'submitted' ? termOnTheWayUp(state, days, duties) : []),
  ];
}

function clockOfDuty(duty: Duty): Clock {
  const request = duty.act === 'record-verification-reply' ? duty.key.split(':')[1] : undefined;
  return {
    key: duty.key,
    kind: KIND_OF_ACT[duty.act] ?? 'service-level',
    startsOn: duty.fromOn,
    dueOn: duty.dueOn,
    duty: duty.key,
    ...(request ? { helper: `request-${request}` } : {}),
    article: duty.article,
  };
}

/** The cell has not proposed yet; its failed vote may be taken again. */
function isBeforeCellVote({ phase, failedVote }: AdmissionState): boolean {
  if (BEFORE_CELL_VOTE.has(phase)) return true;
  if (phase === 'CORRECTING') return false;
  return failedVote?.question === 'admission' && failedVote.body === 'cell';
}

function certificateExpiry(state: AdmissionState, days: Calendar): readonly Clock[] {
  const issuedOn = state.certificateIssuedOn;
  if (!issuedOn || !isBeforeCellVote(state)) return [];
  return [term('certificate-expiry', 'R04', issuedOn, state, days)];
}

function fileStaleness(state: AdmissionState, days: Calendar): readonly Clock[] {
  const openedOn = state.fileOpenedOn;
  if (!openedOn || !isBeforeCellVote(state) || state.phase === 'EXPIRED_REDO') return [];
  return [term('file-staleness', 'R09', openedOn, state, days)];
}

/** The decision term runs from the cell's vote, long before the decider has the file; the one whose turn it is hears it. */
function termOnTheWayUp(
  state: AdmissionState,
  days: Calendar,
  duties: readonly Duty[],
): readonly Clock[] {
  const running = decisionTerm(state, days);
  const turn = duties[0];
  const { phase } = beneathCorrection(state);
  const decides = turn !== undefined && DECIDES.has(turn.act);
  if (!running || !ON_THE_WAY_UP.has(phase) || decides) return [];
  return [
    {
      key: 'decision-term',
      kind: 'decision-term',
      startsOn: running.startsOn,
      dueOn: running.dueOn,
      ...(turn ? { duty: turn.key } : {}),
      article: articleOf(state, running.rule),
    },
  ];
}

function probationEnd(state: AdmissionState, days: Calendar): readonly Clock[] {
  const { ceremonyOn } = state;
  if (!ceremonyOn || state.phase !== 'PROBATION') return [];
  const dueOn = probationEndsOn(state, ceremonyOn, days);
  const article = articleOf(state, 'R18');
  return [{ key: 'probation-end', kind: 'probation-end', startsOn: ceremonyOn, dueOn, article }];
}

function term(
  kind: AdmissionClock,
  id: TermId,
  startsOn: PlainDate,
  state: AdmissionState,
  days: Calendar,
): Clock {
  const dueOn = termEnd(state, id, startsOn, days);
  return { key: kind, kind, startsOn, dueOn, article: articleOf(state, id) };
}
