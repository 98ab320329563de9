import type { PlainDate } from '../../calendar/plain-date';
import type { WayOfLeaving } from '../../kernel/leaving';
import type { PaperInput } from '../inputs';

/** What is known of a candidate who was a member before. */
export interface FormerMembership {
  /** First civil day outside the Party. */
  readonly leftOn: PlainDate;
  /** Null where the register lacks it and nobody has recorded it yet. */
  readonly way: WayOfLeaving | null;
  /** The day a sentence was cleared from the record; null where there was none. */
  readonly recordClearedOn: PlainDate | null;
  readonly earlierReadmissions: number;
  /** Day of the decision on the first admission: Party age counts from it, less the time outside. */
  readonly firstAdmittedOn: PlainDate | null;
}

/** `found`: the registers tell it; `recorded`: by the cell, on paper. The newest word stands. */
export type ReadmissionEvent =
  | ({ readonly type: 'former-member.found' } & FormerMembership)
  | ({
      readonly type: 'former-member.recorded';
      readonly recordedOn: PlainDate;
      readonly asks: readonly string[];
    } & FormerMembership);

export interface ReadmissionInputs {
  'record-former-membership': {
    readonly recordedOn: PlainDate;
    readonly leftOn: PlainDate;
    readonly way: WayOfLeaving;
    readonly recordClearedOn?: PlainDate;
    readonly firstAdmittedOn?: PlainDate;
    readonly earlierReadmissions: number;
    /** The paper that says how the membership ended. */
    readonly paper?: PaperInput;
  };
}
