import { addDays, type PlainDate } from '../rules/calendar/plain-date';
import type { AdmissionAct } from '../rules/admission/inputs';
import type { Duty } from '../rules/kernel/duty';
import { actOf } from './actors';
import type { ClassPlan } from './classes';
import { dayWithin, earlierOf, laterOf, workingDayFrom } from './days';
import { randomOf, type Random } from './random';
import type { Beginning } from './stage';
import type { PacedStory, Turn } from './stories/story';

/** What decides, beside the duty itself, when it is done. */
export interface Circumstances {
  readonly story: PacedStory;
  readonly beginning: Beginning;
  /** The class the candidate is on the way to, or in. */
  readonly attending: ClassPlan | undefined;
  /** Set where the story wants this duty late. */
  readonly late: Turn | undefined;
}

/** The working day on which a duty is to be done: some way into its term, a little sooner or later by chance. */
export function plannedDay(
  duty: Duty,
  { story, beginning, attending, late }: Circumstances,
): PlainDate {
  const act = actOf(duty);
  if (late?.does === 'late') return workingDayFrom(addDays(duty.dueOn, late.days));
  if (act === 'open-file' && beginning.fileOpenedOn) return beginning.fileOpenedOn;
  const pace = story.pace + (chanceOf(story, act).next() - 0.5) / 5;
  const day = dayWithin(duty, Math.min(0.95, Math.max(0.05, pace)));
  return attending ? intoClass(act, day, attending) : day;
}

/** A class takes nobody before it is announced, and whoever is to be in it must be there when it opens. */
function intoClass(
  act: AdmissionAct,
  day: PlainDate,
  { announcedOn, opensOn }: ClassPlan,
): PlainDate {
  if (act === 'nominate-for-class') return earlierOf(day, announcedOn);
  if (act !== 'enrol-in-class') return day;
  return earlierOf(laterOf(day, workingDayFrom(addDays(announcedOn, 1))), opensOn);
}

/** Chance that belongs to this act of this story, whatever else happens in it. */
export function chanceOf({ key }: Pick<PacedStory, 'key'>, act: AdmissionAct): Random {
  return randomOf(`${key}/${act}`);
}

const REVIEWS: ReadonlySet<string> = new Set([
  'file-self-review',
  'file-mentor-review',
  'summarise-recognition-comments',
]);

/** What classes bring about: their results, and places in classes for new members, whose certificates come on paper here. */
const BY_CLASSES: ReadonlySet<string> = new Set([
  'record-certificate',
  'enrol-in-new-member-class',
]);

/** Whether something else must come first: what a class does, or the reviews before the vote. */
export function waits(act: string, open: readonly { readonly act: string }[]): boolean {
  if (BY_CLASSES.has(act)) return true;
  return act === 'record-recognition-vote' && open.some((duty) => REVIEWS.has(duty.act));
}

/** People record a meeting the day after. */
const RECORDED_LATER: ReadonlySet<AdmissionAct> = new Set([
  'record-cell-vote',
  'record-grassroots-vote',
  'decide-admission',
  'record-recognition-vote',
  'record-recognition-grassroots-vote',
  'decide-recognition',
]);

/** The working day on which something that happened is recorded. */
export function recordingDay(act: AdmissionAct, on: PlainDate): PlainDate {
  return RECORDED_LATER.has(act) ? workingDayFrom(addDays(on, 1)) : on;
}
