import { ableFor, type ForStep } from './able';
import { findMends } from './mends';
import { assign, type Choice } from './search';
import type { Bottleneck, Staffing, StaffingCase } from './staffing';

interface Looked extends Choice, ForStep {}

/**
 * Whether a different able person remains for every step still to come. Where not, each smallest set of steps that
 * cannot all be done, with who remains, why the others fall out, and what would mend it. Pure and deterministic.
 */
export function staff(asked: StaffingCase): Staffing {
  const looked = asked.steps.map((step, at): Looked => {
    const madeBefore = new Set(asked.steps.slice(0, at).map(({ makes }) => makes));
    const fixed = Object.entries(asked.taken).filter(([hand]) => !madeBefore.has(hand));
    return { step, ...ableFor(step, asked, Object.fromEntries(fixed)) };
  });
  const found = assign(looked, asked.taken);
  if (!found) return { kind: 'infeasible', bottlenecks: bottlenecksOf(looked, asked) };
  const assignment = found.flatMap((one, at) => {
    const there = looked[at];
    return one && there ? [{ ...one, key: there.step.key, outOf: there.able.length }] : [];
  });
  return { kind: 'feasible', assignment };
}

/** One after the other, each without the steps of those before it, until the rest can be done. */
function bottlenecksOf(looked: readonly Looked[], asked: StaffingCase): readonly Bottleneck[] {
  const found: Bottleneck[] = [];
  const leftOut = new Set<number>();
  while (!assign(without(looked, leftOut), asked.taken)) {
    const kept = smallest(looked, leftOut, asked);
    const steps = [...kept].map((at) => looked[at]).filter((one) => one !== undefined);
    found.push({
      steps: steps.map(({ step, able, out }) => ({ ...step, able, out })),
      mends: findMends(without(looked, othersThan(looked, kept)), asked),
    });
    for (const at of kept) leftOut.add(at);
  }
  return found;
}

/**
 * Steps are left out one by one, the last first, wherever the rest still cannot be done. What is left cannot be done, and
 * could without any one of its steps; the earliest trouble is kept.
 */
function smallest(
  looked: readonly Looked[],
  already: ReadonlySet<number>,
  { taken }: StaffingCase,
): ReadonlySet<number> {
  const leftOut = new Set(already);
  for (let at = looked.length - 1; at >= 0; at -= 1) {
    if (leftOut.has(at)) continue;
    leftOut.add(at);
    if (assign(without(looked, leftOut), taken)) leftOut.delete(at);
  }
  return othersThan(looked, leftOut);
}

function othersThan(looked: readonly Looked[], some: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...looked.keys()].filter((at) => !some.has(at)));
}

function without(looked: readonly Looked[], leftOut: ReadonlySet<number>): readonly Looked[] {
  return looked.map((one, at) => (leftOut.has(at) ? { ...one, leftOut: true } : one));
}
