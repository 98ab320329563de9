import type { PlainDate } from '../../rules/calendar/plain-date';
import { perCent } from '../../rules/plan/per-cent';
import type { LedgerContext } from '../context';
import {
  addQuarters,
  NO_QUARTERS,
  type ByQuarter,
  type CountedBy,
  type FiguresAsked,
} from './asked';
import { countSides, type SideCounts } from './counts';
import { readFunnel, type Funnel } from './funnel';
import { forecastPipeline, type Forecast, type Pace, type SideForecast } from './pipeline';
import { planHolding, plansOn, type BodyLine, type PlanVersion } from './plans';
import { yearlyTarget, type YearlyTarget } from './target';

/** What is expected of the open dossiers, against the plan. */
export interface Expected {
  readonly open: number;
  readonly late: number;
  /** In the year, when every step takes its whole term; null where there are too many to work out. */
  readonly byLastDays: number | null;
  readonly atOwnPace: number;
  readonly withoutPace: number;
  /** What is missing to the plan then; null without a plan. */
  readonly missing: { readonly byLastDays: number | null; readonly atOwnPace: number } | null;
}

/** Plan against actual of a body, or of one side of it. */
export interface Performance {
  readonly plan: number | null;
  readonly actual: number;
  /** One decimal; may exceed 100; null without a plan, or with one of zero. */
  readonly percent: number | null;
  readonly quarters: ByQuarter;
  readonly members: number;
  /** Admissions per hundred members, one decimal; null without members. */
  readonly share: number | null;
}

/** A body directly below. */
export interface BelowFigures extends Performance {
  readonly body: BodyLine;
  readonly none: boolean;
  /** Under a tenth of its plan; null without a plan. */
  readonly underTenth: boolean | null;
  readonly cells: number;
  readonly cellsWithNone: number;
  readonly expected: Expected | null;
}

export interface Quarter {
  readonly quarter: number;
  /** Whether it had begun by the day. */
  readonly begun: boolean;
  readonly actual: number;
  /** Since the beginning of the year, to its end. */
  readonly soFar: number;
  readonly percent: number | null;
  /** Bodies directly below, and cells, without an admission in it; null before it began. */
  readonly bodiesWithNone: number | null;
  readonly cellsWithNone: number | null;
}

export interface AdmissionFigures extends Performance {
  readonly body: BodyLine;
  readonly year: number;
  readonly countedBy: CountedBy;
  readonly asOf: PlainDate;
  readonly membersOn: PlainDate;
  readonly planVersion: PlanVersion | null;
  /** The plans of the bodies directly below, beside the body's own. */
  readonly plansBelow: { readonly admissions: number; readonly withPlan: number };
  readonly target: YearlyTarget;
  readonly byQuarter: readonly Quarter[];
  readonly fairness: {
    readonly bodies: number;
    readonly withNone: number;
    readonly underTenth: number;
    readonly withoutPlan: number;
    readonly cells: number;
    readonly cellsWithNone: number;
  };
  readonly below: readonly BelowFigures[];
  /** What counts as the body's own: a cell's admissions, and those of bodies that are gone and had no successor below. */
  readonly own: { readonly actual: number; readonly quarters: ByQuarter };
  readonly funnel: Funnel;
  /** Null on any day but today. */
  readonly expected: Expected | null;
  readonly pace: readonly Pace[];
}

