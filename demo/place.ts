import { addDays, daysBetween, type PlainDate } from '../rules/calendar/plain-date';
import type { DossierId } from '../rules/kernel/facts';
import type { ClassPlan } from './classes';
import { workingDayFrom } from './days';
import type { Beginning, Stage, Told } from './stage';
import { tell } from './storyteller';
import type { Story } from './stories/story';

/** Acts owed before there is a class. */
const BEFORE_CLASS: ReadonlySet<string> = new Set(['nominate-for-class', 'enrol-in-class']);
/** Acts owed before there is a file: the class alone says when. */
const BEFORE_FILE: ReadonlySet<string> = new Set(['record-certificate', 'open-file']);
const LISTED_BEFORE_CLASS_DAYS = 22;
const LISTED_BEFORE_FILE_DAYS = 20;
/** No story lasts longer, so one that begins then has come to its end by today. */
const LONGEST_DAYS = 700;
const TRIES = 6;
const DEFAULT_PACE = 0.4;
/** Near the aim weekends and holidays make the way uneven: beginnings around it are tried, and a little more or less haste. */
const AROUND_DAYS = Array.from({ length: 6 }, (_, nth) => [nth + 1, -nth - 1]).flat();
const AROUND = [0, 0.03, -0.03, 0.06, -0.06].flatMap((haste) =>
  AROUND_DAYS.map((days) => ({ haste, days })),
);

interface Attempt {
  readonly told: Told;
  readonly anchorOn: PlainDate;
  /** Civil days by which it ends too early; negative when too late. */
  readonly off: number;
}

/**
 * Tells a story so that it stands today as it says: tries when to begin until what it awaits is due on the day wanted.
 * Holidays and weekends may leave it a day or two off.
 */
export function tellInPlace(
  story: Story,
  dossier: DossierId,
  stage: Stage,
  today: PlainDate,
): Told {
  const wantedOn = addDays(today, story.days);
  const attempt = (anchorOn: PlainDate, haste = 0): Attempt | null => {
    const paced = { ...story, pace: (story.pace ?? DEFAULT_PACE) + haste };
    const told = tell(paced, dossier, stage, beginningOf(story, anchorOn, stage));
    const endsOn = endOf(told);
    return endsOn === null ? null : { told, anchorOn, off: daysBetween(endsOn, wantedOn) };
  };
  let best = attempt(addDays(today, -LONGEST_DAYS));
  for (let tries = 0; best && best.off !== 0 && tries < TRIES && !isFixed(story); tries += 1) {
    best = nearer(best, attempt(addDays(best.anchorOn, best.off)));
  }
  if (!best) throw new Error(`the story ${story.key} does not come to what it awaits`);
  const { anchorOn } = best;
  for (const { days, haste } of isFixed(story) ? [] : AROUND) {
    if (Math.abs(best.off) <= toleranceDays(story)) break;
    best = nearer(best, attempt(addDays(anchorOn, days), haste));
  }
  return best.told;
}

/** What is due today must be due today; elsewhere a day or two make no difference. */
function toleranceDays({ days }: Story): number {
  return days === 0 ? 0 : 2;
}

function nearer(one: Attempt, other: Attempt | null): Attempt {
  return other && Math.abs(other.off) < Math.abs(one.off) ? other : one;
}

/** The day that is to be moved to where the story wants it; null when the story did not get there. */
function endOf({ story, state, awaited, deeds }: Told): PlainDate | null {
  if (story.awaits.length > 0) return awaited?.dueOn ?? null;
  return state.closed ? (deeds.at(-1)?.recordedOn ?? null) : null;
}

function beginningOf(story: Story, anchorOn: PlainDate, stage: Stage): Beginning {
  const day = workingDayFrom(anchorOn);
  if (awaitsOneOf(story, BEFORE_CLASS) && !story.classes) {
    return { listedOn: day, fileOpenedOn: null, classes: [] };
  }
  const fileOpenedOn = awaitsOneOf(story, BEFORE_FILE) || !needsFile(story) ? null : day;
  const classes = story.classes
    ? stage.classes.filter(({ key }) => story.classes?.includes(key))
    : classBefore(day, stage.classes);
  const [first] = classes;
  const listedOn = first
    ? workingDayFrom(addDays(first.announcedOn, -LISTED_BEFORE_CLASS_DAYS))
    : workingDayFrom(addDays(day, -LISTED_BEFORE_FILE_DAYS));
  return { listedOn, fileOpenedOn, classes };
}

/** The last class whose results were there before the file was opened. */
function classBefore(fileOpenedOn: PlainDate, classes: readonly ClassPlan[]): readonly ClassPlan[] {
  const found = classes.findLast(
    ({ resultsOn }) => resultsOn !== null && addDays(resultsOn, 3) < fileOpenedOn,
  );
  return found ? [found] : [];
}

function isFixed(story: Story): boolean {
  return (
    story.classes !== undefined &&
    (awaitsOneOf(story, BEFORE_FILE) || awaitsOneOf(story, BEFORE_CLASS))
  );
}

function awaitsOneOf({ awaits }: Story, acts: ReadonlySet<string>): boolean {
  return awaits.some((act) => acts.has(act));
}

/** A story that ends on the source list never has a file. */
function needsFile({ turns = [] }: Story): boolean {
  return !turns.some((turn) => turn.does === 'instead' && turn.act === 'remove-from-list');
}
