import type { PlainDate } from '../calendar/plain-date';
import { isCorrectable } from './correction';
import { asItStands, rewritesHistory, type FoldableEntry } from './fold';
import type { Json } from './json';
import type {
  Decision,
  DomainEvent,
  DossierState,
  KernelEvent,
  Procedure,
  ReplayedEntry,
} from './procedure';
import { refuse, type Refusal } from './refusal';

/** What a replay reads of an entry; how it is decided again is its keeper's to know. */
export interface ReplayableEntry extends FoldableEntry {
  readonly act: string;
  readonly occurredOn: PlainDate;
  readonly input: Json;
}

/** What a right input leads to. */
export type Replay =
  | {
      readonly kind: 'possible';
      readonly replayed: readonly ReplayedEntry[];
      readonly staleDecisions: readonly number[];
      /** A dossier that is closed would be open. */
      readonly reopens: boolean;
    }
  | {
      readonly kind: 'impossible';
      readonly refusals: readonly Refusal[];
      /** Later entries that would not be allowed, oldest first; each must be voided or annulled before. */
      readonly blocked: readonly Blocked[];
    };
export interface Blocked {
  readonly seq: number;
  readonly act: string;
  readonly refusals: readonly Refusal[];
}

export interface ReplayAsked<T extends ReplayableEntry> {
  readonly procedure: Procedure;
  /** All entries of the dossier, in order. */
  readonly entries: readonly T[];
  /** The entry to be corrected, with the right input and the facts of the right day. */
  readonly right: T;
  readonly evolve: (state: DossierState | null, event: DomainEvent | KernelEvent) => DossierState;
  readonly decideAgain: (
    entry: T,
    before: DossierState | null,
  ) => Decision<DomainEvent | KernelEvent>;
}

/**
 * Decides an entry again with its right input, then each later one that stands with its own. Nothing is written: it says
 * which entries would read otherwise, or which could not stand. Dates and numbers may move; what kinds of things happened
 * may not, for then something else happened, and somebody must do it. A struck clock strikes again as time would have then.
 */
export function replay<T extends ReplayableEntry>(asked: ReplayAsked<T>): Replay {
  const { procedure, right } = asked;
  const replayed: ReplayedEntry[] = [];
  const staleDecisions: number[] = [];
  const blocked: Blocked[] = [];
  let was: DossierState | null = null;
  let is: DossierState | null = null;
  for (const entry of asItStands(asked.entries)) {
    if (rewritesHistory(entry)) continue; // it says nothing of the matter itself
    const again = decideOne(asked, entry, is);
    if (again.kind === 'refused') {
      const { refusals } = again;
      if (entry.seq === right.seq) return { kind: 'impossible', refusals, blocked: [] };
      blocked.push({ seq: entry.seq, act: entry.act, refusals });
    } else {
      if (entry.seq > right.seq && decidedOnSomethingElse(procedure, entry.act, was, is)) {
        staleDecisions.push(entry.seq);
      }
      if (entry.seq === right.seq || !isSame(again.events, entry.events)) {
        replayed.push({ seq: entry.seq, events: again.events });
      }
      for (const event of again.events) is = asked.evolve(is, event);
    }
    for (const event of entry.events) was = asked.evolve(was, event);
  }
  if (was?.organisation !== is?.organisation || was?.subject !== is?.subject) {
    return impossible(refuse('CORRECTION.OTHER_DOSSIER', 'Rõ', {}, 'input'));
  }
  return blocked.length > 0
    ? impossible(laterEntries(blocked), blocked)
    : { kind: 'possible', replayed, staleDecisions, reopens: was?.closed === true && !is?.closed };
}

function decideOne<T extends ReplayableEntry>(
  { right, decideAgain }: ReplayAsked<T>,
  entry: T,
  before: DossierState | null,
): Decision<DomainEvent> {
  if (entry.seq < right.seq) return { kind: 'accepted', events: entry.events };
  const decision = decideAgain(entry.seq === right.seq ? right : entry, before);
  if (decision.kind === 'refused') return decision;
  const [were, wouldBe] = [typesOf(entry.events), typesOf(decision.events)];
  if (isTimeAlone(entry) || isSame(were, wouldBe)) return decision;
  const refusal = refuse('CORRECTION.OTHER_EVENTS', 'Rõ', { seq: entry.seq, were, wouldBe });
  return { kind: 'refused', refusals: [refusal] };
}

/**
 * What time alone did, and dates that a new calendar moved: time and the calendar have no opinion, and may find nothing or
 * something else to do. Whoever acted on it since is asked again.
 */
function isTimeAlone({ act, events }: ReplayableEntry): boolean {
  return act === 'strike' || events.every(({ type }) => type === 'calendar.changed');
}

function typesOf(events: readonly DomainEvent[]): readonly string[] {
  return events.map(({ type }) => type);
}

/** A final decision was sealed to what was shown; with another question or other votes it is stale, and stands. */
function decidedOnSomethingElse(
  procedure: Procedure,
  act: string,
  was: DossierState | null,
  is: DossierState | null,
): boolean {
  const rule = Object.hasOwn(procedure.acts, act) ? procedure.acts[act] : undefined;
  if (!rule?.decision || !was || !is) return false;
  return !isSame(procedure.manifest(was), procedure.manifest(is));
}

function laterEntries(blocked: readonly Blocked[]): Refusal {
  return refuse('CORRECTION.LATER_ENTRIES', 'Rõ', {
    seqs: blocked.map(({ seq }) => seq).join(', '),
    entries: blocked.map(({ seq, act, refusals }) => ({
      seq,
      act,
      refusals: refusals.map(({ code, article, facts }) => ({ code, article, facts })),
    })),
  });
}

function impossible(refusal: Refusal, blocked: readonly Blocked[] = []): Replay {
  return { kind: 'impossible', refusals: [refusal], blocked };
}

/** The entry of this number that stands and that somebody typed, as it reads now; else why it cannot be corrected. */
export function findCorrectable<T extends ReplayableEntry>(
  entries: readonly T[],
  seq: number,
): T | undefined {
  return asItStands(entries).find((entry) => entry.seq === seq && isCorrectable(entry.act));
}

/** Whatever order the keys came in: one side may have been read from the database. */
function isSame(one: unknown, other: unknown): boolean {
  return inOneOrder(one) === inOneOrder(other);
}

function inOneOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
