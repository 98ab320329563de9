import type { PlainDate } from '../rules/calendar/plain-date';
import type { AnnulmentGround } from '../rules/admission/annulment/inputs';
import type { IntroductionPath, PaperInput } from '../rules/admission/inputs';
import type { DossierId, OrganisationId, PersonId } from '../rules/kernel/facts';
import type { Random } from './random';

/** Somebody on a roll, and whether meetings call them. */
export interface Called {
  readonly id: PersonId;
  readonly exempt: boolean;
  /** Where they are introduced to temporary activity; null for nowhere else. */
  readonly host: string | null;
}

/** All that is known when somebody writes down an act: enough to fill its form. */
export interface Scene {
  readonly cell: OrganisationId;
  /** Full members of the cell, its secretary and organiser first. */
  readonly roll: readonly Called[];
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
  /** Of a decision that is annulled: what was wrong with it, and whose it was. */
  readonly annulled?: { readonly ground: AnnulmentGround; readonly issuer: OrganisationId };
  readonly random: Random;
  paper(slot: string): PaperInput;
}
