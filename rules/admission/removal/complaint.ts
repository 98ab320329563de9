import type { PlainDate } from '../../calendar/plain-date';
import { notBefore } from '../../kernel/checks';
import { refuse, type Refusal } from '../../kernel/refusal';
import { defineAct } from '../act';
import { attached } from '../attach';
import type { AdmissionState } from '../state';
import { articleOf, termEnd } from '../terms-of';
import { levelOf, openComplaint } from './levels';

const OFFICE = ['organiser', 'secretary'] as const;

/**
 * R28. Who was struck off complains, in writing, to the body above the one that decided, level by level up to the
 * Central level. The dossier opens again: the removal stands until it is overturned, and somebody owes an answer. Later
 * than the term it is refused with its last day; no rule was found that lets one in late (to be confirmed).
 */
const fileComplaint = defineAct<'file-complaint'>({
  kind: 'prepare',
  who: {
    phases: ['REMOVED'],
    roles: OFFICE,
    seat: 'complaint-body',
    onlyIf: nobodyAbove,
  },
  whenClosed: true,
  on: ({ filedOn }) => filedOn,
  needs: () => ({ subject: true }),
  check: (state, { filedOn, receivedOn }, { calendar, persons }) => {
    const answered = state.complaints?.at(-1)?.settledOn;
    const lastDay = termEnd(state, 'R28', receivedOn, calendar);
    const other = persons[state.subject]?.openAdmission;
    return [
      notBefore('receivedOn', receivedOn, 'issued', answered ?? state.removal?.issuedOn),
      notBefore('filedOn', filedOn, 'received', receivedOn),
      filedOn > lastDay
        ? refuse('COMPLAINT.TOO_LATE', articleOf(state, 'R28'), { receivedOn, lastDay }, 'filedOn')
        : null,
      other ? refuse('CANDIDATE.HAS_DOSSIER', 'Rõ', { dossier: other }) : null,
    ];
  },
  happen: (state, { filedOn, receivedOn, paper }) => [
    { type: 'complaint.filed', filedOn, receivedOn, level: levelOf(state) },
    ...attached('removal-complaint', filedOn, paper),
  ],
});

/** The Central level has spoken: there is nobody to complain to. */
function nobodyAbove(state: AdmissionState): Refusal | null {
  const last = state.complaints?.at(-1);
  return last?.level === 'central'
    ? refuse('COMPLAINT.FINAL', articleOf(state, 'R29b'), { settledOn: last.settledOn })
    : null;
}

/**
 * The organisation commission of the body that resolves gives its opinion; it
 * decides nothing, and holds nothing up.
 */
const adviseOnComplaint = defineAct<'advise-on-complaint'>({
  kind: 'verify',
  freeText: ['note'],
  who: {
    phases: ['REMOVAL_COMPLAINT'],
    roles: ['organiser'],
    seat: 'complaint-body',
    doneOnce: (state) => openComplaint(state)?.advisedOn ?? null,
  },
  on: ({ advisedOn }) => advisedOn,
  check: (state, { advisedOn }) => [filedFirst(state, 'advisedOn', advisedOn)],
  happen: (_state, { advisedOn, paper }) => [
    { type: 'complaint.advised', advisedOn },
    ...attached('complaint-advice', advisedOn, paper),
  ],
});

/**
 * R29. The body answers the complaint: the removal stands, or it is overturned and the member is back in probation as
 * before, on the roll without a day's gap. What the Central level answered is recorded by the topmost body here.
 */
const settleComplaint = defineAct<'settle-complaint'>({
  kind: 'decide',
  decision: true,
  freeText: ['reason'],
  who: {
    phases: ['REMOVAL_COMPLAINT'],
    roles: ['secretary'],
    seat: 'complaint-body',
    unlike: ['proposer', 'verifier'],
  },
  on: ({ settledOn }) => settledOn,
  check: (state, { settledOn }) => [
    filedFirst(state, 'settledOn', settledOn),
    notBefore('settledOn', settledOn, 'advised', openComplaint(state)?.advisedOn),
  ],
  happen: (state, { settledOn, outcome, number, paper }, _facts, done) => [
    {
      type: 'complaint.settled',
      settledOn,
      outcome,
      number,
      onTheRollFrom: outcome === 'overturned' ? (state.removal?.issuedOn ?? settledOn) : null,
      ...done,
    },
    ...attached('complaint-settlement', settledOn, paper),
  ],
});

function filedFirst(state: AdmissionState, field: string, day: PlainDate): Refusal | null {
  return notBefore(field, day, 'filed', openComplaint(state)?.filedOn);
}

export const complaintActs = {
  'file-complaint': fileComplaint,
  'advise-on-complaint': adviseOnComplaint,
  'settle-complaint': settleComplaint,
};
