import { Client } from 'pg';
import { LATE_LINES } from '../../api/dossiers/late-lines';
import { LINES } from '../../api/dossiers/dossier-lines';
import type { NamedQuery } from '../../api/lists/named-query';
import { COUNTS } from '../../api/tasks/counts';
import { TASKS } from '../../api/tasks/inbox-lines';
import { OVERDUE } from '../../api/tasks/overdue-lines';
import { fill } from '../../bench/scale/fill';
import { settlePeople, type Watched } from '../../bench/scale/people';
import { freshDatabase, type TestDatabase } from '../support/postgres';

let database: TestDatabase;
let client: Client;
let watched: readonly Watched[];
beforeAll(async () => {
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  database = await freshDatabase();
  const signal = new AbortController().signal;
  await fill(database.ownerUrl, { tasks: 100_000, bodies: 30_000, signal });
  ({ watched } = await settlePeople(database.ownerUrl));
  client = new Client({ connectionString: database.appUrl });
  await client.connect();
}, 180_000);
afterAll(async () => {
  await client.end();
  await database.drop();
});

const PAGE = 31;
/** A page for each kind and openness, or for each place in the chain, of each of a handful of bodies held. */
const SORTED_AT_MOST = 8 * 5 * PAGE;
const LARGE = ['task', 'dossier_place', 'dossier', 'task_count', 'organisation_parent'];

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly PlanNode[];
}

function nodesOf(node: PlanNode): readonly PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

const list = (phase: string | null, [overdue, closed]: readonly [boolean | null, boolean | null]) =>
  [null, phase, overdue, closed] as const;

function asked(at: Watched): readonly (readonly [string, NamedQuery, readonly unknown[]])[] {
  const lines = ([kind, phase, overdue, closed]: ReturnType<typeof list>, below: string | null) =>
    [at.person, kind, phase, below, overdue, closed, null, PAGE] as const;
  return [
    ['newest', LINES, lines(list(null, [null, null]), at.body)],
    ['all of mine', LINES, lines(list(null, [null, null]), null)],
    ['closed', LINES, lines(list(null, [null, true]), at.body)],
    ['rare phase', LINES, lines(list('RARE_PHASE', [null, null]), at.body)],
    ['late', LATE_LINES, [at.person, null, null, at.body, null, null, null, PAGE]],
    ['overdue board', OVERDUE, [at.person, at.body, null, null, null, PAGE]],
    ['overdue, next page', OVERDUE, [at.person, null, '2020-01-01', at.body, 'a', PAGE]],
  ];
}

/** The plan of the named statement itself: for these values, or for any. */
async function planOf({ name, text }: NamedQuery, values: readonly unknown[], mode: string) {
  await client.query(`SET plan_cache_mode = ${mode}`);
  await client.query({ name, text, values: [...values] });
  const literals = values.map((value) =>
    value === null ? 'NULL' : client.escapeLiteral(String(value)),
  );
  const { rows } = await client.query<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>(
    `EXPLAIN (ANALYZE, FORMAT JSON) EXECUTE "${name}" (${literals.join(', ')})`,
  );
  const top = rows[0]?.['QUERY PLAN'][0];
  if (!top) throw new Error('no plan');
  return nodesOf(top.Plan);
}

function wrongIn(nodes: readonly PlanNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    const type = node['Node Type'];
    const table = node['Relation Name'] ?? '';
    const isWhole = /Seq Scan|Bitmap/.test(type) && LARGE.includes(table);
    const sorted = (node.Plans ?? []).reduce((sum, { 'Actual Rows': rows }) => sum + rows, 0);
    const isLong = type === 'Sort' && sorted > SORTED_AT_MOST;
    return [...(isWhole ? [`${type} of ${table}`] : []), ...(isLong ? [`sorts ${sorted}`] : [])];
  });
}

describe.each(['force_custom_plan', 'force_generic_plan'])('with %s', (mode) => {
  it('lists below bodies of every level read a page in the order of an index', async () => {
    const wrong: string[] = [];
    for (const at of watched) {
      for (const [name, query, values] of asked(at)) {
        const found = wrongIn(await planOf(query, values, mode));
        wrong.push(...found.map((what) => `${at.level} ${at.rank} ${name}: ${what}`));
      }
    }
    expect(wrong).toEqual([]);
  });

  it('an inbox reads a page of each role held, however many tasks the role has', async () => {
    const { rows } = await client.query(`SELECT md5('reader0')::uuid AS id`);
    const nodes = await planOf(TASKS, [rows[0].id, null, null, null, PAGE], mode);
    expect(wrongIn(nodes)).toEqual([]);
  });

  it('counts read the counters of the body and its children alone', async () => {
    for (const { person, body } of watched) {
      const nodes = await planOf(COUNTS, [person, body], mode);
      const whole = nodes.filter(
        (node) => node['Node Type'] === 'Seq Scan' && LARGE.includes(node['Relation Name'] ?? ''),
      );
      expect(whole).toEqual([]);
    }
  });
});
