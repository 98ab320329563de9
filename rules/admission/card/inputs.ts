import type { PlainDate } from '../../calendar/plain-date';
import type { PaperInput } from '../inputs';

/** Inputs of what follows a recognition: its announcement, and the Party card. */
export interface CardInputs {
  'announce-recognition': { readonly announcedOn: PlainDate };
  'issue-party-card': {
    /** Twelve digits, nobody else's. */
    readonly number: string;
    readonly decisionNumber: string;
    readonly issuedOn: PlainDate;
    readonly paper?: PaperInput;
  };
  'hand-over-party-card': { readonly handedOn: PlainDate };
}
