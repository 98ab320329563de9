import type { Calendar } from '../calendar/calendar';
import type { PlainDate } from '../calendar/plain-date';
import { withoutHolds } from './holding/stopped';
import { laid } from './packs/layers';
import type { Pack, TermId } from './packs/pack';
import { packFor, packs } from './packs/registry';
import { endOfTerm } from './packs/terms';
import type { AdmissionState } from './state';

/**
 * The pack a dossier is pinned to, with what its bodies laid over it; before its file opens, the one in force when the
 * candidate was listed.
 */
export function packOf(state: Pick<AdmissionState, 'pack' | 'layers' | 'listedOn'>): Pack {
  return laid(state.pack ? packs[state.pack] : packFor(state.listedOn), state.layers ?? []);
}

/** Last day of one of the pack's terms, started by the day given; where a hold stops the clock, without the days it rested. */
export function termEnd(
  state: Pick<AdmissionState, 'pack' | 'layers' | 'listedOn' | 'holds'>,
  term: TermId,
  startsOn: PlainDate,
  days: Calendar,
): PlainDate {
  const pack = packOf(state);
  const found = pack.terms[term];
  const stopped = pack.hold.clock === 'stops' && 'workingDays' in found.length;
  return endOfTerm(found, startsOn, stopped ? withoutHolds(state, days) : days);
}

/** The article a term stands on. */
export function articleOf(state: AdmissionState, term: TermId): string {
  return packOf(state).terms[term].article;
}

/** The decision term that runs now: which rule, since when, until when (with its one extension). */
export interface DecisionTerm {
  readonly rule: 'R15' | 'R21';
  readonly startsOn: PlainDate;
  readonly dueOn: PlainDate;
}

/**
 * The clock from the cell's resolution to the decision, which spans all levels between; null when none runs.
 * Returning a file does not stop it (our default: the regulation does not say).
 * @source 232-QĐ/TW on the terms of decisions (R15, R21); docs/law/admission.md §A10
 */
export function decisionTerm(state: AdmissionState, days: Calendar): DecisionTerm | null {
  const rule = state.ceremonyOn ? 'R21' : 'R15';
  const votedOn = state.ceremonyOn ? state.recognitionVotedOn : state.cellVotedOn;
  const startsOn = votedOn && sinceTheOrder(state, votedOn);
  if (!startsOn || (rule === 'R15' && state.decidedOn)) return null;
  const dueOn = state.extendedUntil ?? termEnd(state, rule, startsOn, days);
  return { rule, startsOn, dueOn };
}

/** Where a procedure is done again but not its cell vote, the term counts from the order (our default). */
function sinceTheOrder({ annulment }: AdmissionState, votedOn: PlainDate): PlainDate {
  const orderedOn = annulment?.at ? annulment.redo?.orderedOn : undefined;
  return orderedOn && orderedOn > votedOn ? orderedOn : votedOn;
}

/**
 * Last day for the ceremony; null before its trigger. From the decision's receipt by the cell (P2025B) or from its
 * issue (P2026B).
 * @source R17
 */
export function ceremonyDueOn(state: AdmissionState, days: Calendar): PlainDate | null {
  const startsOn = ceremonyTermStartsOn(state);
  return startsOn ? termEnd(state, 'R17', startsOn, days) : null;
}

/** The day whose event started the ceremony's term. */
export function ceremonyTermStartsOn(state: AdmissionState): PlainDate | null {
  // a decision that followed the candidate to a new place counts from its receipt there (4.7, to be confirmed)
  const fromIssue = packOf(state).terms.R17.anchor === 'issued' && state.move?.stage !== 'decided';
  return fromIssue ? state.decisionIssuedOn : state.decisionReceivedOn;
}

/**
 * Day on which probation ends and from which the person is official: the ceremony plus twelve calendar months
 * (29 February gives 28 February). Never moved by late meetings or paperwork.
 * @source R18, R24
 */
export function probationEndsOn(
  state: Pick<AdmissionState, 'pack' | 'layers' | 'listedOn'>,
  ceremonyOn: PlainDate,
  days: Calendar,
): PlainDate {
  return endOfTerm(packOf(state).terms.R18, ceremonyOn, days);
}
