import type { PlainDate } from '../../calendar/plain-date';
import type { OrganisationId, PersonId } from '../../kernel/facts';
import type { MoveStage } from './inputs';

/** Where a case goes, before it is known to which cell. */
export interface Receiving {
  /** The committee that takes the case over. */
  readonly to: OrganisationId;
  /** It and every body above it, lowest first. */
  readonly receiving: readonly OrganisationId[];
}

/** What can happen to a candidate who moves before the ceremony. */
export type LeavingEvent =
  | ({
      /** The certificate of being helped, or the file with its letter, is on its way. */
      readonly type: 'move.certified';
      readonly stage: MoveStage;
      readonly certifiedOn: PlainDate;
      readonly number: string;
    } & Receiving)
  | { readonly type: 'move.received'; readonly receivedOn: PlainDate }
  | {
      /** The new place has given the case to a cell; the bodies are those of the `bodies.changed` before it. */
      readonly type: 'candidate.moved';
      readonly stage: MoveStage;
      readonly movedOn: PlainDate;
      readonly from: OrganisationId;
      readonly to: OrganisationId;
      /** Slots whose paper is of the old place and does not count in the new one. */
      readonly setAside: readonly string[];
    }
  | { readonly type: 'helper.assigned'; readonly helper: PersonId; readonly assignedOn: PlainDate }
  | { readonly type: 'move.called-off'; readonly calledOffOn: PlainDate; readonly reason: string }
  /** The committee that was to take over is another since a change of the tree. */
  | ({ readonly type: 'move.redirected'; readonly on: PlainDate } & Receiving);
