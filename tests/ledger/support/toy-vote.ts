import type { PlainDate } from '../../../rules/calendar/plain-date';

/** As the admission procedure has it. */
export interface VoteTaken {
  type: 'vote.taken';
  question: string;
  body: string;
  organisation: string;
  heldOn: PlainDate;
  form: string;
  formChosenBy: string;
  base: number;
  present: number;
  yes: number;
  no: number;
  blank: number;
  invalid: number;
  passes: boolean;
  comparison: string;
  article: string;
  resolutionNumber: string | null;
  roll: readonly { person: string; counted: boolean; reason: string }[];
}
