import type { PlainDate } from '../../calendar/plain-date';
import type { AdmissionPhase } from '../phases';

/** What time brings about where the cell has not considered a file within its term. */
export interface FileExpired {
  readonly type: 'file.expired';
  /** The opening whose term is over; a file that was redone since has another. */
  readonly openedOn: PlainDate;
  /** Last day on which the cell could have met. */
  readonly lastDayOn: PlainDate;
  /** The day on which it was found. */
  readonly expiredOn: PlainDate;
}

/** A file that is to be redone in part. */
export interface ExpiredFile {
  /** Where it stood when its term ended: a meeting held in time may still be recorded. */
  readonly from: AdmissionPhase;
  readonly lastDayOn: PlainDate;
  readonly expiredOn: PlainDate;
}
