import { bodyOf } from '../../demo/body';
import { admissionFigures } from '../../ledger/figures/admissions';
import { COUNTED_BY, type FiguresAsked } from '../../ledger/figures/asked';
import { forecastPipeline } from '../../ledger/figures/pipeline';
import { addDays, type PlainDate } from '../../rules/calendar/plain-date';
import { forecast } from '../../rules/admission/forecast';
import type { AdmissionState } from '../../rules/admission/state';
import { Dice } from '../rules/admission/random-inputs';
import {
  carryOutMerger,
  inAWeek,
  mergerPlan,
  openDemonstration,
  type MergerBook,
} from './support/merger';
import { NaiveFigures } from './support/naive-figures';

let book: MergerBook;
beforeAll(async () => {
  book = await openDemonstration();
}, 120_000);
afterAll(() => book.close());

const SAMPLES = 80;
const DAYS_BACK = 700;

/** What both ways of counting say, in the same words. */
async function both(naive: NaiveFigures, asked: FiguresAsked) {
  const figures = await admissionFigures(
    book.ledger.context,
    asked,
    (await book.ledger.businessNow()).today,
  );
  const counted = naive.count(asked);
  if (!figures) return null;
  const { below, own, fairness, funnel, members } = figures;
  const sides = [
    ...below.map(({ body, quarters, members: own }) => [body.id, quarters, own] as const),
    [asked.body, own.quarters, members - below.reduce((sum, one) => sum + one.members, 0)] as const,
  ].filter(([, quarters, people]) => people > 0 || quarters.some((one) => one > 0));
  const stages = funnel.stages.filter(({ standing }) => standing > 0);
  return {
    fast: {
      sides: new Map(sides.map(([id, quarters, people]) => [id, { quarters, members: people }])),
      cells: fairness.cells,
      cellsWithNone: fairness.cellsWithNone,
      funnel: {
        ...Object.fromEntries(stages.map(({ stage, standing }) => [stage, standing])),
        ...(funnel.left > 0 && { left: funnel.left }),
      },
    },
    slow: counted,
    total: { actual: figures.actual, left: funnel.left },
  };
}

/** Often a day on which a count changes, or the day before it; else today, or any day. */
function someDay(dice: Dice, today: PlainDate, days: readonly PlainDate[]): PlainDate {
  if (!dice.oneIn(3)) return addDays(dice.pick(days), -dice.below(2));
  return dice.oneIn(2) ? today : addDays(today, -dice.below(DAYS_BACK));
}

async function compare(seed: number) {
  const naive = await NaiveFigures.of(book);
  const dice = new Dice(seed);
  const days = naive.days().filter((day) => day > addDays(book.today, -DAYS_BACK));
  const { today } = await book.ledger.businessNow();
  const seen = { admissions: 0, left: 0, empty: 0, gone: 0 };
  for (let at = 0; at < SAMPLES; at += 1) {
    const asOf = someDay(dice, today, days);
    const asked: FiguresAsked = {
      body: dice.pick(naive.bodies).id,
      year: Number(today.slice(0, 4)) - dice.below(2),
      countedBy: dice.pick(COUNTED_BY),
      asOf,
      membersOn: addDays(asOf, -dice.below(90)),
    };
    const counts = await both(naive, asked);
    if (!counts) {
      seen.gone += 1;
      continue;
    }
    expect({ seed, asked, ...counts.fast }).toEqual({ seed, asked, ...counts.slow });
    seen.admissions += counts.total.actual;
    seen.left += counts.total.left;
    seen.empty += counts.total.actual === 0 ? 1 : 0;
  }
  return seen;
}

describe('figures against a count one by one', () => {
  const seed = Number(process.env['RO_SEED'] ?? Date.now() % 1_000_000);

  it('agree for any body, year, day and way of counting', async () => {
    console.info(`seed ${seed}`);
    const seen = await compare(seed);
    expect(seen.admissions).toBeGreaterThan(0);
    expect(seen.empty).toBeGreaterThan(0);
  }, 60_000);

  it('foresee as the forecast of each dossier does, and leave it out where there are too many', async () => {
    const { today } = await book.ledger.businessNow();
    const body = bodyOf('tinh').id;
    const asked = {
      body,
      year: Number(today.slice(0, 4)),
      countedBy: 'ceremony',
      asOf: today,
    } as const;
    const { sides } = await forecastPipeline(book.ledger.context, asked);
    const open = await book.ask<{ state: AdmissionState }>(
      `SELECT state FROM dossier WHERE kind = 'admission' AND NOT closed
         AND coalesce(state ->> 'ceremonyOn', state #>> '{annulment,stood,ceremonyOn}') IS NULL`,
    );
    const calendar = book.ledger.context.calendars.current();
    const inYear = open.filter(({ state }) =>
      forecast(state, calendar, today).some(
        ({ act, latestOn }) => act === 'hold-ceremony' && latestOn.startsWith(String(asked.year)),
      ),
    );
    const total = (of: 'open' | 'byLastDays') =>
      sides.reduce((sum, one) => sum + (one[of] ?? 0), 0);
    expect([total('open'), total('byLastDays')]).toEqual([open.length, inYear.length]);
    expect(open.length).toBeGreaterThan(20);
    const few = await forecastPipeline(book.ledger.context, asked, open.length - 1);
    expect(few.sides.every(({ byLastDays }) => byLastDays === null)).toBe(true);
  });

  it('agree once committees and cells are merged, whether dossiers have followed or not', async () => {
    const plan = mergerPlan(inAWeek(book.today));
    await carryOutMerger(book.ledger, plan);
    await compare(seed + 1);
    for (const change of await book.ledger.pendingChanges(10))
      await book.ledger.drainWorld(change, 500);
    await book.ledger.moveBusinessTime(addDays(plan.on, 3));
    const seen = await compare(seed + 2);
    expect(seen.admissions).toBeGreaterThan(0);
  }, 120_000);
});
