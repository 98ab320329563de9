import type { PlainDate } from '../../calendar/plain-date';
import type { Measure } from './events';
import type { RemovalGround } from './inputs';

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

/** What a dossier keeps of all this; each absent until it comes to it. */
export interface WithRemoval {
  readonly removal?: RemovalState | null;
  /** Disciplinary measures in probation, in the order in which they were recorded. */
  readonly disciplines?: readonly { readonly measure: Measure; readonly decidedOn: PlainDate }[];
}
