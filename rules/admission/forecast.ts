import type { Calendar } from '../calendar/calendar';
import type { PlainDate } from '../calendar/plain-date';
import type { Duty, ForecastStep } from '../kernel/duty';
import { admissionDuties } from './duties/duties';
import { evolveAdmission } from './evolve/evolve';
import { DISCHARGES } from './if-all-goes-well';
import { REVIEW_PACK } from './repack/review';
import type { AdmissionState } from './state';

/** A duty of the run, and the day on which the run does it. */
interface Done {
  readonly key: string;
  readonly duty: Duty;
  readonly on: PlainDate;
}
type ChooseDay = (duty: Duty) => PlainDate;

/** No way to recognition is longer; a run that does not end is a fault of the duties. */
const MOST_STEPS = 100;

/**
 * The steps still to come, up to recognition, in the order of their last days. The procedure's own duties are run
 * forward twice: each done as early as it can be, and each on its last day; there is no second copy of the law. Votes
 * are taken to pass and files to be complete; whether certificate and file are still in date then is for their own clocks.
 * A file not yet opened is taken to be opened under the pack of today.
 * @throws CalendarGap where the way reaches beyond the calendar
 */
export function forecast(
  state: AdmissionState,
  days: Calendar,
  today: PlainDate,
): readonly ForecastStep[] {
  const { done: soon } = run(state, days, today, onFirstDay);
  const { done: late } = run(state, days, today, onLastDay);
  const earliest = new Map(soon.map(({ key, on }) => [key, on]));
  return late.map(({ key, duty: { act, role, body, dueOn, article }, on }) => ({
    key,
    act,
    who: { role, body },
    earliestOn: earliest.get(key) ?? on,
    dueOn,
    latestOn: on,
    article,
  }));
}

/** The days of the two steps that figures count; null where the way does not lead to it. */
export interface DaysToCome {
  readonly decidedOn: PlainDate | null;
  readonly ceremonyOn: PlainDate | null;
}

/**
 * The days on which decision and ceremony come, or came, when every step until then is done on its last day, and what is
 * overdue today.
 * @throws CalendarGap where the way reaches beyond the calendar
 */
export function daysToCome(state: AdmissionState, days: Calendar, today: PlainDate): DaysToCome {
  const { state: then } = run(
    state,
    days,
    today,
    onLastDay,
    ({ closed, ceremonyOn }) => closed || ceremonyOn !== null,
  );
  return { decidedOn: then.decidedOn, ceremonyOn: then.ceremonyOn };
}

const onFirstDay: ChooseDay = ({ fromOn }) => fromOn;
const onLastDay: ChooseDay = ({ dueOn }) => dueOn;

/** Does one duty after the other, each on the day chosen for it, but never before today nor before the one it follows. */
function run(
  from: AdmissionState,
  days: Calendar,
  today: PlainDate,
  choose: ChooseDay,
  isOver: (state: AdmissionState) => boolean = ({ closed }) => closed,
): { readonly done: readonly Done[]; readonly state: AdmissionState } {
  const done: Done[] = [];
  let state = from;
  let cursor = today;
  while (!isOver(state)) {
    if (done.length === MOST_STEPS) throw new Error(`no end of steps from ${from.phase}`);
    const duty = nextOf(admissionDuties(state, days).filter(isOnTheWay), choose);
    const chosen = choose(duty);
    cursor = chosen > cursor ? chosen : cursor;
    done.push({ key: keyAmong(done, duty), duty, on: cursor });
    state = discharged(state, duty, cursor, today);
  }
  return { done, state };
}

/** By which pack a dossier goes on is looked at beside the way; it holds up no step of it. */
function isOnTheWay({ key }: Duty): boolean {
  return key !== REVIEW_PACK;
}

/** The duty with the earliest chosen day; among equals the one the procedure names first. */
function nextOf(duties: readonly Duty[], choose: ChooseDay): Duty {
  const [first, ...others] = duties;
  if (!first) throw new Error('an open dossier without a duty');
  return others.reduce((next, duty) => (choose(duty) < choose(next) ? duty : next), first);
}

function keyAmong(done: readonly Done[], { key }: Duty): string {
  const before = done.filter(({ duty }) => duty.key === key).length;
  return before === 0 ? key : `${key}#${before + 1}`;
}

function discharged(
  state: AdmissionState,
  duty: Duty,
  on: PlainDate,
  today: PlainDate,
): AdmissionState {
  const discharge = DISCHARGES[duty.act];
  if (!discharge) throw new Error(`the forecast does not know ${duty.act}`);
  return discharge(state, on, { duty, today }).reduce<AdmissionState>(evolveAdmission, state);
}
