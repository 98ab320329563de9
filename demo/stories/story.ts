import type { AdmissionAct, IntroductionPath } from '../../rules/admission/inputs';
import type { AnnulmentGround } from '../../rules/admission/annulment/inputs';
import type { ClassKey } from '../classes';

/** What goes otherwise than planned when a duty falls to be done; each happens once, in the order given. */
export type Turn =
  /** The vote fails, the finding disqualifies, the learner does not pass. */
  | { readonly at: AdmissionAct; readonly does: 'fails' }
  /** Another act is done first; the duty stays open where that act leaves it open. */
  | {
      readonly at: AdmissionAct;
      readonly does: 'instead';
      readonly act: AdmissionAct;
      /** Of an annulment: what was wrong with the decision. */
      readonly ground?: AnnulmentGround;
    }
  /** Done so many civil days after its last day. */
  | { readonly at: AdmissionAct; readonly does: 'late'; readonly days: number }
  /** Nobody does it within the term of the file: time strikes on the first working day after. */
  | { readonly at: AdmissionAct; readonly does: 'expires' }
  /** Recorded with a slip of the pen; a second person voids the entry and it is recorded again. */
  | { readonly at: AdmissionAct; readonly does: 'mistyped' };

/** One dossier of the demonstration: who is followed, how far it has come, and what is owed today. */
export interface Story {
  readonly key: string;
  /** Short name of the cell. */
  readonly cell: string;
  /** Acts that nobody has done yet: one of them is owed today. Empty: the dossier has ended. */
  readonly awaits: readonly AdmissionAct[];
  /** Civil days from today to the last day of what is owed, negative when overdue; of an ended one, to its last entry. */
  readonly days: number;
  /** How early in its term each duty is done: 0 on its first day, 1 on its last. Default 0.4. */
  readonly pace?: number;
  /** Default: youth union. */
  readonly introducedBy?: IntroductionPath;
  /** Classes attended, in order; default: the last one that ended before the file was opened. */
  readonly classes?: readonly ClassKey[];
  readonly turns?: readonly Turn[];
  /** Done on the dossier after it has ended, in order. */
  readonly afterwards?: readonly AdmissionAct[];
}

/** A story with its pace settled. */
export type PacedStory = Story & { readonly pace: number };

/** Numbers the stories of a chapter: `probation-3`. */
export function chapter(name: string, stories: readonly Omit<Story, 'key'>[]): readonly Story[] {
  return stories.map((story, nth) => ({ ...story, key: `${name}-${nth + 1}` }));
}
