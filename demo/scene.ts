import type { PlainDate } from '../rules/calendar/plain-date';
import type { IntroductionPath, PaperInput } from '../rules/admission/inputs';
import type { DossierId } from '../rules/kernel/facts';
import type { Random } from './random';

/** All that is known when somebody writes down an act: enough to fill its form. */
export interface Scene {
  /** Short name of the cell. */
  readonly cell: string;
  readonly candidate: string;
  readonly introducedBy: IntroductionPath;
  /** The day it happened, and the day it is recorded. */
  readonly on: PlainDate;
  readonly recordedOn: PlainDate;
  /** Which of several duties of the same act it discharges, such as the number of a letter. */
  readonly nth: number;
  /** Introductions there are already. */
  readonly introductions: number;
  /** Members in office of the committee that votes. */
  readonly inOffice: number;
  /** Papers that were sent back or are missing; the first is what is attached now. */
  readonly slots: readonly string[];
  /** The entry to be voided. */
  readonly seq: number;
  readonly class: DossierId | null;
  /** The vote fails, the finding disqualifies. */
  readonly fails: boolean;
  readonly random: Random;
  paper(slot: string): PaperInput;
}
