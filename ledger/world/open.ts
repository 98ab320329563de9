import type { PoolClient } from 'pg';
import { civilDayOf } from '../../rules/calendar/plain-date';
import type { Appointment, PersonId } from '../../rules/kernel/facts';
import type { WorldActor, WorldFacts, WorldNeeds } from '../../rules/world/facts';
import type {
  ReorganisationFacts,
  ReorganisationNeeds,
} from '../../rules/world/reorganisation/facts';
import type { Register } from '../../rules/world/rows';
import type { RecordedWorld, RegisterEntry } from './entry';
import { readPlan } from '../figures/read-plan';
import { readPacks } from './read-packs';
import { readCalendar } from './calendar';
import { readRights } from './rights';

/** All that a change of a register found when it had the registers to itself. */
export interface WorldSituation {
  readonly stop?: undefined;
  readonly nowMs: number;
  readonly person: PersonId | null;
  readonly head: { readonly seq: number; readonly hash: string } | null;
  readonly facts:
    (Omit<WorldFacts, 'today' | 'nowMs'> & { readonly held: readonly Appointment[] }) | null;
}

/** The entry that already stands under the key. */
export type AnsweredChange = Pick<RegisterEntry, 'register' | 'seq' | 'act' | 'actor' | 'input'>;

export type WorldStopped =
  | { readonly stop: 'in-flight' }
  | { readonly stop: 'no-session' }
  | { readonly stop: 'key-reused' }
  | {
      readonly stop: 'answered';
      readonly answered: AnsweredChange;
      readonly person: PersonId | null;
    };

export interface WorldOpening {
  readonly key: string;
  readonly register: Register;
  readonly person: PersonId | null;
  readonly session: string | null;
  /** Null where nothing is decided on: loads. */
  readonly needs: WorldNeeds | null;
}

/** Locks the key and all registers, and reads what the rules may see: one round trip. */
export async function openWorld(
  client: PoolClient,
  { key, register, person, session, needs }: WorldOpening,
): Promise<WorldSituation | WorldStopped> {
  const { rows } = await client.query<{ answer: WorldSituation | WorldStopped }>(
    'SELECT ro_open_world($1, $2, $3, $4, $5) AS answer',
    [key, register, person, session, needs === null ? null : JSON.stringify(needs)],
  );
  const answer = rows[0]?.answer;
  if (!answer) throw new Error('ro_open_world answered nothing');
  if (answer.stop !== undefined || !answer.facts) return answer;
  return { ...answer, facts: { ...answer.facts, ...(await readBeside(client, answer, needs)) } };
}

/** What only some changes ask for. */
async function readBeside(
  client: PoolClient,
  { person, nowMs }: WorldSituation,
  needs: WorldNeeds | null,
): Promise<Pick<WorldFacts, 'reorganised' | 'rights' | 'packs' | 'calendar' | 'plan'>> {
  return {
    ...(needs?.packs && { packs: await readPacks(client, needs.packs, civilDayOf(nowMs)) }),
    ...(needs?.reorganised && { reorganised: await readReorganised(client, needs.reorganised) }),
    ...(needs?.calendar && { calendar: await readCalendar(client, needs.calendar) }),
    ...(needs?.plan && { plan: await readPlan(client, needs.plan) }),
    ...(needs?.rights && { rights: await readRights(client, needs.rights, { person, nowMs }) }),
  };
}

/** One more trip, only for changes of several bodies at once; the registers are locked, so the two agree. */
export async function readReorganised(
  client: PoolClient,
  { id, on, bodies }: ReorganisationNeeds,
): Promise<ReorganisationFacts> {
  const { rows } = await client.query<{ slice: ReorganisationFacts }>(
    'SELECT ro_reorganisation_slice($1, $2, $3) AS slice',
    [id, on, bodies],
  );
  const slice = rows[0]?.slice;
  if (!slice) throw new Error('ro_reorganisation_slice answered nothing');
  return slice;
}

const NOTHING: Omit<WorldFacts, 'today' | 'nowMs'> = {
  organisations: [],
  forms: [],
  parents: [],
  authorisations: [],
  persons: [],
  memberships: [],
  exemptions: [],
  temporaryActivities: [],
  appointments: [],
  codesTaken: {},
  remaining: null,
};

/** The facts as the rules take them, from what was read or recorded; what is absent was empty. */
export function worldFactsOf(recorded: RecordedWorld, nowMs: number): WorldFacts {
  const { held: _, ...facts } = recorded;
  return { ...NOTHING, ...facts, today: civilDayOf(nowMs), nowMs };
}

export function worldActorOf(
  person: PersonId | null,
  held: readonly Appointment[] = [],
): WorldActor {
  return person === null ? { kind: 'system' } : { kind: 'person', person, appointments: held };
}

/** What is kept of the facts with the entry: only what was there. */
export function recordedWorldOf({ facts }: WorldSituation): RecordedWorld {
  if (!facts) return {};
  const entries = Object.entries(facts).filter(([, value]) => !isNothing(value));
  return Object.fromEntries(entries);
}

function isNothing(value: unknown): boolean {
  if (value === null) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
