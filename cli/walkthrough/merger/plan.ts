import { v7 as uuidv7 } from 'uuid';
import { bodyOf } from '../../../demo/body';
import { addDays, type PlainDate } from '../../../rules/calendar/plain-date';
import type { Tour } from '../tour';

/** Two committees of the demonstration, and a small cell of one of them with the cell it goes into. */
const COMMITTEES = ['sxd', 'cntn'].map((slug) => bodyOf(slug).id);
const SMALL_CELL = bodyOf('cntn-mang').id;
const INTO_CELL = bodyOf('cntn-vp').id;
/** Logins of those who keep their offices at the merged committee: of the first one, and of the second one. */
export const SUCCESSORS = ['secretary.sxd', 'organiser.sxd', 'organiser.cntn'] as const;
export const GONE: ReadonlySet<string> = new Set([...COMMITTEES, SMALL_CELL]);

const DAYS_AHEAD = 7;

/** The plan as the API takes it. */
export interface MergerPlan {
  readonly title: string;
  readonly on: PlainDate;
  readonly steps: readonly object[];
  /** The committee that is founded. */
  readonly merged: string;
}

/** @throws when they were merged already */
export function planMerger(tour: Tour): MergerPlan {
  const [first = '', second = ''] = COMMITTEES;
  if (!tour.stands(first) || !tour.stands(second)) {
    throw new Error('the two committees are one already. Remedy: npx ro demo reset.');
  }
  const merged = uuidv7();
  const keep = (from: string, roles: readonly string[]) => ({
    do: 'keep-in-office',
    from,
    to: merged,
    roles,
  });
  const steps = [
    {
      do: 'found',
      organisation: merged,
      code: '91.010.050.000.000',
      name: 'Đảng bộ Sở Xây dựng và Hạ tầng',
      level: 'grassroots',
      parent: bodyOf('dcq').id,
    },
    { do: 'dissolve', organisation: first, into: merged },
    { do: 'dissolve', organisation: second, into: merged },
    keep(first, ['secretary', 'organiser', 'supervisor', 'committee-member']),
    keep(second, ['organiser', 'supervisor', 'committee-member']),
    { do: 'dissolve', organisation: SMALL_CELL, into: INTO_CELL },
  ];
  const title = 'Hợp nhất hai đảng bộ và sắp xếp chi bộ nhỏ';
  return { title, on: addDays(tour.today, DAYS_AHEAD), steps, merged };
}
