import type { Calendar } from '../calendar/calendar';
import type { Clock } from '../kernel/duty';
import type { TransferClock } from './care';
import { transferDuties } from './duties';
import type { TransferState } from './state';
import { articleOf } from './terms-of';

/** Duties whose last day is a term of the law, or which have a care of their own; others stand on a service level of ours. */
const KIND_OF_ACT: Readonly<Record<string, TransferClock>> = {
  'issue-letter': 'introduction-term',
  'record-presentation': 'presentation-term',
  'answer-missing': 'member-missing',
};

/** Every date that matters now: the last day of each duty, the letter's while committees pass it on, the end of a stay. */
export function transferClocks(state: TransferState, days: Calendar): readonly Clock[] {
  const ofDuties = transferDuties(state, days).map(
    ({ key, act, fromOn, dueOn, article }): Clock => ({
      key,
      kind: KIND_OF_ACT[act] ?? 'service-level',
      startsOn: fromOn,
      dueOn,
      duty: key,
      article,
    }),
  );
  return [...ofDuties, ...endOfStay(state)];
}

function endOfStay(state: TransferState): readonly Clock[] {
  const { phase, untilOn, stayFrom } = state;
  if (phase !== 'HOSTED' || !untilOn || !stayFrom) return [];
  const article = articleOf(state, 'return-confirmation');
  return [{ key: 'stay-end', kind: 'stay-end', startsOn: stayFrom, dueOn: untilOn, article }];
}
