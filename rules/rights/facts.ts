import type { DossierId, OrganisationId, PersonId } from '../kernel/facts';
import type { BreakGlassRow, ConflictRow, DeputationRow } from './rows';

/** What an act on who may do or see what asks beside the tree and the persons. One of the three. */
export type RightsNeeds =
  | { readonly deputation: string }
  /** `between`: the two whom a new tie joins; those of the tie itself where it stands already. */
  | { readonly conflict: string; readonly between?: readonly [PersonId, PersonId] }
  /** `dossier`: the one a new request asks for; that of the request itself where it stands already. */
  | { readonly glass: string; readonly dossier?: DossierId };

/** What the registers say of it. What was not asked for is absent. */
export interface RightsFacts {
  readonly deputation?: {
    /** Null where there is none of this id. */
    readonly row: DeputationRow | null;
    /** The body directly above the one at which the role is lent; null for the topmost, or where there is no row. */
    readonly above: OrganisationId | null;
  };
  readonly conflict?: {
    readonly row: ConflictRow | null;
    /** Directly above a body where one of the two holds a role, is a member or has an open dossier; a topmost body itself. */
    readonly above: readonly OrganisationId[];
  };
  readonly glass?: {
    readonly row: BreakGlassRow | null;
    /** Null where there is no such dossier. */
    readonly dossier: {
      readonly subject: PersonId | null;
      /** Its bodies, lowest first. */
      readonly bodies: readonly OrganisationId[];
      /** Whether who acts may read it already. */
      readonly sees: boolean;
    } | null;
  };
}
