import { addDays, type PlainDate } from '../rules/calendar/plain-date';
import { workingDayFrom } from './days';

/** Awareness classes of the centre, oldest first. */
export const CLASS_KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] as const;
export type ClassKey = (typeof CLASS_KEYS)[number];

/** One class with its days; results that are not recorded yet are null. */
export interface ClassPlan {
  readonly key: ClassKey;
  readonly announcedOn: PlainDate;
  readonly opensOn: PlainDate;
  readonly closesOn: PlainDate;
  readonly resultsOn: PlainDate | null;
}

/** Civil days from today: announced, opens, closes, results. G owes its results, H is being held, I is announced. */
const DAYS: Readonly<Record<ClassKey, readonly [number, number, number, number | null]>> = {
  a: [-535, -512, -504, -497],
  b: [-450, -426, -418, -411],
  c: [-360, -336, -328, -320],
  d: [-272, -247, -239, -231],
  e: [-192, -167, -159, -152],
  f: [-122, -98, -90, -82],
  g: [-66, -42, -34, null],
  h: [-27, -4, 5, null],
  i: [-6, 19, 27, null],
};

/** The classes as they stand on a day. */
export function classesOn(today: PlainDate): readonly ClassPlan[] {
  return CLASS_KEYS.map((key) => {
    const [announced, opens, closes, results] = DAYS[key];
    const at = (days: number): PlainDate => workingDayFrom(addDays(today, days));
    return {
      key,
      announcedOn: at(announced),
      opensOn: at(opens),
      closesOn: at(closes),
      resultsOn: results === null ? null : at(results),
    };
  });
}
