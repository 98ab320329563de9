import { packFor } from '../admission/packs/registry';
import { endOfTerm } from '../admission/packs/terms';
import type { Calendar } from '../calendar/calendar';
import type { PlainDate } from '../calendar/plain-date';
import type { Clock, Duty } from '../kernel/duty';
import type { TrainingClassAct } from './inputs';
import { kindOf } from './kinds';
import type { TrainingClassState } from './state';

type OwedTerm = 'class-results' | 'class-list-answer' | 'class-session';

/** The centre owes an answer to each list, the attendance of each session, and the results from the day the class closes. */
export function classDuties(state: TrainingClassState, days: Calendar): readonly Duty[] {
  if (state.closed) return [];
  const { lists = [], sessions = [] } = state;
  const results =
    kindOf(state) === 'intermediate-theory' ? 'record-member-results' : 'record-results';
  return [
    ...lists
      .filter(({ waiting }) => waiting.length > 0)
      .map(({ list, forwardedOn }) =>
        owed(state, days, 'answer-nominations', forwardedOn, 'class-list-answer', String(list)),
      ),
    ...sessions
      .filter(({ present }) => present === null)
      .map(({ on }) => owed(state, days, 'record-session', on, 'class-session', on)),
    owed(state, days, results, state.closesOn, 'class-results'),
  ];
}

function owed(
  state: TrainingClassState,
  days: Calendar,
  act: TrainingClassAct,
  fromOn: PlainDate,
  termId: OwedTerm,
  which?: string,
): Duty {
  const term = packFor(state.opensOn).terms[termId];
  return {
    key: which === undefined ? act : `${act}:${which}`,
    act,
    role: 'centre-officer',
    body: state.organisation,
    answers: state.organisation,
    fromOn,
    dueOn: endOfTerm(term, fromOn, days),
    article: term.article,
  };
}

/** A clock for every duty. */
export function classClocks(state: TrainingClassState, days: Calendar): readonly Clock[] {
  return classDuties(state, days).map(({ key, act, fromOn, dueOn, article }) => ({
    key,
    kind: act.endsWith('-results') ? 'class-results' : 'service-level',
    startsOn: fromOn,
    dueOn,
    duty: key,
    article,
  }));
}
