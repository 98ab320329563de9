import type { PackId } from '../admission/packs/pack';
import type { AttachedPaper } from '../admission/state';
import type { PlainDate } from '../calendar/plain-date';
import type { DossierId, MemberStatus, OrganisationId, PersonId } from '../kernel/facts';
import type { Layer } from '../kernel/layer';
import type { DossierState } from '../kernel/procedure';
import type { TransferSort } from './inputs';
import type { TransferPhase } from './phases';

/** The way of one member from a cell to another; the fold of the dossier's ledger. `organisation` is the old cell. */
export interface TransferState extends DossierState {
  readonly phase: TransferPhase;
  readonly subject: PersonId;
  readonly pack: PackId;
  /** What the bodies of the old cell had laid over the pack that day; absent where nothing was. */
  readonly layers?: readonly Layer[];
  /** Its own dossier: what it tells others names it. */
  readonly transfer: DossierId;
  readonly sort: TransferSort;
  /** Standing on the day the move was announced. */
  readonly status: MemberStatus;
  readonly to: OrganisationId;
  /** The old cell and every body above it, lowest first. */
  readonly releasing: readonly OrganisationId[];
  /** The new cell and every body above it, lowest first. */
  readonly receiving: readonly OrganisationId[];
  /** Committees that pass the letter on, in the order of its way. */
  readonly onward: readonly OrganisationId[];
  /** Days on which they did, in the same order. */
  readonly passedOn: readonly PlainDate[];
  readonly announcedOn: PlainDate;
  readonly effectiveOn: PlainDate;
  readonly untilOn: PlainDate | null;
  readonly letter: { readonly number: string; readonly issuedOn: PlainDate } | null;
  /** Letters issued so far, re-issued ones included. */
  readonly letters: number;
  /** Day on which the last letter was sent back and a new one was asked for. */
  readonly askedAgainOn: PlainDate | null;
  readonly presentedOn: PlainDate | null;
  readonly acceptedOn: PlainDate | null;
  /** First day of the stay that keeps the member out of the home cell's base. */
  readonly stayFrom: PlainDate | null;
  readonly missing: { readonly reportedOn: PlainDate; readonly from: TransferPhase } | null;
  /** The admission that was told of the acceptance. */
  readonly admission: DossierId | null;
  readonly papers: Readonly<Record<string, AttachedPaper>>;
}
