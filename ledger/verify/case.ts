import type { PoolClient } from 'pg';
import type { DossierKind, Procedure } from '../../rules/kernel/procedure';
import type { LedgerContext } from '../context';
import type { LedgerEntry } from '../entry';
import { asItHappened, type Passage } from '../history';
import { PROJECTED_TABLES } from '../projections/tables';
import { readChains } from '../read-entries';
import { allRowsOf, type AllRows } from '../standing-after';

/** A dossier as `verify` looks at it. */
export interface Case {
  readonly dossier: string;
  /** Code and id, for messages. */
  readonly name: string;
  readonly entries: readonly LedgerEntry[];
  /** Undefined where the first entry does not say what was opened. */
  readonly kind: DossierKind | undefined;
  readonly procedure: Procedure | undefined;
  /** What the entries amount to; undefined where they cannot be folded, and then why. */
  readonly expected: AllRows | undefined;
  readonly cannotFold: string | null;
  readonly passages: readonly Passage[];
  /** By table, the rows that are there. */
  readonly actual: ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>;
  /** Texts outside the ledger that are still there, by id. */
  readonly texts: ReadonlyMap<string, { readonly salt: string; readonly text: string }>;
}

/** Reads some dossiers with all that came of them: a fixed number of queries, however many dossiers. */
export async function readCases(
  ledger: LedgerContext,
  client: PoolClient,
  dossiers: readonly string[],
): Promise<readonly Case[]> {
  const chains = await readChains(client, dossiers);
  const actual = await readActual(client, dossiers);
  const texts = await readTexts(client, dossiers);
  const ends = await readEnds(client, dossiers);
  return dossiers.map((dossier) => {
    const entries = chains.get(dossier) ?? [];
    const opened = entries[0]?.facts.opened;
    return {
      dossier,
      name: `${opened?.code ?? '(no code)'} ${dossier}`,
      entries,
      kind: opened?.kind,
      procedure: opened && ledger.procedures[opened.kind],
      ...endedFromOutside(foldSafely(ledger, entries), ends),
      actual: new Map([...actual].map(([table, rows]) => [table, rows.get(dossier) ?? []])),
      texts: texts.get(dossier) ?? new Map(),
    };
  });
}

/** A damaged chain is a finding, not a failure of the one who looks. */
function foldSafely(
  ledger: LedgerContext,
  entries: readonly LedgerEntry[],
): Pick<Case, 'expected' | 'cannotFold' | 'passages'> {
  const kind = entries[0]?.facts.opened?.kind;
  if (kind === undefined)
    return { expected: undefined, cannotFold: 'no first entry', passages: [] };
  try {
    const passages = [...asItHappened(ledger.procedures[kind], entries)];
    return { expected: allRowsOf(ledger, entries), cannotFold: null, passages };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { expected: undefined, cannotFold: why, passages: [] };
  }
}

type RowsByDossier = Map<string, Readonly<Record<string, unknown>>[]>;

async function readActual(
  client: PoolClient,
  dossiers: readonly string[],
): Promise<ReadonlyMap<string, RowsByDossier>> {
  const actual = new Map<string, RowsByDossier>();
  for (const { table, dossier, marks } of PROJECTED_TABLES) {
    const { rows } = await client.query<{
      dossier: string;
      row: Readonly<Record<string, unknown>>;
    }>(
      `SELECT ${dossier} AS dossier, to_jsonb(t) - $2::text[] AS row FROM ${table} t
       WHERE ${dossier} = ANY ($1)`,
      [dossiers, marks],
    );
    const byDossier: RowsByDossier = new Map();
    for (const { dossier: id, row } of rows) byDossier.set(id, [...(byDossier.get(id) ?? []), row]);
    actual.set(table, byDossier);
  }
  return actual;
}

async function readTexts(client: PoolClient, dossiers: readonly string[]) {
  const { rows } = await client.query<{ dossier: string; id: string; salt: string; text: string }>(
    'SELECT dossier, id, salt, text FROM free_text WHERE dossier = ANY ($1)',
    [dossiers],
  );
  const texts = new Map<string, Map<string, { salt: string; text: string }>>();
  for (const { dossier, id, salt, text } of rows) {
    const own = texts.get(dossier) ?? new Map<string, { salt: string; text: string }>();
    texts.set(dossier, own.set(id, { salt, text }));
  }
  return texts;
}

/** Memberships the dossier brought about, ended where the register or another dossier says so. */
function endedFromOutside<T extends Pick<Case, 'expected'>>(
  it: T,
  ends: ReadonlyMap<string, string>,
): T {
  const { expected } = it;
  if (!expected || ends.size === 0) return it;
  const { happened } = expected.projected;
  const memberships = happened.memberships.map((row) => {
    const end = ends.get(`${row.person} ${row.from_on} ${row.status}`);
    return end !== undefined && (row.to_on === null || end < row.to_on)
      ? { ...row, to_on: end }
      : row;
  });
  const projected = { ...expected.projected, happened: { ...happened, memberships } };
  return { ...it, expected: { ...expected, projected } };
}

async function readEnds(client: PoolClient, dossiers: readonly string[]) {
  const { rows } = await client.query<{ key: string; on: string }>(
    `SELECT concat_ws(' ', person, from_on, status) AS key, e.to_on AS on
     FROM membership m JOIN membership_end e USING (person, from_on, status)
     WHERE m.cause_dossier = ANY ($1)`,
    [dossiers],
  );
  return new Map(rows.map(({ key, on }) => [key, on]));
}
