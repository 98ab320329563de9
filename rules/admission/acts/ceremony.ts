import { daysBetween, type PlainDate } from '../../calendar/plain-date';
import type { Calendar } from '../../calendar/calendar';
import { notBefore } from '../../kernel/checks';
import { refuse, type Refusal } from '../../kernel/refusal';
import { defineAct } from '../act';
import { beingCancelled } from '../ending/acts';
import type { AdmissionState } from '../state';
import { ceremonyDueOn, ceremonyTermStartsOn, packOf } from '../terms-of';

/** A14. The cell notes the day it received the decision; where the pack says so, the ceremony's term starts with it. */
const recordDecisionReceipt = defineAct<'record-decision-receipt'>({
  kind: 'prepare',
  who: {
    phases: ['DECIDED'],
    roles: ['organiser', 'secretary'],
    seat: 'cell',
    doneOnce: ({ decisionReceivedOn }) => decisionReceivedOn,
  },
  on: ({ receivedOn }) => receivedOn,
  check: (state, { receivedOn }) => [
    notBefore('receivedOn', receivedOn, 'issued', state.decisionIssuedOn),
  ],
  happen: (_state, { receivedOn }) => [{ type: 'decision.received', receivedOn }],
});

/** A14. A later ceremony needs the consent of the body directly above the cell. */
const consentLateCeremony = defineAct<'consent-late-ceremony'>({
  kind: 'decide',
  freeText: ['reason'],
  who: {
    phases: ['DECIDED'],
    roles: ['secretary'],
    seat: 'cell-superior',
    doneOnce: ({ lateCeremonyConsentedOn }) => lateCeremonyConsentedOn,
  },
  on: ({ consentedOn }) => consentedOn,
  check: (state, { consentedOn }) => [
    notBefore('consentedOn', consentedOn, 'issued', state.decisionIssuedOn),
  ],
  happen: (_state, { consentedOn, reason }) => [
    { type: 'late-ceremony.consented', consentedOn, reason },
  ],
});

/**
 * A14. The ceremony, by which probation begins. Late without consent it is recorded all the same and marked
 * irregular: nothing says that the decision lapses (our default), and a supervisor is told. Consent given after the
 * day heals nothing.
 */
const holdCeremony = defineAct<'hold-ceremony'>({
  kind: 'preside',
  who: {
    phases: ['DECIDED'],
    roles: ['secretary'],
    seat: 'cell',
    onlyIf: (state) =>
      beingCancelled(state) ??
      (ceremonyTermStartsOn(state) ? null : refuse('ORDER.RECEIPT_FIRST', 'R17')),
  },
  on: ({ heldOn }) => heldOn,
  needs: ({ mentor, heldOn }) => ({ persons: [mentor], personsOn: heldOn }),
  check: (state, { heldOn, mentor }, facts) => [
    notBefore('heldOn', heldOn, 'issued', state.decisionIssuedOn),
    notBefore('heldOn', heldOn, 'received', state.decisionReceivedOn),
    mentorUnfit(mentor, state, facts.persons[mentor]?.membership?.status),
  ],
  happen: (state, { heldOn, mentor }, { calendar }) => {
    const daysLate = daysAfterTerm(state, heldOn, calendar);
    const { lateCeremonyConsentedOn: consentedOn } = state;
    const consented = consentedOn !== null && consentedOn <= heldOn;
    return [
      { type: 'ceremony.held', heldOn, mentor, daysLate, irregular: daysLate > 0 && !consented },
    ];
  },
});

/** Civil days after the last day of the ceremony's term; 0 when in time. */
function daysAfterTerm(state: AdmissionState, heldOn: PlainDate, calendar: Calendar): number {
  const dueOn = ceremonyDueOn(state, calendar);
  return dueOn ? Math.max(0, daysBetween(dueOn, heldOn)) : 0;
}

/** Refuses a mentor who is not a full member, or is the candidate. */
export function mentorUnfit(
  mentor: string,
  state: AdmissionState,
  status: string | undefined,
): Refusal | null {
  const { article } = packOf(state).terms.R18;
  if (mentor === state.subject) return refuse('MENTOR.SELF', article, {}, 'mentor');
  return status === 'full' ? null : refuse('MENTOR.NOT_FULL_MEMBER', article, {}, 'mentor');
}

export const ceremonyActs = {
  'record-decision-receipt': recordDecisionReceipt,
  'consent-late-ceremony': consentLateCeremony,
  'hold-ceremony': holdCeremony,
};
