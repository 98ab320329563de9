import type { PackId } from '../admission/packs/pack';
import type { PlainDate } from '../calendar/plain-date';
import type { DossierId, MemberStatus, OrganisationId, PersonId } from '../kernel/facts';
import type { Layer } from '../kernel/layer';
import type { EntryCorrected } from '../kernel/procedure';
import type { MissingAnswer, TransferSort } from './inputs';

type Happened<T extends string, D = object> = { readonly type: T } & Readonly<D>;

/** Everything that can happen to a transfer. Types are never renamed once released. */
export type TransferEvent =
  | Happened<
      'transfer.announced',
      {
        transfer: DossierId;
        member: PersonId;
        status: MemberStatus;
        from: OrganisationId;
        to: OrganisationId;
        sort: TransferSort;
        announcedOn: PlainDate;
        effectiveOn: PlainDate;
        untilOn: PlainDate | null;
        pack: PackId;
        /** Absent where nothing was laid over the pack. */
        layers?: readonly Layer[];
        /** The old cell and every body above it that day, lowest first. */
        releasing: readonly OrganisationId[];
        /** The same of the new cell. */
        receiving: readonly OrganisationId[];
        /** Committees that pass the letter on, in the order of its way; none where the pack lets cells do it alone. */
        onward: readonly OrganisationId[];
      }
    >
  | Happened<'letter.issued', { number: string; issuedOn: PlainDate }>
  | Happened<'letter.reissued', { number: string; issuedOn: PlainDate; reason: string }>
  | Happened<'letter.passed-on', { by: OrganisationId; passedOn: PlainDate }>
  | Happened<'letter.presented', { presentedOn: PlainDate }>
  | Happened<'letter.sent-back', { sentBackOn: PlainDate; reason: string }>
  /** The roll changes: the old cell's line ends on this day, the new cell's begins, with the same standing. */
  | Happened<
      'member.accepted',
      {
        acceptedOn: PlainDate;
        from: OrganisationId;
        to: OrganisationId;
        status: MemberStatus;
        exempt: boolean;
        /** First day of the line on the old roll, which ends. */
        lineFrom: PlainDate;
        /** The open admission of a probationary member: it follows, and its own entry changes the rolls. */
        admission: DossierId | null;
      }
    >
  | Happened<'member.hosted', { hostedOn: PlainDate }>
  /** The home cell's base excludes the member on these days, both included. */
  | Happened<
      'temporary-activity.began',
      { host: OrganisationId; fromOn: PlainDate; lastOn: PlainDate }
    >
  /** The same stay with another last day; one before its first day means that it never was. */
  | Happened<
      'temporary-activity.ended',
      { host: OrganisationId; fromOn: PlainDate; lastOn: PlainDate }
    >
  | Happened<'member.returned', { returnedOn: PlainDate }>
  | Happened<'member.reported-missing', { reportedOn: PlainDate; reason: string }>
  | Happened<'missing.answered', { answer: MissingAnswer; answeredOn: PlainDate; reason: string }>
  | Happened<'transfer.called-off', { calledOffOn: PlainDate; reason: string }>
  | Happened<
      'paper.attached',
      { slot: string; sha256: string; bytes: number; mediaType: string; madeOn: PlainDate }
    >
  /** The tree changed: who took whose place on either side. */
  | Happened<
      'bodies.changed',
      {
        change: string;
        on: PlainDate;
        organisation: OrganisationId;
        to: OrganisationId;
        releasing: readonly OrganisationId[];
        receiving: readonly OrganisationId[];
        onward: readonly OrganisationId[];
      }
    >
  | Happened<'entry.voided', { seq: number; reason: string }>
  | EntryCorrected;
