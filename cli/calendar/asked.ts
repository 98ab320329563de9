import type { Language } from '../../rules/messages/say';

/** What was asked for; which of it a verb needs, it says itself. */
export interface CalendarAsked {
  readonly words: readonly string[];
  readonly language: Language;
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly year: string | undefined;
  readonly organisation: string | undefined;
  readonly login: string | undefined;
  readonly url: string | undefined;
  readonly code: string | undefined;
}

/** Thrown to leave at the first thing that cannot be understood. */
export class NotUnderstood extends Error {}

/** Writes one line: a sentence for people, the object for machines. */
export type Tell = (sentence: string, object: object) => void;
