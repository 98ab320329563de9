import type { PlainDate } from '../calendar/plain-date';

/** A Party card as it was issued; its number is nobody else's. */
export interface IssuedCard {
  /** Twelve digits. */
  readonly number: string;
  readonly issuedOn: PlainDate;
  readonly handedOn: PlainDate | null;
}
