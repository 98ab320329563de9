import type { PlainDate } from '../../calendar/plain-date';

/** What can follow a recognition. */
export type CardEvent =
  | { readonly type: 'recognition.announced'; readonly announcedOn: PlainDate }
  | {
      readonly type: 'party-card.issued';
      readonly number: string;
      readonly decisionNumber: string;
      readonly issuedOn: PlainDate;
    }
  | { readonly type: 'party-card.handed-over'; readonly handedOn: PlainDate };
