import type { PlainDate } from '../../calendar/plain-date';
import type { DossierId } from '../../kernel/facts';

/** Acts by which a probationary member goes through a class for new members. */
export interface NewMemberClassInputs {
  'enrol-in-new-member-class': { readonly class: DossierId; readonly enrolledOn: PlainDate };
  'award-new-member-certificate': {
    readonly class: DossierId;
    readonly number: string;
    readonly issuer: string;
    readonly issuedOn: PlainDate;
  };
  'fail-new-member-class': {
    readonly class: DossierId;
    readonly closedOn: PlainDate;
    /** Too seldom there. */
    readonly missed?: true;
  };
}
