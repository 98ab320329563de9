import type { Calendar } from '../calendar/calendar';
import type { PlainDate } from '../calendar/plain-date';
import type { ForecastStep } from '../kernel/duty';
import type { Body, OrganisationId, PersonId } from '../kernel/facts';
import type { ActRule } from '../kernel/procedure';
import type { StaffedStep, StaffingCase } from '../staffing/staffing';
import { evolveAdmission } from './evolve/evolve';
import { forecast } from './forecast';
import { personsBehind, type Hand } from './hands';
import type { AdmissionAct } from './inputs';
import { placeOf } from './seats';
import type { AdmissionState } from './state';

/** Acts after which a hand is whoever did them; a test compares with what `evolve` remembers. */
export const MAKES_HAND: Readonly<Partial<Record<AdmissionAct, Hand>>> = {
  'record-cell-vote': 'proposer',
  'conclude-verification': 'verifier',
  'record-recognition-vote': 'proposer',
  'record-removal-vote': 'proposer',
};
const HAND_BY_ACT: ReadonlyMap<string, Hand> = new Map(Object.entries(MAKES_HAND));

/** What the solver reads of an act's rule. */
interface Rule extends Pick<ActRule<never, never, never>, 'whose' | 'kind'> {
  readonly unlike?: readonly Hand[];
}

/**
 * An open admission as the duty solver asks for it: every step still to come and the hands already used. The steps are
 * those of the forecast, so there is no second copy of the law.
 * @throws CalendarGap where the way reaches beyond the calendar
 */
export function admissionToStaff(
  state: AdmissionState,
  days: Calendar,
  today: PlainDate,
  rules: Readonly<Record<string, Rule>>,
): Omit<StaffingCase, 'people'> {
  return {
    subject: state.subject,
    steps: forecast(state, days, today).map((step) => stepToStaff(step, rules[step.act])),
    taken: {
      proposer: personsBehind(state, 'proposer'),
      verifier: personsBehind(state, 'verifier'),
    },
    above: aboveIn(state.chain),
  };
}

function stepToStaff(step: ForecastStep, rule: Rule | undefined): StaffedStep {
  const { key, act, who, earliestOn, latestOn, article } = step;
  return {
    key,
    act,
    roles: rule?.whose?.roles ?? [who.role],
    body: who.body,
    kind: rule?.kind ?? 'prepare',
    fromOn: earliestOn,
    untilOn: latestOn,
    article,
    makes: HAND_BY_ACT.get(act) ?? null,
    unlike: rule?.unlike ?? [],
  };
}

/** An admission as it would begin today in a cell; the helper, who has no step, stays nameless. */
export function asIfListed(
  bodies: readonly Body[],
  candidate: PersonId,
  today: PlainDate,
): AdmissionState {
  const [cell] = bodies;
  if (cell?.level !== 'cell') throw new Error('only a cell lists candidates');
  const place = placeOf(bodies);
  return evolveAdmission(null, {
    type: 'candidate.listed',
    candidate,
    cell: cell.id,
    ...place,
    helper: '',
    listedOn: today,
  });
}

function aboveIn(chain: readonly OrganisationId[]): Readonly<Record<OrganisationId, string>> {
  const pairs = chain.slice(0, -1).map((body, at) => [body, chain[at + 1] ?? body]);
  return Object.fromEntries(pairs);
}
