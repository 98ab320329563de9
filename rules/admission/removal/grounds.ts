import type { Calendar } from '../../calendar/calendar';
import { addMonths, type PlainDate } from '../../calendar/plain-date';
import { refuse, type Refusal } from '../../kernel/refusal';
import { termLengthMonths } from '../packs/terms';
import type { AdmissionState } from '../state';
import { articleOf, packOf, probationEndsOn } from '../terms-of';
import type { Grounded } from './inputs';

/** What probationary members can be disciplined with, general knowledge of the Charter. */
export const DISCIPLINE_ARTICLE = 'Charter on discipline, to be confirmed';

/**
 * Why this ground does not carry a removal on that day. Not qualified: once the twelve months have ended. No activity or
 * dues (R33, written for full members; for probationary ones our default) and no progress after education (R34): as many
 * months as the pack says. Discipline: one that is on record.
 * @source R23, R33, R34; docs/law/admission.md §removal
 */
export function checkGround(
  state: AdmissionState,
  { ground, months }: Grounded,
  heldOn: PlainDate,
  calendar: Calendar,
): Refusal | null {
  switch (ground) {
    case 'not-qualified':
      return beforeMonthTwelve(state, heldOn, calendar);
    case 'discipline':
      return undisciplined(state, heldOn);
    case 'no-activity':
      return tooFewMonths(state, 'R33', months, heldOn);
    case 'no-progress':
      return tooFewMonths(state, 'R34', months, heldOn);
  }
}

function beforeMonthTwelve(
  state: AdmissionState,
  heldOn: PlainDate,
  calendar: Calendar,
): Refusal | null {
  if (!state.ceremonyOn) return null;
  const endsOn = probationEndsOn(state, state.ceremonyOn, calendar);
  return heldOn < endsOn
    ? refuse('REMOVAL.TOO_EARLY', articleOf(state, 'R18'), { endsOn }, 'heldOn')
    : null;
}

/** So many months are needed, and they must lie between the ceremony and the meeting. */
function tooFewMonths(
  state: AdmissionState,
  rule: 'R33' | 'R34',
  months: number | undefined,
  heldOn: PlainDate,
): Refusal | null {
  const term = packOf(state).terms[rule];
  const needed = termLengthMonths(term);
  const { article } = term;
  if (months === undefined) return refuse('REMOVAL.MONTHS_MISSING', article, { needed }, 'months');
  if (months < needed) {
    return refuse('REMOVAL.TOO_FEW_MONTHS', article, { months, needed }, 'months');
  }
  const { ceremonyOn } = state;
  const fits = ceremonyOn !== null && addMonths(ceremonyOn, months) <= heldOn;
  return fits ? null : refuse('REMOVAL.LONGER_THAN_PROBATION', article, { months }, 'months');
}

function undisciplined({ disciplines = [] }: AdmissionState, heldOn: PlainDate): Refusal | null {
  const known = disciplines.some(({ decidedOn }) => decidedOn <= heldOn);
  return known ? null : refuse('REMOVAL.NO_DISCIPLINE', DISCIPLINE_ARTICLE, {}, 'ground');
}
