import type { PlainDate } from '../../calendar/plain-date';
import type { OrganisationId } from '../../kernel/facts';

/** Where the original of a paper lies since a day, and which body keeps it. */
export interface OriginalPlaced {
  readonly type: 'original.placed';
  readonly slot: string;
  readonly movedOn: PlainDate;
  readonly body: OrganisationId;
  /** Room, shelf, file number: free text, sealed. */
  readonly place: string;
}

/** One move of an original, oldest first. */
export type OriginalMove = Omit<OriginalPlaced, 'type' | 'slot'>;

export interface OriginalInputs {
  'place-original': Omit<OriginalPlaced, 'type'>;
}
