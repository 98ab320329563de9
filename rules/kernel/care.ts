/**
 * The care taken of one kind of clock. Days are civil days from the due date; negative is before.
 * Moments that fall before the clock started are passed over.
 */
export interface Care {
  /** Days at which the holder of the duty is reminded, ascending; the last is 0 or earlier. */
  readonly remindAtDays: readonly number[];
  /** When the first word goes to the body above, and to supervisors; null for never. */
  readonly escalateAtDays: number | null;
  /** Reminder and escalation repeat this often while overdue; null where they do not. */
  readonly repeatEveryDays: number | null;
  /** One sentence: what is cared for and why so. */
  readonly why: string;
}

/** The usual care of a due date: two weeks, three days and on the day; the body above from the day after, then weekly. */
export function dueDateCare(why: string): Care {
  return { remindAtDays: [-14, -3, 0], escalateAtDays: 1, repeatEveryDays: 7, why };
}
