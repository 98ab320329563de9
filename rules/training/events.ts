import type { PlainDate } from '../calendar/plain-date';
import type { DossierId, OrganisationId, PersonId } from '../kernel/facts';
import type { EntryCorrected } from '../kernel/procedure';
import type { ClassResult, LearnerId, MemberResult, RefusedLearner } from './inputs';
import type { ClassKind } from './kinds';

type Happened<T extends string, D> = { readonly type: T } & Readonly<D>;

/** Everything that can happen to a class. Types are never renamed once released. */
export type TrainingClassEvent =
  | Happened<
      'class.announced',
      {
        class: DossierId;
        centre: OrganisationId;
        /** The centre and every body above it that day, lowest first. */
        chain: readonly OrganisationId[];
        announcedOn: PlainDate;
        opensOn: PlainDate;
        closesOn: PlainDate;
        /** Absent for an awareness class. */
        teaches?: ClassKind;
        sessions?: readonly PlainDate[];
        places?: number;
      }
    >
  | Happened<
      'class.members-nominated',
      {
        cell: OrganisationId;
        chain: readonly OrganisationId[];
        nominatedOn: PlainDate;
        members: readonly PersonId[];
      }
    >
  | Happened<
      'class.list-forwarded',
      {
        list: number;
        from: OrganisationId;
        number: string;
        forwardedOn: PlainDate;
        learners: readonly LearnerId[];
      }
    >
  | Happened<
      'class.list-answered',
      {
        list: number;
        from: OrganisationId;
        answeredOn: PlainDate;
        enrolled: readonly LearnerId[];
        refused: readonly RefusedLearner[];
      }
    >
  | Happened<'class.session-held', { heldOn: PlainDate; present: readonly LearnerId[] }>
  | Happened<
      'class.moved',
      {
        movedOn: PlainDate;
        opensOn: PlainDate;
        closesOn: PlainDate;
        sessions?: readonly PlainDate[];
        reason: string;
        /** Dossiers that sat in it that day. */
        learners: readonly DossierId[];
      }
    >
  | Happened<
      'class.cancelled',
      {
        cancelledOn: PlainDate;
        reason: string;
        learners: readonly DossierId[];
        /** On lists that were not answered. */
        waiting: readonly LearnerId[];
      }
    >
  | Happened<
      'class.finished',
      {
        issuedOn: PlainDate;
        issuer: string;
        results: readonly ClassResult[];
        /** Results of members without a dossier; absent where there are none. */
        members?: readonly MemberResult[];
        /** Who came to fewer sessions than a certificate asks for; absent where nobody did. */
        missed?: readonly LearnerId[];
      }
    >
  | Happened<
      'bodies.changed',
      {
        change: string;
        on: PlainDate;
        organisation: OrganisationId;
        chain: readonly OrganisationId[];
      }
    >
  | Happened<'entry.voided', { seq: number; reason: string }>
  | EntryCorrected;
