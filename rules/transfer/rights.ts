import type { ActKind, Actor, OrganisationId } from '../kernel/facts';
import { refuse, type Refusal } from '../kernel/refusal';
import { rightsOf, separated, type Right } from '../kernel/rights';
import type { Role } from '../kernel/roles';
import type { TransferState } from './state';

/** Who prepares and who signs for a cell. */
export const WORKERS = ['organiser', 'secretary'] as const;

/** What somebody would do, and at which bodies it can be done. */
export interface Place {
  readonly roles: readonly Role[];
  /** Any one of them; the first is the one that owes it. */
  readonly bodies: readonly OrganisationId[];
  readonly kind: ActKind;
}

/** By which right this actor would do it, or why not. Nobody moves their own membership. */
export function rightAt(
  actor: Actor,
  { roles, bodies, kind }: Place,
  { subject }: Pick<TransferState, 'subject'>,
): Right | Refusal {
  const rights = rightsOf(actor, roles, bodies, kind);
  return rights.length > 0
    ? separated(rights, actor, { subject, kind })
    : refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles, body: bodies[0] ?? null });
}
