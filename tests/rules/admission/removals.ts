import type { AdmissionInputs } from '../../../rules/admission/inputs';
import { bodyOn } from '../../../rules/admission/seats';
import { addDays } from '../../../rules/calendar/plain-date';
import type { AdmissionCase } from '../../support/admission-case';
import type { Tree } from '../../support/admission-world';
import { before, cellMeeting, committeeMeeting, PAPER, unanimous } from './main-path';

export const FEW = { yes: 3, no: 6, blank: 0, invalid: 0 };

/** What the cell is asked, on the day the case stands at: by default whether the member qualifies. */
export const removalMeeting = (
  one: AdmissionCase,
  more: Partial<AdmissionInputs['record-removal-vote']> = {},
): AdmissionInputs['record-removal-vote'] => ({
  ...cellMeeting(one.today),
  resolutionNumber: '20-NQ/CB',
  ground: 'not-qualified',
  ...more,
});

/** Carries a removal, or fails, in the meeting that decides it. */
export function removalDecision(
  one: AdmissionCase,
  yes?: number,
): AdmissionInputs['decide-removal'] {
  const base = one.state.authority?.meeting === 'grassroots-committee' ? 9 : 5;
  return {
    ...committeeMeeting(one.today, base),
    tally: { ...unanimous(yes ?? base), no: base - (yes ?? base) },
    decisionNumber: '91-QĐ/HU',
    issuedOn: one.today,
    reason: 'token',
  };
}

/** Ten days after probation ended, in every tree, the cell has voted to strike the member off. */
export function proposedToRemove(tree?: Tree, on?: string): AdmissionCase {
  const one = before('record-recognition-vote', tree, on);
  one.today = addDays(one.today, 5);
  one.act('record-removal-vote', removalMeeting(one), { by: 'secretary@cell' });
  return one;
}

/** The bodies below the authority have carried it. */
export function endorsedToRemove(tree?: Tree, on?: string): AdmissionCase {
  const one = proposedToRemove(tree, on);
  if (one.state.division) {
    one.today = addDays(one.today, 3);
    one.act(
      'record-removal-division-appraisal',
      { appraisedOn: one.today, paper: PAPER },
      { by: 'secretary@division' },
    );
  }
  one.today = addDays(one.today, one.state.division ? 3 : 6);
  if (one.duties()[0]?.act === 'record-removal-grassroots-vote') {
    const input = { ...committeeMeeting(one.today), resolutionNumber: '21-NQ/ĐU' };
    one.act('record-removal-grassroots-vote', input, { by: 'secretary@grassroots' });
  }
  return one;
}

/** The authority has struck the member off. */
export function removed(tree?: Tree, on?: string): AdmissionCase {
  const one = endorsedToRemove(tree, on);
  one.today = addDays(one.today, 9);
  const by = `secretary@${bodyOn('authority', one.state) ?? 'nowhere'}` as const;
  one.act('decide-removal', removalDecision(one), { by });
  return one;
}

/** Every step of recognition that is still to come is done today and carried. */
export function recognisedFromHere(one: AdmissionCase): AdmissionCase {
  const paper = PAPER;
  for (let duty = one.duties()[0]; !one.state.closed && duty; duty = one.duties()[0]) {
    const base = one.state.authority?.meeting === 'grassroots-committee' ? 9 : 5;
    const inputs: Readonly<Record<string, object>> = {
      'record-recognition-vote': cellMeeting(one.today),
      'record-recognition-division-appraisal': { appraisedOn: one.today, paper },
      'record-recognition-grassroots-vote': committeeMeeting(one.today),
      'decide-recognition': {
        ...committeeMeeting(one.today, base),
        decisionNumber: '95-QĐ/HU',
        issuedOn: one.today,
      },
    };
    const input = inputs[duty.act];
    if (!input) throw new Error(`not a step of recognition: ${duty.act}`);
    const answer = one.attempt(duty.act, input, `${duty.role}@${duty.body}`);
    if (answer.kind === 'refused') throw new Error(JSON.stringify(answer.refusals));
  }
  return one;
}

/** The cell meets today and carries no recognition. */
export function fruitlessAtCell(one: AdmissionCase): AdmissionCase {
  const { resolutionNumber: _, paper: _none, ...meeting } = cellMeeting(one.today);
  one.act('record-recognition-vote', { ...meeting, tally: FEW }, { by: 'secretary@cell' });
  return one;
}

/** Three meetings of the cell, ten days apart, carried neither recognition nor removal. */
export function deadlocked(tree?: Tree, on?: string): AdmissionCase {
  const one = before('record-recognition-vote', tree, on);
  for (let meeting = 0; meeting < 3; meeting += 1) {
    one.today = addDays(one.today, 10);
    fruitlessAtCell(one);
  }
  return one;
}

/** What the meeting decides on a deadlock today; with as many ayes as said, else unanimous. */
export function deadlockDecision(
  one: AdmissionCase,
  outcome: AdmissionInputs['decide-deadlock']['outcome'],
  yes?: number,
): AdmissionInputs['decide-deadlock'] {
  return { ...removalDecision(one, yes), decisionNumber: '93-QĐ/HU', outcome };
}

/** Ten days after the person received the decision, on its day, the complaint is filed. */
export function complained(one: AdmissionCase = removed()): AdmissionCase {
  const receivedOn = one.today;
  one.today = addDays(one.today, 10);
  const by = `organiser@${bodyOn('complaint-body', one.state) ?? 'nowhere'}` as const;
  one.act('file-complaint', { receivedOn, filedOn: one.today, paper: PAPER }, { by });
  return one;
}
