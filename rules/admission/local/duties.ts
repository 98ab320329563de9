import type { Calendar } from '../../calendar/calendar';
import type { Duty } from '../../kernel/duty';
import { duty, known, latest } from '../duties/duty';
import type { AdmissionState } from '../state';
import { packOf } from '../terms-of';
import { awaitsAwarenessCheck, awaitsUnionProposal, overlayWith } from './needed';

/** The union's proposal, owed beside what the source list asks anyway. */
export function proposing(state: AdmissionState, days: Calendar): readonly Duty[] {
  if (!awaitsUnionProposal(state)) return [];
  const owed = duty(state, days, {
    act: 'record-union-proposal',
    role: 'organiser',
    seat: 'cell',
    fromOn: state.listedOn,
    term: 'union-proposal',
  });
  return [{ ...owed, article: overlayWith('union-proposal', packOf(state)) }];
}

/** The check of awareness, owed before the decision. */
export function checkingAwareness(state: AdmissionState, days: Calendar): readonly Duty[] {
  if (!awaitsAwarenessCheck(state)) return [];
  const owed = duty(state, days, {
    act: 'record-awareness-check',
    role: 'organiser',
    seat: 'authority',
    fromOn: latest(known(state.submittedOn, 'the submission'), state.resubmittedOn),
    term: 'awareness-check',
  });
  return [{ ...owed, article: overlayWith('awareness-check', packOf(state)) }];
}
