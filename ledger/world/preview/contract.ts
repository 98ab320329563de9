import type { PlainDate } from '../../../rules/calendar/plain-date';
import type { DossierId, OrganisationId, PersonId } from '../../../rules/kernel/facts';
import type { Duty } from '../../../rules/kernel/duty';
import type { DossierKind } from '../../../rules/kernel/procedure';
import type { Refusal } from '../../../rules/kernel/refusal';
import type { Role } from '../../../rules/kernel/roles';

/** The same thing before the day and after it. */
export interface Turned<T> {
  readonly before: T;
  readonly after: T;
}

/** A duty after the day, and whether anybody would hold its role at its body then. */
export interface DutyAfter extends Duty {
  readonly held: boolean;
}

/** What a reorganisation would do to one open dossier. */
export interface DossierPreview {
  readonly dossier: DossierId;
  readonly code: string;
  readonly kind: DossierKind;
  readonly subject: PersonId | null;
  readonly organisation: Turned<OrganisationId>;
  /** The body that decides; null where the procedure has none or none yet. */
  readonly authority: Turned<OrganisationId | null>;
  /** A decision is owed, and what its decider was shown would no longer be what is decided on. */
  readonly stale: boolean;
  readonly before: readonly Duty[];
  readonly after: readonly DutyAfter[];
  /** Dates that would be others, by key of their clock; null where there is none. */
  readonly terms: readonly ({ readonly key: string } & Turned<PlainDate | null>)[];
}

/** What a reorganisation would do altogether. */
export interface PreviewCounts {
  readonly dossiers: number;
  readonly membersMoved: number;
  /** Of those, probationary members: an open dossier brings them over. */
  readonly membersWithDossier: number;
  readonly rolesEnded: number;
  readonly rolesBegun: number;
  /** Votes of the open dossiers it touches: all of them stand. */
  readonly votesStanding: number;
  /** Roles nobody would hold at the body that open duties come to. */
  readonly missing: readonly {
    readonly role: Role;
    readonly body: OrganisationId;
    readonly duties: number;
  }[];
}

export interface Preview {
  /** Why it could not be carried out as the registers stand now; then nothing more is told. */
  readonly refusals: readonly Refusal[];
  /** On the first page only. */
  readonly counts: PreviewCounts | null;
  readonly dossiers: readonly DossierPreview[];
  /** The dossier the next page goes on after. */
  readonly next: DossierId | null;
}

export interface PreviewAsked {
  readonly after: DossierId | null;
  /** Dossiers of a page. */
  readonly limit: number;
}
