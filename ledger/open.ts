import type { PoolClient } from 'pg';
import { civilDayOf, type PlainDate } from '../rules/calendar/plain-date';
import type {
  Actor,
  Appointment,
  Body,
  CommitteeMember,
  Conflict,
  Deputation,
  DossierId,
  Facts,
  FactsNeeded,
  PersonFacts,
  PersonId,
  RollMember,
} from '../rules/kernel/facts';
import type { Json } from '../rules/kernel/json';
import type { DossierKind, DossierState } from '../rules/kernel/procedure';
import type { Calendar } from '../rules/calendar/calendar';
import type { LedgerContext } from './context';
import type { LedgerEntry, RecordedFacts } from './entry';
import type { ChangeToFollow } from './world/follow';

/** What the first trip of an act asks for. */
export interface Opening {
  readonly key: string;
  readonly dossier: string;
  readonly person: PersonId | null;
  readonly session: string | null;
  /** Set where the act may create the dossier: its kind, and the prefix of its code. */
  readonly creates: { readonly kind: DossierKind; readonly codePrefix: string } | null;
  /** By kind of dossier; null where nothing of the world is needed (time strikes). */
  readonly needs: Readonly<Record<string, FactsNeeded>> | null;
}

/** A dossier's row, as the ledger's fold has it. */
export interface DossierHead {
  readonly kind: DossierKind;
  readonly code: string;
  readonly seq: number;
  readonly hash: string;
  readonly manifest: string;
  readonly voided: readonly number[];
  readonly openedOn: PlainDate;
  readonly generation: number;
  readonly state: DossierState;
}

/** All that was locked and read. */
export interface Situation {
  readonly stop?: undefined;
  readonly nowMs: number;
  readonly offsetMs: number;
  readonly epoch: number;
  readonly dossier: DossierHead | null;
  /** The newest version when it was read. */
  readonly calendar: Calendar;
  /** Who acts; null for time. */
  readonly person: PersonId | null;
  /** The code a new dossier gets. */
  readonly code?: string;
  readonly counter?: { readonly kind: string; readonly year: number; readonly last: number };
  readonly appointments?: readonly Appointment[];
  readonly deputations?: readonly Deputation[];
  readonly conflicts?: readonly Conflict[];
  readonly bodies?: readonly Body[];
  readonly roll?: readonly RollMember[] | null;
  readonly persons?: Readonly<Record<PersonId, PersonFacts>> | null;
  readonly dossiers?: Readonly<Record<string, Json>> | null;
  readonly newest?: Facts['newest'];
  readonly chains?: NonNullable<Facts['chains']>;
  readonly lines?: NonNullable<Facts['lines']>;
  readonly layers?: NonNullable<Facts['layers']> | null;
  readonly past?: NonNullable<Facts['past']> | null;
  readonly committee?: readonly CommitteeMember[] | null;
  readonly learners?: NonNullable<Facts['learners']>;
  readonly certificates?: NonNullable<Facts['certificates']>;
}

/** The entry that already stands under the key. */
export type Answered = Pick<LedgerEntry, 'dossier' | 'seq' | 'act' | 'actor' | 'input'>;

/** Why there is nothing to decide. */
export type Stopped =
  | { readonly stop: 'in-flight' }
  | { readonly stop: 'no-session' }
  /** The world changed under the dossier, which has to follow first. */
  | { readonly stop: 'world-changed'; readonly changes: readonly ChangeToFollow[] }
  | { readonly stop: 'answered'; readonly answered: Answered; readonly person: PersonId | null };

/** What a move of a member asks beside the rest. */
interface Beside {
  readonly chains?: NonNullable<Facts['chains']>;
  readonly lines?: NonNullable<Facts['lines']>;
  readonly openTransfers?: Readonly<Record<PersonId, DossierId>>;
}

const OPEN = 'SELECT ro_open($1, $2, $3, $4, $5, $6, $7) AS answer';

/** Each runs behind the first, whose locks it needs; few acts pay for one. */
const BEHIND = {
  beside: {
    call: 'ro_beside($2, $5, $7) AS beside',
    asked: ({ chainsOf, linesOn, openTransfers }: FactsNeeded) =>
      (chainsOf ?? linesOn ?? openTransfers) !== undefined,
  },
  layers: {
    call: 'ro_layers_asked($2, $5, $7) AS layers',
    asked: ({ layersOn }: FactsNeeded) => layersOn !== undefined,
  },
  past: {
    call: 'ro_past_asked($2, $5, $7) AS past',
    asked: ({ pastOf }: FactsNeeded) => pastOf !== undefined,
  },
  committee: {
    call: 'ro_committee_asked($2, $5, $7) AS committee',
    asked: ({ committeeOf }: FactsNeeded) => committeeOf !== undefined,
  },
  classes: {
    call: 'ro_classes_asked($2, $5, $7) AS classes',
    asked: ({ learners, certificates }: FactsNeeded) => (learners ?? certificates) !== undefined,
  },
} as const;

