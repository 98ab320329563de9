import { Pool } from 'pg';

/**
 * The floor: one SQL function that writes what an act writes (entry, dossier, task, clocks, mark), decides nothing, checks
 * nobody, hashes nothing, and is called from Node over one pooled connection per user. Nothing that keeps a record
 * in PostgreSQL can be faster than this.
 */
const FLOOR = `
  CREATE SCHEMA floor;
  CREATE TABLE floor.ledger_entry (LIKE ledger_entry INCLUDING ALL);
  CREATE TABLE floor.dossier (LIKE dossier INCLUDING ALL);
  CREATE TABLE floor.task (LIKE task INCLUDING ALL);
  CREATE TABLE floor.clock (LIKE clock INCLUDING ALL);
  CREATE TABLE floor.to_tell (LIKE to_tell INCLUDING ALL);
  CREATE FUNCTION floor.act(p_dossier uuid, p_entry jsonb, p_state jsonb, p_tasks jsonb, p_clocks jsonb)
  RETURNS integer LANGUAGE plpgsql AS $$
  DECLARE
    next_seq integer;
  BEGIN
    SELECT seq + 1 INTO next_seq FROM floor.dossier WHERE id = p_dossier FOR UPDATE;
    INSERT INTO floor.ledger_entry
      SELECT * FROM jsonb_populate_record(NULL::ledger_entry, p_entry || jsonb_build_object('seq', next_seq));
    UPDATE floor.dossier SET seq = next_seq, state = p_state WHERE id = p_dossier;
    DELETE FROM floor.task WHERE dossier = p_dossier;
    INSERT INTO floor.task SELECT * FROM jsonb_populate_recordset(NULL::task, p_tasks);
    DELETE FROM floor.clock WHERE dossier = p_dossier;
    INSERT INTO floor.clock SELECT * FROM jsonb_populate_recordset(NULL::clock, p_clocks);
    INSERT INTO floor.to_tell (dossier, seq, epoch, marked_at) VALUES (p_dossier, next_seq, 0, clock_timestamp())
      ON CONFLICT (dossier) DO UPDATE SET seq = excluded.seq;
    RETURN next_seq;
  END $$;
`;

/** Rows of one real act, written again by the floor under another dossier's id. */
interface Recorded {
  readonly entry: Readonly<Record<string, unknown>>;
  readonly state: unknown;
  readonly tasks: readonly Readonly<Record<string, unknown>>[];
  readonly clocks: readonly Readonly<Record<string, unknown>>[];
}

export interface Floor {
  /** One act at the floor: the n-th of all, each on its own dossier. */
  act(nth: number): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Prepares the floor's tables with the dossiers given, and as its act the rows that the newest real act wrote.
 * @param dossiers  ids to act on, each once
 */
export async function prepareFloor(
  ownerUrl: string,
  dossiers: readonly string[],
  connections: number,
): Promise<Floor> {
  const pool = new Pool({ connectionString: ownerUrl, max: connections });
  await pool.query(FLOOR);
  await pool.query(`INSERT INTO floor.dossier SELECT * FROM dossier WHERE id = ANY($1)`, [
    dossiers,
  ]);
  await pool.query(`INSERT INTO floor.task SELECT * FROM task WHERE dossier = ANY($1)`, [dossiers]);
  await pool.query(`INSERT INTO floor.clock SELECT * FROM clock WHERE dossier = ANY($1)`, [
    dossiers,
  ]);
  await pool.query('ANALYZE');
  const recorded = await newestAct(pool);
  return {
    act: async (nth) => {
      const dossier = dossiers[nth];
      if (dossier === undefined) throw new Error(`the floor has no dossier number ${nth}`);
      const under = (row: Readonly<Record<string, unknown>>) => ({ ...row, dossier });
      await pool.query({
        name: 'floor_act',
        text: 'SELECT floor.act($1, $2, $3, $4, $5)',
        values: [
          dossier,
          JSON.stringify({ ...recorded.entry, dossier, idempotency_key: `floor-${dossier}` }),
          JSON.stringify(recorded.state),
          JSON.stringify(recorded.tasks.map(under)),
          JSON.stringify(recorded.clocks.map(under)),
        ],
      });
    },
    stop: () => pool.end(),
  };
}

async function newestAct(pool: Pool): Promise<Recorded> {
  const { rows } = await pool.query<Recorded>(`
    SELECT to_jsonb(e) AS entry, d.state,
      (SELECT coalesce(jsonb_agg(t), '[]') FROM task t WHERE t.dossier = d.id) AS tasks,
      (SELECT coalesce(jsonb_agg(c), '[]') FROM clock c WHERE c.dossier = d.id) AS clocks
    FROM ledger_entry e JOIN dossier d ON d.id = e.dossier
    WHERE e.seq = d.seq AND e.seq > 1 ORDER BY e.recorded_at DESC LIMIT 1`);
  const recorded = rows[0];
  if (!recorded) throw new Error('no act to take as the floor');
  return recorded;
}
