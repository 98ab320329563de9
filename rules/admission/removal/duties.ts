import type { Calendar } from '../../calendar/calendar';
import type { Duty } from '../../kernel/duty';
import { duty, known, latest } from '../duties/duty';
import { votesAtGrassroots } from '../seats';
import type { AdmissionState } from '../state';
import { openComplaint } from './levels';

/** The cell voted to strike off: division, grassroots committee, authority; the law gives these steps no term. */
export function duringRemoval(state: AdmissionState, days: Calendar): readonly Duty[] {
  const proposedOn = known(state.removal?.proposedOn ?? null, "the cell's vote on removal");
  const { appraisedOn = null, endorsedOn = null } = state.removal ?? {};
  const rerouted = state.reroutedOn ?? null;
  if (state.division && !appraisedOn) {
    return [
      duty(state, days, {
        act: 'record-removal-division-appraisal',
        role: 'secretary',
        seat: 'division',
        fromOn: latest(proposedOn, rerouted),
        term: 'division-appraisal',
      }),
    ];
  }
  if (votesAtGrassroots(state) && state.phase === 'REMOVAL_CELL') {
    return [
      duty(state, days, {
        act: 'record-removal-grassroots-vote',
        role: 'secretary',
        seat: 'grassroots',
        fromOn: latest(proposedOn, appraisedOn, state.askedAgainOn, rerouted),
        term: 'grassroots-vote',
      }),
    ];
  }
  return [
    duty(state, days, {
      act: 'decide-removal',
      role: 'secretary',
      seat: 'authority',
      fromOn: latest(proposedOn, appraisedOn, endorsedOn, state.askedAgainOn),
      term: 'removal-decision',
    }),
  ];
}

/** Who was struck off has complained: the office advises, the body answers within the term of its level. @source R29 */
export function duringComplaint(state: AdmissionState, days: Calendar): readonly Duty[] {
  const complaint = openComplaint(state);
  const fromOn = known(complaint?.filedOn ?? null, 'the complaint');
  const owed = { seat: 'complaint-body', fromOn } as const;
  const settling = complaint?.level === 'central' ? 'R29b' : 'R29';
  return [
    ...(complaint?.advisedOn
      ? []
      : [
          duty(state, days, {
            ...owed,
            act: 'advise-on-complaint',
            role: 'organiser',
            term: 'complaint-advice',
          }),
        ]),
    duty(state, days, { ...owed, act: 'settle-complaint', role: 'secretary', term: settling }),
  ];
}
