import { randomInt } from 'node:crypto';
import { randomOf, type Random } from '../../../demo/random';

/** Chooses at which passing each failpoint strikes; printed with the tests, so that a run can be repeated. */
export const SEED = process.env['RO_FAULT_SEED'] ?? String(randomInt(1_000_000));

/** How often each point is struck in one test: 3 in every run, more in a long one. */
const STRIKES = Number(process.env['RO_FAULT_STRIKES'] ?? 3);

/** Chance of this run for a purpose. */
export function chanceOf(purpose: string): Random {
  return randomOf(`${SEED}/${purpose}`);
}

/** The passings of a point at which to strike, one after another, each between 1 and `most`. */
export function passingsOf(purpose: string, most: number): readonly number[] {
  const chance = chanceOf(`passings of ${purpose}`);
  return Array.from({ length: STRIKES }, () => chance.int(1, most));
}
