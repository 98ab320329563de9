import type { Role } from '../kernel/roles';
import type { BreakGlassRow } from './rows';

/** Who may have to read what they may not: they keep the system or check it, and work on no dossier. */
export const GLASS_ASKERS = ['administrator', 'auditor'] as const satisfies readonly Role[];
/** Who lets them, at the dossier's body or at one above it. */
export const GLASS_APPROVERS = ['secretary', 'supervisor'] as const satisfies readonly Role[];
/** Longest a reader is let in, and how long a request waits for the second person. */
export const GLASS_MOST_HOURS = 4;
export const GLASS_WAITS_HOURS = 24;

const HOUR_MS = 3_600_000;

export type GlassStanding = 'asked' | 'lapsed' | 'open' | 'over' | 'ended';

/** Where a request stands at an instant of business time. */
export function glassStanding(
  { asked_at, until_at, ended_at }: Pick<BreakGlassRow, 'asked_at' | 'until_at' | 'ended_at'>,
  nowMs: number,
): GlassStanding {
  if (ended_at !== null) return 'ended';
  if (until_at !== null) return Date.parse(until_at) > nowMs ? 'open' : 'over';
  return nowMs - Date.parse(asked_at) < GLASS_WAITS_HOURS * HOUR_MS ? 'asked' : 'lapsed';
}

/** Instant at which a reader let in now is out again, in milliseconds. */
export function glassUntil({ hours }: Pick<BreakGlassRow, 'hours'>, nowMs: number): number {
  return nowMs + Math.min(hours, GLASS_MOST_HOURS) * HOUR_MS;
}
