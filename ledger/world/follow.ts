import type { PoolClient } from 'pg';
import type { Calendar } from '../../rules/calendar/calendar';
import { civilDayOf } from '../../rules/calendar/plain-date';
import type { DossierId } from '../../rules/kernel/facts';
import { followCalendar } from '../../rules/kernel/follow-calendar';
import type { Register } from '../../rules/world/rows';
import { record } from '../accept';
import type { LedgerContext } from '../context';
import { factsOf, open, type Situation } from '../open';
import { inTransaction, type Verdict } from '../transaction';
import { readChange } from './moved';

/** The kernel's own act: a dossier learns what the world has become. Only time does it. */
export const FOLLOW = 'follow-world';

/** An entry of a register that a dossier has yet to follow. */
export interface ChangeToFollow {
  readonly register: Register;
  readonly seq: number;
}

/**
 * Lets a dossier follow changes of the world, oldest first, each in a transaction of its own under the key
 * `world:<register>:<seq>:<dossier>` (which `ro_open` lets pass), and marks them done. Safe to run twice and at once: who
 * comes second waits, and finds nothing left to do.
 */
export async function followWorld(
  ledger: LedgerContext,
  dossier: DossierId,
  changes: readonly ChangeToFollow[],
): Promise<void> {
  for (const change of changes) {
    await inTransaction(ledger.pool, async (client) => {
      const verdict = await followOne(ledger, client, dossier, change);
      await ledger.failpoint('P3');
      return verdict;
    });
    await ledger.failpoint('P4');
  }
}

async function followOne(
  ledger: LedgerContext,
  client: PoolClient,
  dossier: DossierId,
  change: ChangeToFollow,
): Promise<Verdict<void>> {
  if (!(await isStillBehind(client, dossier, change))) return nothing(false);
  const key = `world:${change.register}:${change.seq}:${dossier}`;
  const opening = { key, dossier, person: null, session: null, creates: null, needs: null };
  const opened = await open(ledger, client, opening);
  if (opened.stop === 'answered') return markDone(client, dossier, change, opened.answered.seq);
  if (opened.stop !== undefined) return nothing(false);
  const head = opened.dossier;
  if (!head || head.state.closed) return markDone(client, dossier, change, null);
  const procedure = ledger.procedures[head.kind];
  const { moved, bodies } = await readChange(client, change, head.state.organisation);
  const calendars = await calendarsOf(ledger, client, change);
  const calendar = calendars?.after ?? opened.calendar;
  const situation: Situation = { ...opened, bodies, calendar };
  const events = calendars
    ? followCalendar(procedure, head.state, calendars.before, calendars.after)
    : (procedure.follow?.(head.state, moved, factsOf(dossier, situation)) ?? []);
  if (events.length === 0) return markDone(client, dossier, change, null);
  const { change: name, on, successors } = moved;
  const input = { change: name, on, successors };
  const { receipt, writing } = await record(ledger, client, {
    request: { caller: { kind: 'time' }, dossier, act: FOLLOW, input, key },
    procedure,
    situation,
    occurredOn: on <= civilDayOf(opened.nowMs) ? on : civilDayOf(opened.nowMs),
    input,
    texts: [],
    events,
    onBehalfOf: null,
    ...(calendars && { calendarBefore: calendars.before }),
  });
  await writing;
  return markDone(client, dossier, change, receipt.seq);
}

/** The calendars around one of its changes: a dossier follows each by itself, so that its entries name every version. */
async function calendarsOf(
  { calendars }: LedgerContext,
  client: PoolClient,
  { register, seq }: ChangeToFollow,
): Promise<{ readonly before: Calendar; readonly after: Calendar } | null> {
  if (register !== 'calendar') return null;
  const after = await calendars.at(client, seq);
  return { before: await calendars.at(client, seq - 1), after };
}

/** Waits for whoever lets this dossier follow the same change now. */
async function isStillBehind(
  client: PoolClient,
  dossier: DossierId,
  { register, seq }: ChangeToFollow,
): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'ro_still_behind',
    text: `SELECT FROM world_change
           WHERE (change_register, change_seq, dossier) = ($1, $2, $3) AND done_at IS NULL FOR UPDATE`,
    values: [register, seq, dossier],
  });
  return rowCount === 1;
}

/** In the transaction of the entry itself, so that the two cannot come apart. */
async function markDone(
  client: PoolClient,
  dossier: DossierId,
  { register, seq }: ChangeToFollow,
  doneSeq: number | null,
): Promise<Verdict<void>> {
  await client.query({
    name: 'ro_followed_change',
    text: `UPDATE world_change SET done_at = ro_business_now(), done_seq = $4
           WHERE (change_register, change_seq, dossier) = ($1, $2, $3)`,
    values: [register, seq, dossier, doneSeq],
  });
  return nothing(true);
}

function nothing(keep: boolean): Verdict<void> {
  return { keep, answer: undefined };
}
