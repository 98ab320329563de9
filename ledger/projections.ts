import type { Calendar } from '../rules/calendar/calendar';
import { isKernelEvent } from '../rules/kernel/decide';
import { asItStands } from '../rules/kernel/fold';
import type { DomainEvent, DossierState, Procedure } from '../rules/kernel/procedure';
import type { LedgerEntry } from './entry';
import { certificateRows, enrolmentRows } from './projections/classes';
import { cardAfter } from './projections/cards';
import { courseAfter, joinCourse } from './projections/course';
import { isPaperAttached, isVoteTaken } from './projections/known-events';
import { membershipChange, withChange } from './projections/membership';
import { acceptanceIn, annulledLineIn, joinStays, stayIn } from './projections/moves';
import { paperRow } from './projections/papers';
import type { EffectRow, HappenedRows, NoticeRow } from './projections/rows';
import { rollRows, roundRow } from './projections/votes';
import { evolveStored } from './stored-order';

/** A dossier after an entry, or after all of them, and the rows that came of it. */
export interface Projected {
  readonly state: DossierState;
  readonly happened: HappenedRows;
}

export const NOTHING_HAPPENED: HappenedRows = {
  notices: [],
  effects: [],
  papers: [],
  rounds: [],
  rolls: [],
  memberships: [],
  membershipEndsOn: null,
  membershipEnds: [],
  enrolments: [],
  certificates: [],
  stays: [],
  course: null,
  card: null,
};

/**
 * What one entry brings about: the state after it, and every row that came of it. Pure: used by the act that writes
 * the entry, by `rebuild` and by `verify`, so that they cannot disagree.
 * @param before  state without voided entries; null for the first
 */
export function project(
  procedure: Procedure,
  calendar: Calendar,
  before: DossierState | null,
  entry: LedgerEntry,
): Projected {
  let state = before;
  let happened = NOTHING_HAPPENED;
  for (const event of entry.events) {
    state = evolveStored(procedure, state, event);
    happened = joinHappened(happened, rowsOfEvent(procedure, calendar, state, entry, event));
  }
  if (state === null) throw new Error(`entry ${entry.seq} of ${entry.dossier} has no event`);
  const course = courseAfter(procedure, entry, before, state);
  const card = cardAfter(procedure, entry, before, state);
  return { state, happened: { ...happened, course, card } };
}

/**
 * What all entries that stand bring about, voided ones left out and corrected ones as corrected; null where none stands.
 * @param entries  all of one dossier, in order
 */
export function projectAll(
  procedure: Procedure,
  calendarOf: (entry: LedgerEntry) => Calendar,
  entries: readonly LedgerEntry[],
): Projected | null {
  let state: DossierState | null = null;
  let happened = NOTHING_HAPPENED;
  for (const entry of asItStands(entries)) {
    const next: Projected = project(procedure, calendarOf(entry), state, entry);
    state = next.state;
    happened = joinHappened(happened, next.happened);
  }
  return state === null ? null : { state, happened };
}

function rowsOfEvent(
  procedure: Procedure,
  calendar: Calendar,
  state: DossierState,
  entry: LedgerEntry,
  event: DomainEvent,
): HappenedRows {
  const change = membershipChange(entry, event, state);
  const acceptance = acceptanceIn(entry, event, state);
  const stay = stayIn(entry, event, state);
  return {
    notices: procedure.notices(state, event, calendar).map((notice): NoticeRow => ({
      dossier: entry.dossier,
      cause_seq: entry.seq,
      kind: notice.kind,
      role: notice.role,
      organisation: notice.body,
      channel: 'inbox',
      facts: notice.facts,
      created_at: entry.recordedAt,
    })),
    effects: isKernelEvent(event) ? [] : effectRows(procedure, state, entry, event),
    papers: isPaperAttached(event) ? [paperRow(entry, event)] : [],
    rounds: isVoteTaken(event) ? [roundRow(entry, event)] : [],
    rolls: isVoteTaken(event) ? rollRows(entry, event) : [],
    memberships: acceptance ? [acceptance.begins] : (change?.begins ?? []),
    membershipEndsOn: change?.endsOn ?? null,
    membershipEnds: acceptance ? [acceptance.ends] : annulledLineIn(entry, event, state),
    enrolments: enrolmentRows(entry, event),
    certificates: certificateRows(entry, event, state),
    stays: stay ? [stay] : [],
    course: null,
    card: null,
  };
}

function effectRows(
  procedure: Procedure,
  state: DossierState,
  entry: LedgerEntry,
  event: DomainEvent,
): readonly EffectRow[] {
  return procedure.effects(state, event).map(({ target, act, input }) => ({
    dossier: entry.dossier,
    cause_seq: entry.seq,
    target,
    act,
    input,
  }));
}

/** Rows of one after the other. At most one notice per recipient, cause and channel: the later one wins. */
function joinHappened(first: HappenedRows, then: HappenedRows): HappenedRows {
  return {
    notices: lastOfEach(first.notices, then.notices),
    effects: join(first.effects, then.effects),
    papers: join(first.papers, then.papers),
    rounds: join(first.rounds, then.rounds),
    rolls: join(first.rolls, then.rolls),
    memberships: withChange(first.memberships, {
      begins: then.memberships,
      endsOn: then.membershipEndsOn,
    }),
    membershipEndsOn: then.membershipEndsOn ?? first.membershipEndsOn,
    membershipEnds: join(first.membershipEnds, then.membershipEnds),
    enrolments: join(first.enrolments, then.enrolments),
    certificates: join(first.certificates, then.certificates),
    stays: joinStays(first.stays, then.stays),
    course: joinCourse(first.course, then.course),
    card: then.card ?? first.card,
  };
}

function join<T>(first: readonly T[], then: readonly T[]): readonly T[] {
  return then.length === 0 ? first : [...first, ...then];
}

function lastOfEach(first: readonly NoticeRow[], then: readonly NoticeRow[]): readonly NoticeRow[] {
  if (then.length === 0) return first;
  const byKey = new Map([...first, ...then].map((row) => [noticeKey(row), row]));
  return [...byKey.values()];
}

function noticeKey(row: NoticeRow): string {
  return [row.cause_seq, row.kind, row.role, row.organisation, row.channel].join(' ');
}
