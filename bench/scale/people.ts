import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { READERS } from './dossiers';

/** The bodies of one level that are measured: the largest, a middle one and the smallest that has any dossier. */
export interface Watched {
  readonly level: string;
  readonly rank: 'largest' | 'middle' | 'smallest';
  readonly body: string;
  readonly dossiers: number;
  /** A supervisor there. */
  readonly person: string;
}

export interface ScalePeople {
  /** One session's token per reader; each holds a role at a cell and one at every body above it but the nation. */
  readonly tokens: readonly string[];
  readonly watched: readonly Watched[];
}

const WATCHED = `
  WITH sizes AS MATERIALIZED (SELECT ancestor, count(*)::int AS dossiers FROM dossier_place GROUP BY ancestor),
  ranked AS (
    SELECT b.level, b.id AS body, s.dossiers, row_number() OVER (PARTITION BY b.level ORDER BY s.dossiers DESC, b.n) AS place,
      count(*) OVER (PARTITION BY b.level) AS bodies
    FROM sizes s JOIN scale_body b ON b.id = s.ancestor
  )
  SELECT level, CASE place WHEN 1 THEN 'largest' WHEN bodies THEN 'smallest' ELSE 'middle' END AS rank, body, dossiers,
    md5('watcher' || body)::uuid AS person
  FROM ranked WHERE place IN (1, (bodies + 1) / 2, bodies) ORDER BY dossiers DESC`;

/** Readers with sessions, and supervisors at the bodies that are measured. */
export async function settlePeople(ownerUrl: string): Promise<ScalePeople> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows: watched } = await client.query<Watched>(WATCHED);
    await client.query(
      `INSERT INTO appointment (person, role, organisation, from_on)
       SELECT w.person, 'supervisor', w.body, '2020-01-01' FROM unnest($1::uuid[], $2::uuid[]) AS w (person, body)`,
      [watched.map(({ person }) => person), watched.map(({ body }) => body)],
    );
    await client.query(
      `INSERT INTO appointment (person, role, organisation, from_on)
       SELECT md5('reader' || b.n)::uuid, CASE place WHEN 1 THEN 'secretary' ELSE 'organiser' END, body, '2020-01-01'
       FROM scale_body b, unnest(b.chain[:cardinality(b.chain) - 1]) WITH ORDINALITY AS above (body, place)
       WHERE b.level = 'cell' AND b.n < $1`,
      [READERS],
    );
    const tokens = Array.from({ length: READERS }, () => randomBytes(32).toString('base64url'));
    await client.query(
      `WITH reader AS (SELECT md5('reader' || place - 1)::uuid AS id, place, hash
         FROM unnest($1::text[]) WITH ORDINALITY AS given (hash, place)),
       persons AS (INSERT INTO person (id, name, born_on) SELECT id, 'Người đọc', '1980-01-01' FROM reader),
       accounts AS (INSERT INTO account (id, login, person, locale) SELECT id, 'scale-' || place, id, 'en' FROM reader)
       INSERT INTO session (id, token_sha256, account, person, idle_expires_at, expires_at)
       SELECT id, hash, id, id, now() + interval '1 day', now() + interval '1 day' FROM reader`,
      [tokens.map((token) => createHash('sha256').update(token).digest('hex'))],
    );
    await client.query('ANALYZE appointment, session, person, account');
    return { tokens, watched };
  } finally {
    await client.end();
  }
}
