import { addDays, type PlainDate } from '../../rules/calendar/plain-date';
import type { AdmissionAct } from '../../rules/admission/inputs';
import { admission } from '../../rules/admission/procedure';
import type { AdmissionState } from '../../rules/admission/state';
import type { Duty } from '../../rules/kernel/duty';
import { DEMO_CALENDAR } from '../calendar';
import { actOf } from '../actors';
import { dayWithin, earlierOf, laterOf, workingDayFrom } from '../days';
import { papersBefore } from '../papers-before';
import { waits } from '../planning';
import { randomOf } from '../random';
import type { PlannedCandidate, PlannedClass } from './plan';

/** The next thing somebody does about a candidate, and the day on which they do it. */
export interface Step {
  readonly act: AdmissionAct;
  /** None for what discharges no duty. */
  readonly duty: Duty | null;
  readonly on: PlainDate;
  /** Papers still missing for the duty; the first is what is attached. */
  readonly slots: readonly string[];
}

/** Somebody does a duty between a tenth and half of the way into its term. */
const PACE = { least: 10, most: 50 } as const;
const OFF_LIST_AFTER_DAYS = { least: 40, most: 240 } as const;

/**
 * What comes next for a candidate by the procedure's own duties; null while a class is awaited, or for good.
 * Nothing but the state and the plan decides, so a term that was killed goes on where it stopped.
 */
export function nextStep(
  state: AdmissionState | null,
  candidate: PlannedCandidate,
  inClass: PlannedClass,
): Step | null {
  if (!state) return { act: 'list-candidate', duty: null, on: candidate.listedOn, slots: [] };
  if (state.closed) return null;
  if (state.phase === 'TRAINED' && candidate.fate !== 'admitted') return leaving(state, candidate);
  const open = admission.duties(state, DEMO_CALENDAR);
  const [first] = open
    .filter(({ act }) => !waits(act, open) && act !== 'record-new-member-class')
    .map((duty) => ({ duty, on: dayFor(duty, candidate, inClass) }))
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  if (!first) return null;
  const slots = papersBefore(actOf(first.duty), state);
  const act = slots.length > 0 ? 'attach-paper' : actOf(first.duty);
  return { act, duty: first.duty, on: first.on, slots };
}

/** Trained and not admitted in this term: some stay on the list, some are taken off it. */
function leaving(
  { certificateIssuedOn }: AdmissionState,
  candidate: PlannedCandidate,
): Step | null {
  if (candidate.fate === 'trained' || certificateIssuedOn === null) return null;
  const { least, most } = OFF_LIST_AFTER_DAYS;
  const on = workingDayFrom(addDays(certificateIssuedOn, randomOf(candidate.key).int(least, most)));
  return { act: 'remove-from-list', duty: null, on, slots: [] };
}

function dayFor(duty: Duty, { key }: PlannedCandidate, inClass: PlannedClass): PlainDate {
  const pace = randomOf(`${key}/${duty.key}/${duty.fromOn}`).int(PACE.least, PACE.most) / 100;
  const day = dayWithin(duty, pace);
  const { announcedOn, opensOn } = inClass;
  if (duty.act === 'nominate-for-class') return earlierOf(day, announcedOn);
  if (duty.act !== 'enrol-in-class') return day;
  return earlierOf(laterOf(day, workingDayFrom(addDays(announcedOn, 1))), opensOn);
}