/** Figures of a year for a body and all below it; null where the body does not stand on the day. Some six queries, whatever lies below. */
export async function admissionFigures(
  ledger: LedgerContext,
  asked: FiguresAsked,
  today: PlainDate,
): Promise<AdmissionFigures | null> {
  const { body, year, asOf } = asked;
  const [own, ...children] = await plansOn(ledger, { body, year, on: asOf });
  if (!own) return null;
  const sides = await countSides(ledger, asked);
  const funnel = await readFunnel(ledger, asked);
  const forecast = asOf === today ? await forecastPipeline(ledger, asked) : null;
  const members = sides.reduce((sum, side) => sum + side.members, 0);
  const below = children.map(({ body: child, versions }) => {
    const counts = sides.find((side) => side.child === child.id) ?? emptySide(child.id);
    const plan = planHolding(versions, asOf)?.admissions ?? null;
    return belowFigures(child, plan, counts, forecast);
  });
  const quarters = sides.reduce((sum, side) => addQuarters(sum, side.admissions), NO_QUARTERS);
  const planVersion = planHolding(own.versions, asOf);
  const performance = performanceOf(planVersion?.admissions ?? null, quarters, members);
  const plans = below.flatMap(({ plan }) => plan ?? []);
  const ownSide = sides.find(({ child }) => child === null)?.admissions ?? NO_QUARTERS;
  return {
    ...{ ...asked, body: own.body, planVersion, ...performance },
    plansBelow: { admissions: sum(plans), withPlan: plans.length },
    target: await yearlyTarget(ledger, asked, members),
    byQuarter: quartersOf(asked, performance, below, sides),
    fairness: {
      bodies: below.length,
      withNone: below.filter(({ none }) => none).length,
      underTenth: below.filter(({ underTenth }) => underTenth).length,
      withoutPlan: below.length - plans.length,
      cells: sum(sides.map(({ cells }) => cells)),
      cellsWithNone: sum(sides.map(({ cellsWithNone }) => cellsWithNone)),
    },
    below,
    own: { actual: sum(ownSide), quarters: ownSide },
    funnel,
    expected: forecast && expectedOf(performance, forecast.sides),
    pace: forecast?.pace ?? [],
  };
}

function belowFigures(
  body: BodyLine,
  plan: number | null,
  { admissions, members, cells, cellsWithNone }: SideCounts,
  forecast: Forecast | null,
): BelowFigures {
  const performance = performanceOf(plan, admissions, members);
  const { actual } = performance;
  const own = forecast?.sides.filter(({ child }) => child === body.id) ?? [];
  return {
    ...{ body, ...performance, none: actual === 0 },
    underTenth: plan === null ? null : actual * 10 < plan,
    ...{ cells, cellsWithNone },
    expected: forecast && expectedOf(performance, own),
  };
}

function performanceOf(plan: number | null, quarters: ByQuarter, members: number): Performance {
  const actual = sum(quarters);
  const percent = plan === null ? null : perCent(actual, plan);
  return { plan, actual, percent, quarters, members, share: perCent(actual, members) };
}

function expectedOf({ plan, actual }: Performance, sides: readonly SideForecast[]): Expected {
  const total = (of: (side: SideForecast) => number): number => sum(sides.map(of));
  const unknown = sides.some(({ byLastDays }) => byLastDays === null);
  const byLastDays = unknown ? null : total((side) => side.byLastDays ?? 0);
  const atOwnPace = total((side) => side.atOwnPace);
  const short = (expected: number): number => Math.max(0, (plan ?? 0) - actual - expected);
  return {
    open: total((side) => side.open),
    late: total((side) => side.late),
    ...{ byLastDays, atOwnPace, withoutPace: total((side) => side.withoutPace) },
    missing:
      plan === null
        ? null
        : {
            byLastDays: byLastDays === null ? null : short(byLastDays),
            atOwnPace: short(atOwnPace),
          },
  };
}

function quartersOf(
  { year, asOf }: FiguresAsked,
  { plan, quarters }: Performance,
  below: readonly BelowFigures[],
  sides: readonly SideCounts[],
): readonly Quarter[] {
  return quarters.map((actual, at) => {
    const begun = `${year}-${String(at * 3 + 1).padStart(2, '0')}-01` <= asOf;
    const soFar = sum(quarters.slice(0, at + 1));
    return {
      ...{ quarter: at + 1, begun, actual, soFar },
      percent: plan === null || !begun ? null : perCent(soFar, plan),
      bodiesWithNone: begun ? below.filter((one) => one.quarters[at] === 0).length : null,
      cellsWithNone: begun ? sum(sides.map((side) => side.cellsWithNoneIn[at] ?? 0)) : null,
    };
  });
}

function emptySide(child: string): SideCounts {
  const none = { admissions: NO_QUARTERS, cellsWithNoneIn: NO_QUARTERS };
  return { child, cells: 0, cellsWithNone: 0, members: 0, ...none };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
