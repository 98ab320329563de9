import type { DataSource } from 'typeorm';
import { createContext } from '../../ledger/context';
import { inSnapshot } from '../../ledger/transaction';
import { checkCounts } from '../../ledger/verify/counts';
import { collectFindings } from '../../ledger/verify/report';
import { procedures } from '../../rules/procedures';
import { print } from '../print';

/** From the roots downwards by the register's own rows: a body that is not reached stands in a circle. */
const TREE = `
  WITH RECURSIVE tree (id, chain) AS (
    SELECT o.id, ARRAY[o.id] FROM organisation o
    WHERE NOT EXISTS (SELECT FROM organisation_parent p WHERE p.child = o.id AND p.to_on IS NULL)
    UNION ALL
    SELECT p.child, p.child || tree.chain FROM tree JOIN organisation_parent p ON p.parent = tree.id AND p.to_on IS NULL
  ), known AS MATERIALIZED (SELECT id, chain FROM tree),
  places AS (
    SELECT d.organisation, count(*) AS there, sum(cardinality(k.chain)) FILTER (WHERE p.ancestor = d.organisation) AS due,
      count(*) FILTER (WHERE p.ancestor <> ALL (k.chain)) AS foreign_ones
    FROM dossier_place p JOIN dossier d ON d.id = p.dossier JOIN known k ON k.id = d.organisation GROUP BY d.organisation
  )
  SELECT (SELECT count(*) FROM organisation) AS bodies, (SELECT count(*) FROM known) AS reached,
    (SELECT sum(there) FROM places)::bigint AS places,
    (SELECT count(*) FROM places WHERE there <> due OR foreign_ones > 0) AS misplaced,
    (SELECT count(*) FROM task t JOIN dossier d ON d.id = t.dossier JOIN known k ON k.id = d.organisation
      WHERE t.bodies <> k.chain) AS tasks_misplaced`;

interface Tree {
  readonly bodies: number;
  readonly reached: number;
  readonly places: number;
  readonly misplaced: number;
  readonly tasks_misplaced: number;
}

/**
 * What a fill made by SQL can be asked: whether counters equal the tasks, and whether tree, places and tasks agree. There is
 * no ledger behind it.
 * @returns violations
 */
export async function checkScale(dataSource: DataSource): Promise<number> {
  const { pool } = createContext({ dataSource, procedures });
  const found = collectFindings([3]);
  const tree = await inSnapshot(pool, async (client) => {
    await checkCounts(found, client);
    const { rows } = await client.query<Tree>(TREE);
    return rows[0];
  });
  if (!tree) throw new Error('no tree');
  const counters = found.report();
  const circles = tree.bodies - tree.reached;
  const violated = counters.violated + circles + tree.misplaced + tree.tasks_misplaced;
  print({
    figure: 'verify',
    of: 'counters and tree',
    counters: counters.checked,
    bodies: tree.bodies,
    places: tree.places,
    violated,
    ...(violated > 0 && {
      examples: counters.invariants.flatMap(({ examples }) => examples),
      tree,
    }),
  });
  return violated;
}
