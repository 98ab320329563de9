import type { OrganisationId, PersonId } from '../kernel/facts';
import { refuse, type Refusal } from '../kernel/refusal';
import type { Role } from '../kernel/roles';

/** Who may have to read what they may not: they keep the system or check it, and work on no dossier. */
export const GLASS_ASKERS = ['administrator', 'auditor'] as const satisfies readonly Role[];
/** Who lets them, at the dossier's body or at one above it. */
export const GLASS_APPROVERS = ['secretary', 'supervisor'] as const satisfies readonly Role[];
/** Longest a reader is let in, and how long a request waits for the second person. */
export const GLASS_MOST_HOURS = 4;
export const GLASS_WAITS_HOURS = 24;

const HOUR_MS = 3_600_000;

/** A request to read one dossier in an emergency, as far as it has come. Instants of business time. */
export interface Glass {
  readonly asker: PersonId;
  readonly hours: number;
  readonly askedAtMs: number;
  readonly approver: PersonId | null;
  readonly untilMs: number | null;
  readonly endedAtMs: number | null;
}

/** Who asks about it: at which of the dossier's bodies they hold an approving role, in their own name. */
export interface GlassActor {
  readonly person: PersonId;
  readonly approvesAt: readonly OrganisationId[];
}

export type GlassStanding = 'asked' | 'lapsed' | 'open' | 'over' | 'ended';

/** Where a request stands at an instant. */
export function glassStanding(glass: Glass, nowMs: number): GlassStanding {
  if (glass.endedAtMs !== null) return 'ended';
  if (glass.untilMs !== null) return glass.untilMs > nowMs ? 'open' : 'over';
  return nowMs - glass.askedAtMs < GLASS_WAITS_HOURS * HOUR_MS ? 'asked' : 'lapsed';
}

/** Instant at which a reader let in now is out again. */
export function glassUntil(glass: Pick<Glass, 'hours'>, nowMs: number): number {
  return nowMs + Math.min(glass.hours, GLASS_MOST_HOURS) * HOUR_MS;
}

/** Nobody asks for what they may read already. */
export function checkAsking({ sees }: { readonly sees: boolean }): readonly Refusal[] {
  return sees ? [refuse('GLASS.NOT_NEEDED', 'Rõ')] : [];
}

/** A second person lets the reader in: never the asker, never whom the dossier is about. */
export function checkApproval(
  glass: Glass,
  by: GlassActor,
  { subject, nowMs }: { readonly subject: PersonId | null; readonly nowMs: number },
): readonly Refusal[] {
  if (by.person === glass.asker) return [refuse('GLASS.SAME_PERSON', 'Rõ')];
  if (by.approvesAt.length === 0) {
    return [refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: GLASS_APPROVERS })];
  }
  if (by.person === subject) return [refuse('RIGHT.OWN_CASE', 'Rõ')];
  return standsAs(glass, ['asked'], nowMs);
}

/** Ended early by the asker, or by anybody who could have let them in. */
export function checkEnding(glass: Glass, by: GlassActor, nowMs: number): readonly Refusal[] {
  const may = by.person === glass.asker || by.approvesAt.length > 0;
  if (!may) return [refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: GLASS_APPROVERS })];
  return standsAs(glass, ['asked', 'open'], nowMs);
}

function standsAs(
  glass: Glass,
  allowed: readonly GlassStanding[],
  nowMs: number,
): readonly Refusal[] {
  const standing = glassStanding(glass, nowMs);
  return allowed.includes(standing) ? [] : [refuse('GLASS.NOT_NOW', 'Rõ', { standing })];
}
