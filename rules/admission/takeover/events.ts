import type { PlainDate } from '../../calendar/plain-date';
import type { OrganisationId } from '../../kernel/facts';
import type { Done } from '../events';

/** The line of a roll that the register kept until the dossier keeps it. */
export interface LineTakenOver {
  readonly cell: OrganisationId;
  readonly exempt: boolean;
  readonly fromOn: PlainDate;
}

/** What can happen to a dossier that began on paper. */
export type TakeOverEvent =
  /** What follows in this entry happened on paper; nobody here saw it. */
  | ({ readonly type: 'dossier.taken-over'; readonly takenOverOn: PlainDate } & Done)
  | { readonly type: 'paper.taken-over'; readonly slot: string; readonly madeOn: PlainDate }
  | ({
      readonly type: 'take-over.confirmed';
      readonly confirmedOn: PlainDate;
      /** A probationary member stands on the roll by this dossier from this day; null where there is none yet. */
      readonly onTheRollFrom: PlainDate | null;
      /** The register's line that ends then; null where there was none. */
      readonly line: LineTakenOver | null;
    } & Done)
  | {
      readonly type: 'take-over.discarded';
      readonly discardedOn: PlainDate;
      readonly reason: string;
    };
