import type { PoolClient } from 'pg';
import type { FactsNeeded } from '../../rules/kernel/facts';
import type { Json } from '../../rules/kernel/json';
import { canonicalJson } from '../canonical';
import type { LedgerContext } from '../context';
import type { LedgerEntry, RecordedFacts } from '../entry';
import { needsByKind } from '../law';
import type { DossierHead, Situation } from '../open';
import { asOfThen } from '../world/as-of-then';

/**
 * The facts an entry is decided on with its right input: its own, but where that input asks for another day or other
 * persons, those, read now by the functions every act reads by. Rights are those of who acted, on that day.
 */
export async function readRightFacts(
  ledger: LedgerContext,
  client: PoolClient,
  head: DossierHead,
  entry: LedgerEntry,
  input: Json,
): Promise<RecordedFacts> {
  const { [head.kind]: was = {} } = needsByKind(ledger, entry.act, entry.input);
  const { [head.kind]: is = {} } = needsByKind(ledger, entry.act, input);
  if (canonicalJson(was) === canonicalJson(is)) return entry.facts;
  const { rows } = await client.query<{
    situation: Situation;
    own: readonly string[];
    beside: Partial<RecordedFacts>;
    layers: RecordedFacts['layers'] | null;
    committee: RecordedFacts['committee'] | null;
    past: RecordedFacts['past'] | null;
    classes: Pick<RecordedFacts, 'certificates'> | null;
  }>(
    `SELECT ro_situation(d, NULL, NULL, n.needs) AS situation, ro_beside(d.id, d.kind, n.needs) AS beside,
       ARRAY(SELECT m.person || ' ' || m.from_on FROM membership m WHERE m.cause_dossier = d.id) AS own,
       CASE WHEN $3 THEN ro_layers_asked(d.id, d.kind, n.needs) END AS layers,
       CASE WHEN $4 THEN ro_committee_asked(d.id, d.kind, n.needs) END AS committee,
       CASE WHEN $5 THEN ro_past_asked(d.id, d.kind, n.needs) END AS past,
       CASE WHEN $6 THEN ro_classes_asked(d.id, d.kind, n.needs) END AS classes
     FROM dossier d CROSS JOIN LATERAL (SELECT jsonb_build_object(d.kind, $2::jsonb) AS needs) n WHERE d.id = $1`,
    [
      entry.dossier,
      JSON.stringify(is),
      is.layersOn !== undefined,
      is.committeeOf !== undefined,
      is.pastOf !== undefined,
      is.certificates !== undefined,
    ],
  );
  const [read] = rows;
  if (!read) throw new Error(`dossier ${entry.dossier} has no row`);
  const { bodies, roll, persons, dossiers } = await asOfThen(client, read.situation, is);
  const { layers, committee, past, classes } = read;
  const { chains } = read.beside;
  const lines = beforeItself(read.beside.lines, entry.facts.lines, read.own);
  const differs = (...parts: readonly (keyof FactsNeeded)[]): boolean =>
    parts.some((part) => canonicalJson(was[part] ?? null) !== canonicalJson(is[part] ?? null));
  return {
    ...entry.facts,
    ...(bodies && differs('bodiesOn', 'organisation') && { bodies }),
    ...(roll && differs('rollOn') && { roll }),
    ...(persons && differs('persons', 'personsOn', 'bodiesOn', 'subject') && { persons }),
    ...(dossiers && differs('dossiers') && { dossiers }),
    ...(layers && differs('layersOn') && { layers }),
    ...(past && differs('pastOf') && { past }),
    ...(committee && differs('committeeOf', 'committeeOn') && { committee }),
    ...(classes?.certificates && differs('certificates') && { certificates: classes.certificates }),
    ...(chains && differs('chainsOf', 'chainsOn') && { chains }),
    ...(lines && differs('persons', 'linesOn', 'subject') && { lines }),
  };
}

type Lines = NonNullable<RecordedFacts['lines']>;

/** A line that this dossier itself began is what the entry led to, not what it was decided on. */
function beforeItself(
  read: Lines | undefined,
  recorded: Lines = {},
  own: readonly string[],
): Lines | undefined {
  if (!read) return undefined;
  return Object.fromEntries(
    Object.entries(read).map(([person, line]) => [
      person,
      own.includes(`${person} ${line.fromOn}`) ? (recorded[person] ?? line) : line,
    ]),
  );
}
