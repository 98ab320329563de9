import type { PlainDate } from '../../rules/calendar/plain-date';
import type { Json } from '../../rules/kernel/json';
import type { LedgerContext } from '../context';
import { changeWorld } from './change';
import type { WorldOutcome, WorldReceipt } from './contract';
import type { ChangeToFollow } from './follow';

/** What the world is still waiting for: a reorganisation whose day has come, or a change that dossiers have yet to follow. */
export interface WorldWork {
  /** The reorganisation, where it is one. */
  readonly reorganisation: string | null;
  /** The change to follow; null where the reorganisation is still to be carried out. */
  readonly change: ChangeToFollow | null;
}

/** Everything that is to be done about the world now, read from the rows: nothing is lost with an engine. */
export async function worldWork(
  { pool }: LedgerContext,
  limit: number,
): Promise<readonly WorldWork[]> {
  const { rows } = await pool.query<WorldWork>({
    name: 'ro_world_work',
    text: `SELECT r.id AS reorganisation, NULL::jsonb AS change FROM reorganisation r
           WHERE r.status = 'approved' AND r.holds_on <= ro_civil_day(ro_business_now())
           UNION ALL
           SELECT CASE WHEN e.act = 'carry-out-reorganisation' THEN (e.input ->> 'reorganisation')::uuid END,
                  jsonb_build_object('register', e.register, 'seq', e.seq)
           FROM (SELECT DISTINCT change_register, change_seq FROM world_change WHERE done_at IS NULL) w
           JOIN register_entry e ON (e.register, e.seq) = (w.change_register, w.change_seq)
           LIMIT $1`,
    values: [limit],
  });
  return rows;
}

/**
 * Time carries an approved reorganisation out on its day or later. Safe to run twice: once it is done, whoever did it, that
 * change is answered; a refusal leaves it approved, to be tried again when somebody has mended what was missing.
 */
export async function carryOutDue(ledger: LedgerContext, id: string): Promise<WorldOutcome> {
  const { rows } = await ledger.pool.query<{ title: string; on: PlainDate; steps: Json }>(
    'SELECT title, holds_on AS "on", steps FROM reorganisation WHERE id = $1',
    [id],
  );
  const [plan] = rows;
  if (!plan) return { kind: 'not-found', what: 'act' };
  const outcome = await changeWorld(ledger, {
    caller: { kind: 'system' },
    register: 'organisations',
    act: 'carry-out-reorganisation',
    input: { reorganisation: id, title: plan.title, on: plan.on, steps: plan.steps },
    key: `reorganisation:${id}`,
  });
  if (outcome.kind !== 'refused') return outcome;
  const receipt = await carriedOutBy(ledger, id);
  return receipt ? { kind: 'accepted', receipt, replayed: true } : outcome;
}

/** The change that carried a reorganisation out; null while none has. */
export async function carriedOutBy(
  { pool }: LedgerContext,
  id: string,
): Promise<WorldReceipt | null> {
  const { rows } = await pool.query<WorldReceipt>(
    `SELECT e.register, e.seq, e.hash, e.recorded_at AS "recordedAt", jsonb_array_length(e.events) AS rows,
       (SELECT count(*) FROM world_change w WHERE (w.change_register, w.change_seq) = (e.register, e.seq)) AS touched
     FROM register_entry e JOIN reorganisation r ON r.id = $1 AND r.status = 'carried-out'
     WHERE e.register = 'organisations' AND e.act = 'carry-out-reorganisation' AND e.input ->> 'reorganisation' = $1::text`,
    [id],
  );
  return rows[0] ?? null;
}
