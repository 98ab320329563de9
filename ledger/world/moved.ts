import type { PoolClient } from 'pg';
import type { PlainDate } from '../../rules/calendar/plain-date';
import type { Body, OrganisationId } from '../../rules/kernel/facts';
import type { Json } from '../../rules/kernel/json';
import { isPlainState } from '../../rules/kernel/json';
import { successorOf, type BodiesMoved } from '../../rules/kernel/procedure';
import { isPlainDate } from '../../rules/calendar/plain-date';
import type { ChangeToFollow } from './follow';

/** What a change of a register did to bodies, with the chain of a dossier's body after it. */
export interface ChangeRead {
  readonly moved: BodiesMoved;
  readonly bodies: readonly Body[];
}

/** A dossier may be behind by more mergers than this only if somebody merges in circles. */
const MERGERS_AT_MOST = 16;

/** The change as a register tells it. @throws when the register has no such entry */
export async function readMoved(
  client: PoolClient,
  { register, seq }: ChangeToFollow,
): Promise<BodiesMoved> {
  const { rows } = await client.query<{
    on: PlainDate;
    successors: Readonly<Record<OrganisationId, OrganisationId>> | null;
  }>({
    name: 'ro_moved',
    text: `SELECT e.occurred_on AS "on", (
             SELECT event -> 'row' -> 'successors' FROM jsonb_array_elements(e.events) event
             WHERE event ->> 'type' = 'reorganisation.carried-out') AS successors
           FROM register_entry e WHERE (e.register, e.seq) = ($1, $2)`,
    values: [register, seq],
  });
  const [entry] = rows;
  if (!entry) throw new Error(`the register of ${register} has no entry ${seq}`);
  return { change: `${register}:${seq}`, on: entry.on, successors: entry.successors ?? {} };
}

/**
 * The same for one body, with all above it on the day of the change. A body that took over and was itself merged since,
 * before this change was followed, leads on to the one that stands: no dossier is led to a body that is gone.
 */
export async function readChange(
  client: PoolClient,
  change: ChangeToFollow,
  organisation: OrganisationId,
): Promise<ChangeRead> {
  let moved = await readMoved(client, change);
  for (let merger = 0; merger < MERGERS_AT_MOST; merger += 1) {
    const home = successorOf(moved, organisation);
    const bodies = await bodiesOn(client, home, moved.on);
    if (bodies.length > 0) return { moved, bodies };
    const next = await successorSince(client, home);
    if (next === null) return { moved, bodies };
    moved = { ...moved, successors: { ...moved.successors, [organisation]: next, [home]: next } };
  }
  return { moved, bodies: [] };
}

async function bodiesOn(
  client: PoolClient,
  home: OrganisationId,
  on: PlainDate,
): Promise<readonly Body[]> {
  const { rows } = await client.query<{ bodies: readonly Body[] }>({
    name: 'ro_bodies_on',
    text: 'SELECT ro_bodies($1, $2) AS bodies',
    values: [home, on],
  });
  const bodies = rows[0]?.bodies ?? [];
  return bodies[0]?.id === home ? bodies : [];
}

async function successorSince(
  client: PoolClient,
  body: OrganisationId,
): Promise<OrganisationId | null> {
  const { rows } = await client.query<{ successor: OrganisationId }>(
    `SELECT successors ->> $1::text AS successor FROM reorganisation
     WHERE status = 'carried-out' AND successors ? $1::text ORDER BY holds_on DESC LIMIT 1`,
    [body],
  );
  return rows[0]?.successor ?? null;
}

/** The entry of the register of the calendar that a change is; null for a change of the tree. */
export function calendarSeq({ change }: BodiesMoved): number | null {
  const [register, seq] = change.split(':');
  return register === 'calendar' ? Number(seq) : null;
}

/** The input of an entry by which a dossier followed a change; null where it is none. */
export function movedFrom(input: Json): BodiesMoved | null {
  if (!isPlainState(input)) return null;
  const { change, on, successors } = input;
  if (typeof change !== 'string' || typeof on !== 'string' || !isPlainDate(on)) return null;
  if (!isPlainState(successors)) return null;
  const known: Record<OrganisationId, OrganisationId> = {};
  for (const [body, successor] of Object.entries(successors)) {
    if (typeof successor === 'string') known[body] = successor;
  }
  return { change, on, successors: known };
}
