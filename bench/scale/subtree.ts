import { Client } from 'pg';
import { LINES } from '../../api/dossiers/dossier-lines';
import { LATE_LINES } from '../../api/dossiers/late-lines';
import { COUNTS } from '../../api/tasks/counts';
import { OVERDUE } from '../../api/tasks/overdue-lines';
import type { NamedQuery } from '../../api/lists/named-query';
import { median, spread } from '../load';
import { print, rounded } from '../print';
import type { Watched } from './people';

const ROWS = 31;
const ROUNDS = 3;
/** Runs of one round; the sixth and later ones of a named statement may use the plan for any parameters. */
const RUNS = 8;

interface Question {
  readonly name: string;
  readonly query: NamedQuery;
  parameters(at: Watched): readonly unknown[];
}

const line =
  (kind: string | null, overdue: boolean | null, closed: boolean | null) =>
  ({ person, body }: Watched) => [person, kind, null, body, overdue, closed, null, ROWS];

const LISTS: readonly Question[] = [
  { name: 'newest', query: LINES, parameters: line(null, null, null) },
  { name: 'open', query: LINES, parameters: line('admission', null, false) },
  { name: 'closed', query: LINES, parameters: line(null, null, true) },
  {
    name: 'overdue',
    query: LATE_LINES,
    parameters: ({ person, body }) => [person, null, null, body, null, null, null, ROWS],
  },
  ...['FILE', 'RARE_PHASE'].map((phase) => ({
    name: `in ${phase}`,
    query: LINES,
    parameters: ({ person, body }: Watched) => [person, null, phase, body, null, null, null, ROWS],
  })),
  {
    name: 'all of mine',
    query: LINES,
    parameters: ({ person }) => [person, null, null, null, null, null, null, ROWS],
  },
  {
    name: 'overdue board',
    query: OVERDUE,
    parameters: ({ person, body }) => [person, body, null, null, null, ROWS],
  },
];
const COUNTED: readonly Question[] = [
  { name: 'counts', query: COUNTS, parameters: ({ person, body }) => [person, body] },
];

/** Lists and counts below bodies of every level, in SQL as the door asks it, over one connection of the application's role. */
export async function measureSubtree(appUrl: string, watched: readonly Watched[]): Promise<void> {
  const client = new Client({ connectionString: appUrl });
  await client.connect();
  try {
    for (const [figure, questions] of [
      ['subtree-list', LISTS],
      ['subtree-counts', COUNTED],
    ] as const) {
      const found = [];
      for (const at of watched)
        for (const question of questions) found.push(await measureOne(client, question, at));
      report(figure, found);
    }
  } finally {
    await client.end();
  }
}

interface Found {
  readonly level: string;
  readonly rank: string;
  readonly asked: string;
  /** Median of each round. */
  readonly rounds: readonly number[];
}

async function measureOne(client: Client, question: Question, at: Watched): Promise<Found> {
  const { name, query } = question;
  const ask = () => client.query({ ...query, values: [...question.parameters(at)] });
  await ask();
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const took = [];
    for (let run = 0; run < RUNS; run += 1) {
      const startedMs = performance.now();
      await ask();
      took.push(performance.now() - startedMs);
    }
    rounds.push(median(took));
  }
  return { level: at.level, rank: at.rank, asked: name, rounds };
}

/** The worst body and question of each level, and which it was. */
function report(figure: string, found: readonly Found[]): void {
  const levels = [...new Set(found.map(({ level }) => level))].map((level) => {
    const worst = found
      .filter((one) => one.level === level)
      .reduce((a, b) => (median(b.rounds) > median(a.rounds) ? b : a));
    return { level, rank: worst.rank, asked: worst.asked, ...spread(worst.rounds) };
  });
  const ms = rounded(Math.max(...levels.map((level) => level.median)));
  print({ figure, ms, levels });
}
