import type { PlainDate } from '../calendar/plain-date';

/** How a membership ended, as the register of persons has it. What follows from each is a matter of the procedure. */
export const WAYS_OF_LEAVING = [
  /** Stopped coming (tự ý bỏ sinh hoạt đảng). */
  'walked-out',
  'asked-to-leave',
  /** Asked to leave because of special family hardship. */
  'left-in-hardship',
  'struck-off',
  'expelled',
  /** Expelled for serious disunity. */
  'expelled-for-disunity',
  'convicted-less-serious',
  /** Of a serious crime or worse. */
  'convicted-serious',
  'convicted-of-corruption',
  /** By the rules on population policy, which are the Secretariat's own. */
  'population-policy',
  /** The admission itself was annulled. */
  'annulled',
] as const;
export type WayOfLeaving = (typeof WAYS_OF_LEAVING)[number];

/** A time in which somebody was a member, over all cells, as the registers know it. */
export interface PastMembership {
  readonly fromOn: PlainDate;
  /** First civil day on which it no longer held. */
  readonly leftOn: PlainDate;
  /** Null where nobody recorded it. */
  readonly way: WayOfLeaving | null;
  /** Day of the decision on that admission; null where no dossier tells. */
  readonly admittedOn: PlainDate | null;
}
