import type { PlainDate } from '../../calendar/plain-date';
import type { OrganisationId } from '../../kernel/facts';
import type { DeadlockedBody } from './deadlock';
import type { Measure } from './events';
import type { ComplaintOutcome, RemovalGround } from './inputs';
import type { ComplaintLevel } from './levels';

/** A removal on its way, or decided. */
export interface RemovalState {
  readonly ground: RemovalGround;
  readonly months: number | null;
  readonly proposedOn: PlainDate;
  readonly appraisedOn: PlainDate | null;
  readonly endorsedOn: PlainDate | null;
  readonly decidedOn: PlainDate | null;
  readonly issuedOn: PlainDate | null;
}

/** Meetings carried nothing; the matter has gone up and waits for a decision. */
export interface Deadlock {
  readonly body: DeadlockedBody;
  readonly organisation: OrganisationId;
  /** Day of the meeting after which it went up. */
  readonly heldOn: PlainDate;
  readonly fruitless: number;
}

/** A complaint about the removal, answered or not. */
export interface Complaint {
  readonly level: ComplaintLevel;
  readonly receivedOn: PlainDate;
  readonly filedOn: PlainDate;
  readonly advisedOn: PlainDate | null;
  readonly settledOn: PlainDate | null;
  readonly outcome: ComplaintOutcome | null;
}

/** What a dossier keeps of all this; each absent until it comes to it. */
export interface WithRemoval {
  readonly removal?: RemovalState | null;
  /** Complaints about the removal that stands, level by level. */
  readonly complaints?: readonly Complaint[];
  readonly deadlock?: Deadlock | null;
  /** The place in `votes` from which the present attempt counts towards a deadlock. */
  readonly countedFrom?: number;
  /** Disciplinary measures in probation, in the order in which they were recorded. */
  readonly disciplines?: readonly { readonly measure: Measure; readonly decidedOn: PlainDate }[];
}
