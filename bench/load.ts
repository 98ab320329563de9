import { performance } from 'node:perf_hooks';
import { rounded } from './print';

/** What one closed loop took. */
export interface Load {
  readonly users: number;
  /** Milliseconds from sending to the answer, in no order. */
  readonly latenciesMs: readonly number[];
  readonly seconds: number;
}

/**
 * Closed loop: each user sends, waits for the answer, sends the next. A failed operation fails the run: a figure over
 * answers that were refusals would mean nothing.
 * @param operation  the n-th operation of a user; both count from 0
 */
export async function runUsers(
  users: number,
  operationsEach: number,
  operation: (user: number, nth: number) => Promise<void>,
): Promise<Load> {
  const latenciesMs: number[] = [];
  const startedMs = performance.now();
  await Promise.all(
    Array.from({ length: users }, async (_unused, user) => {
      for (let nth = 0; nth < operationsEach; nth += 1) {
        const sentMs = performance.now();
        await operation(user, nth);
        latenciesMs.push(performance.now() - sentMs);
      }
    }),
  );
  return { users, latenciesMs, seconds: (performance.now() - startedMs) / 1000 };
}

/** The middle one; the upper of two. @throws on an empty list */
export function median(values: readonly number[]): number {
  const middle = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new Error('no median of nothing');
  return middle;
}

/** Operations per second of a load. */
export function perSecond({ latenciesMs, seconds }: Load): number {
  return latenciesMs.length / seconds;
}

/** Of the rounds' medians. */
export function spread(
  values: readonly number[],
): Readonly<Record<'min' | 'median' | 'max', number>> {
  return {
    min: rounded(Math.min(...values)),
    median: rounded(median(values)),
    max: rounded(Math.max(...values)),
  };
}
