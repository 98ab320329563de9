import { createDataSource } from '../../entities/data-source';
import { createContext, type LedgerContext } from '../../ledger/context';
import { COUNTED_BY, daysAsked, type FiguresAsked } from '../../ledger/figures/asked';
import { countSides } from '../../ledger/figures/counts';
import { readFunnel } from '../../ledger/figures/funnel';
import { civilDayOf } from '../../rules/calendar/plain-date';
import { procedures } from '../../rules/procedures';
import { median, spread } from '../load';
import { print, rounded } from '../print';
import type { Watched } from './people';

const ROUNDS = 3;
const PLAIN = 'SELECT count(*) FROM admission_course WHERE decided_on IS NOT NULL';

interface Found {
  readonly level: string;
  readonly rank: string;
  readonly rounds: readonly number[];
}

/**
 * Figures of admissions of this year for bodies of every level, counts and funnel together, against a plain count of all
 * decisions in the same run: what reading everything once and telling nothing apart takes. The forecast is left out: it asks
 * the rules about states, and the fill has none.
 */
export async function measureFigures(appUrl: string, watched: readonly Watched[]): Promise<void> {
  const dataSource = await createDataSource(appUrl, { poolSize: 1 }).initialize();
  try {
    const ledger = createContext({ dataSource, procedures });
    const plain = await timed(() => ledger.pool.query(PLAIN));
    const found: Found[] = [];
    for (const { level, rank, body } of watched) {
      for (const asked of COUNTED_BY.map((countedBy) => questionOf(body, countedBy))) {
        found.push({ level, rank, rounds: await timed(() => ask(ledger, asked)) });
      }
    }
    report(found, plain);
  } finally {
    await dataSource.destroy();
  }
}

function questionOf(body: string, countedBy: FiguresAsked['countedBy']): FiguresAsked {
  const today = civilDayOf(Date.now());
  const year = Number(today.slice(0, 4));
  return { body, year, countedBy, ...daysAsked(year, {}, today) };
}

async function ask(ledger: LedgerContext, asked: FiguresAsked): Promise<void> {
  await countSides(ledger, asked);
  await readFunnel(ledger, asked);
}

async function timed(work: () => Promise<unknown>): Promise<readonly number[]> {
  await work();
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const startedMs = performance.now();
    await work();
    rounds.push(performance.now() - startedMs);
  }
  return rounds;
}

/** The worst body of each level, and how many plain counts it took. */
function report(found: readonly Found[], plain: readonly number[]): void {
  const plainMs = median(plain);
  const levels = [...new Set(found.map(({ level }) => level))].map((level) => {
    const worst = found
      .filter((one) => one.level === level)
      .reduce((a, b) => (median(b.rounds) > median(a.rounds) ? b : a));
    const ratio = rounded(median(worst.rounds) / plainMs);
    return { level, rank: worst.rank, ratio, ...spread(worst.rounds) };
  });
  print({ figure: 'figures-admissions', plain: spread(plain), levels });
}
