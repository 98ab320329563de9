import { Client } from 'pg';
import { say } from '../print';
import {
  coursePart,
  dossierPart,
  dossiersFor,
  placePart,
  STAGE,
  stagePart,
  taskPart,
} from './dossiers';
import { growTree, treeOf } from './tree';

export interface FillOptions {
  readonly bodies: number;
  readonly tasks: number;
  readonly signal: AbortSignal;
}

/** What a fill took and left. */
export interface Filled {
  readonly bodies: number;
  readonly tasks: number;
  readonly dossiers: number;
  readonly fillSeconds: number;
  /** Megabytes with indexes, by table. */
  readonly megabytes: Readonly<Record<string, number>>;
}

const FILLED = ['dossier', 'dossier_place', 'task', 'task_count', 'admission_course'];
/** A statement's worth: a few seconds, so that it can be stopped in between. */
const PART = 200_000;

/**
 * Fills an empty database by SQL, not through the door: nothing of it stands in a ledger, so only counters and tree can be
 * checked afterwards. Tables are emptied and filled in one transaction, without their indexes, which is not written to
 * the log where `wal_level` is minimal, and is as durable at the commit as anything else.
 * @throws AbortError when the signal says stop
 */
export async function fill(ownerUrl: string, options: FillOptions): Promise<Filled> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  client.on('error', () => undefined); // a server that stops ends the statement under way, which says so
  const startedMs = performance.now();
  try {
    const size = treeOf(options.bodies);
    await client.query(
      `SET maintenance_work_mem = '512MB'; SET work_mem = '256MB'; SET hash_mem_multiplier = 4`,
    );
    await growTree(client, size);
    await client.query(STAGE);
    await client.query('BEGIN');
    const indexes = await takeIndexes(client);
    await client.query(`TRUNCATE ${FILLED.join(', ')}, task_change`);
    const dossiers = dossiersFor(options.tasks);
    for (let from = 0; from < dossiers; from += PART) {
      options.signal.throwIfAborted();
      const to = Math.min(dossiers, from + PART);
      for (const sql of [
        stagePart(from, to, size),
        dossierPart(from, to),
        placePart(from, to),
        taskPart(from, to),
        coursePart(from, to),
      ])
        await client.query(sql);
      say(`filled ${to} of ${dossiers} dossiers`);
    }
    await client.query(
      `INSERT INTO task_count (body, due_on, open)
       SELECT body, coalesce(due_on, 'infinity'), count(*) FROM task, unnest(bodies) AS body
       GROUP BY GROUPING SETS ((body, due_on), (body))`,
    );
    say('counted');
    for (const [nth, sql] of indexes.entries()) {
      options.signal.throwIfAborted();
      await client.query(sql);
      say(`index ${nth + 1} of ${indexes.length}`);
    }
    await client.query('COMMIT');
    await client.query('DROP TABLE scale_dossier');
    await client.query('VACUUM (FREEZE, ANALYZE)');
    return { ...(await measured(client)), fillSeconds: (performance.now() - startedMs) / 1000 };
  } finally {
    await client.end();
  }
}

/** Drops keys and indexes of what is filled; answers the statements that make them again. */
async function takeIndexes(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ drop: string; make: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', c.conrelid::regclass, c.conname) AS drop,
       format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) AS make
     FROM pg_constraint c WHERE c.contype = 'p' AND c.conrelid = ANY ($1::text[]::regclass[])
     UNION ALL
     SELECT format('DROP INDEX %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
     FROM pg_index i WHERE NOT i.indisprimary AND i.indrelid = ANY ($1::text[]::regclass[])`,
    [FILLED],
  );
  for (const { drop } of rows) await client.query(drop);
  return rows.map(({ make }) => make);
}

async function measured(client: Client): Promise<Omit<Filled, 'fillSeconds'>> {
  const { rows } = await client.query<{ bodies: string; tasks: string; dossiers: string }>(
    'SELECT (SELECT count(*) FROM organisation) AS bodies, (SELECT count(*) FROM task) AS tasks, (SELECT count(*) FROM dossier) AS dossiers',
  );
  const { rows: sizes } = await client.query<{ name: string; megabytes: number }>(
    `SELECT name, round(pg_total_relation_size(name::regclass) / 1e6)::int AS megabytes FROM unnest($1::text[]) AS name`,
    [FILLED],
  );
  const [counts] = rows;
  return {
    bodies: Number(counts?.bodies),
    tasks: Number(counts?.tasks),
    dossiers: Number(counts?.dossiers),
    megabytes: Object.fromEntries(sizes.map(({ name, megabytes }) => [name, megabytes])),
  };
}