/** Locks the key, the registers and the dossier, and reads all that the rules may see: one round trip. */
export async function open(
  ledger: LedgerContext,
  client: PoolClient,
  opening: Opening,
): Promise<Situation | Stopped> {
  const { rows } = await client.query<Opened>({
    ...statementFor(Object.values(opening.needs ?? {})),
    values: [
      opening.key,
      opening.dossier,
      opening.person,
      opening.session,
      opening.creates?.kind ?? null,
      opening.creates?.codePrefix ?? null,
      opening.needs === null ? null : JSON.stringify(opening.needs),
    ],
  });
  const { answer, beside, classes, ...behind } = rows[0] ?? {};
  if (!answer) throw new Error('ro_open answered nothing');
  if (answer.stop !== undefined) return answer;
  const read = await withCalendar(ledger, client, answer);
  const situation = beside ? withBeside(read, beside) : read;
  return { ...situation, ...behind, ...classes };
}

interface Opened {
  readonly answer: Read | Stopped;
  readonly beside?: Beside;
  readonly layers?: NonNullable<Facts['layers']> | null;
  readonly committee?: readonly CommitteeMember[] | null;
  readonly past?: NonNullable<Facts['past']> | null;
  readonly classes?: Pick<Situation, 'learners' | 'certificates'>;
}

/** The plain statement serves nearly all acts; what only few ask for stands in statements of their own. */
function statementFor(needs: readonly FactsNeeded[]): {
  readonly name: string;
  readonly text: string;
} {
  const asked = Object.entries(BEHIND).filter(([, { asked }]) => needs.some(asked));
  return {
    name: ['ro_open', ...asked.map(([name]) => name)].join('_'),
    text: [OPEN, ...asked.map(([, { call }]) => call)].join(', '),
  };
}

/** As PostgreSQL answers it: the calendar is the number of the newest entry of its register; null before the first. */
export type Read = Omit<Situation, 'calendar'> & { readonly calendar: number | null };

/** One more statement only where this process has not seen the version yet. */
export async function withCalendar(
  ledger: LedgerContext,
  reader: Pick<PoolClient, 'query'>,
  read: Read,
): Promise<Situation> {
  return { ...read, calendar: await ledger.calendars.at(reader, read.calendar ?? 0) };
}

function withBeside(situation: Situation, { openTransfers = {}, ...read }: Beside): Situation {
  const persons = Object.fromEntries(
    Object.entries(situation.persons ?? {}).map(([person, facts]) => {
      const openTransfer = openTransfers[person];
      return [person, openTransfer === undefined ? facts : { ...facts, openTransfer }];
    }),
  );
  return { ...situation, ...read, ...(situation.persons && { persons }) };
}

/** The facts as the rules take them. */
export function factsOf(dossier: DossierId, situation: Situation): Facts {
  return {
    dossier,
    today: civilDayOf(situation.nowMs),
    calendar: situation.calendar,
    bodies: situation.bodies ?? [],
    roll: situation.roll ?? null,
    persons: situation.persons ?? {},
    dossiers: situation.dossiers ?? {},
    newest: situation.newest ?? null,
    ...(situation.chains && { chains: situation.chains }),
    ...(situation.lines && { lines: situation.lines }),
    ...(situation.layers && { layers: situation.layers }),
    ...(situation.past && { past: situation.past }),
    ...(situation.committee && { committee: situation.committee }),
    ...(situation.learners && { learners: situation.learners }),
    ...(situation.certificates && { certificates: situation.certificates }),
  };
}

/** What the registers said of somebody's rights; what is absent is none. */
interface Rights {
  readonly appointments?: readonly Appointment[];
  readonly deputations?: readonly Deputation[];
  readonly conflicts?: readonly Conflict[];
}

export function actorOf(
  person: PersonId | null,
  { appointments = [], deputations = [], conflicts = [] }: Rights,
): Actor {
  return person === null
    ? { kind: 'time' }
    : { kind: 'person', person, appointments, deputations, conflicts };
}

/** What is kept of the facts with the entry: only what was loaded. */
export function recordedFactsOf(situation: Situation): RecordedFacts {
  const { appointments, deputations, conflicts, bodies, roll, persons, dossiers, newest } =
    situation;
  const { chains, lines, layers, committee, past, learners, certificates } = situation;
  return {
    calendar: situation.calendar.version,
    ...(appointments && appointments.length > 0 && { appointments }),
    ...(deputations && deputations.length > 0 && { deputations }),
    ...(conflicts && conflicts.length > 0 && { conflicts }),
    ...(bodies && bodies.length > 0 && { bodies }),
    ...(roll && { roll }),
    ...(persons && { persons }),
    ...(dossiers && { dossiers }),
    ...(newest && { newest }),
    ...(chains && { chains }),
    ...(lines && { lines }),
    ...(layers && layers.length > 0 && { layers }),
    ...(past && { past }),
    ...(committee && { committee }),
    ...(learners && { learners }),
    ...(certificates && certificates.length > 0 && { certificates }),
  };
}

/** The facts an entry was decided on, with the calendar of its version. */
export function factsOfEntry(entry: LedgerEntry, calendar: Calendar): Facts {
  const { bodies, roll, persons, dossiers, newest, chains, lines, layers } = entry.facts;
  const { committee, past, learners, certificates } = entry.facts;
  return {
    dossier: entry.dossier,
    today: civilDayOf(Date.parse(entry.recordedAt)),
    calendar,
    bodies: bodies ?? [],
    roll: roll ?? null,
    persons: persons ?? {},
    dossiers: dossiers ?? {},
    newest: newest ?? null,
    ...(chains && { chains }),
    ...(lines && { lines }),
    ...(layers && { layers }),
    ...(past && { past }),
    ...(committee && { committee }),
    ...(learners && { learners }),
    ...(certificates && { certificates }),
  };
}
