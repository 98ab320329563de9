import { daysBetween, type PlainDate } from '../../calendar/plain-date';
import type { AdmissionPhase } from '../phases';
import type { AdmissionState } from '../state';
import type { HoldingSeat } from './events';
import type { HoldReason } from './inputs';

/** A case that rests now. */
export interface Hold {
  readonly reason: HoldReason;
  /** The phase it rests in, to which it is released. */
  readonly from: AdmissionPhase;
  readonly since: PlainDate;
  /** The seat whose body answers for the hold. */
  readonly by: HoldingSeat;
  readonly reviewedOn: PlainDate | null;
}

/** A hold that is over. */
export interface PastHold {
  readonly reason: HoldReason;
  readonly since: PlainDate;
  readonly until: PlainDate;
}

/** The dossier as it would stand if it did not rest: terms of the law run on it (our default, to be confirmed). */
export function beneathHold(state: AdmissionState): AdmissionState {
  return state.hold ? { ...state, phase: state.hold.from, hold: null } : state;
}

/** The phase the case is really in, whether it rests there or not. */
export function phaseBeneath({ phase, hold }: Pick<AdmissionState, 'phase' | 'hold'>) {
  return hold?.from ?? phase;
}

/** How long a case has rested: shown beside its terms, which it does not stop. */
export interface SuspendedTime {
  /** Civil days, over all holds; the day of release does not count. */
  readonly days: number;
  readonly restsNow: boolean;
}

/** The time a dossier has rested by a day. */
export function suspendedTime(state: AdmissionState, today: PlainDate): SuspendedTime {
  const past = (state.holds ?? []).map(({ since, until }) => daysBetween(since, until));
  const now = state.hold ? [daysBetween(state.hold.since, today)] : [];
  const days = [...past, ...now].reduce((sum, some) => sum + Math.max(0, some), 0);
  return { days, restsNow: !!state.hold };
}
