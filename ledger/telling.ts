import { groupBy } from './group-by';
import type { ClockRow, StandingRows } from './projections/rows';
import { earliestOf } from './projections/standing-rows';

/** What decides whether a workflow must be told of an entry. */
export interface Change {
  readonly before: StandingRows | null;
  readonly after: StandingRows;
  readonly hasEffects: boolean;
  /** Whether time itself acted: who strikes for a workflow reads the standing afterwards and needs no word. */
  readonly byTime: boolean;
}

/**
 * Whether the workflow of a dossier must be told: a phase changed, the dossier closed or opened again, other dossiers
 * are to be told of something, a helper came or went, or the next day on which something is due changed. Not for every
 * act: the engine takes some tens of signals a second. Time moving its own next day back tells nobody; a workflow that
 * wakes too early finds nothing due and learns the new day.
 */
export function mustTell({ before, after, hasEffects, byTime }: Change): boolean {
  if (before === null || hasEffects) return true;
  const [was, is] = [before.dossier, after.dossier];
  if (was.phase !== is.phase || was.closed !== is.closed) return true;
  if (isNews(was.next_on, is.next_on, byTime)) return true;
  const [had, has] = [helperDays(before.clocks), helperDays(after.clocks)];
  if (had.size !== has.size) return true;
  return [...has].some(([helper, on]) => {
    const earlier = had.get(helper);
    return earlier === undefined || isNews(earlier, on, byTime);
  });
}

function isNews(was: string | null, is: string | null, byTime: boolean): boolean {
  if (was === is) return false;
  return !byTime || (is !== null && (was === null || is < was));
}

/** By helper, the first day on which one of its clocks has something to do. */
function helperDays(clocks: readonly ClockRow[]): ReadonlyMap<string, string | null> {
  const byHelper = groupBy(
    clocks.filter((clock) => clock.helper !== null),
    (clock) => clock.helper ?? '',
  );
  return new Map([...byHelper].map(([helper, own]) => [helper, earliestOf(own)]));
}
