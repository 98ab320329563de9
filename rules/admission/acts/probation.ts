import type { Calendar } from '../../calendar/calendar';
import type { PlainDate } from '../../calendar/plain-date';
import { notBefore } from '../../kernel/checks';
import { refuse, type Refusal } from '../../kernel/refusal';
import { defineAct } from '../act';
import { askedOfRegister, ofAnother } from '../class-places/certificates';
import { attached } from '../attach';
import { checkOrder, stepDays } from '../order';
import type { DatedStep } from '../packs/paper-order';
import { PROBATIONARY_PHASES } from '../phases';
import type { AdmissionState } from '../state';
import { probationEndsOn } from '../terms-of';
import { mentorUnfit } from './ceremony';

const PREPARERS = ['organiser', 'secretary'] as const;

/** A15. The member CV, within the term after the ceremony. */
const fileMemberCv = defineAct<'file-member-cv'>({
  kind: 'prepare',
  who: {
    phases: PROBATIONARY_PHASES,
    roles: PREPARERS,
    seat: 'cell',
    doneOnce: ({ memberCvOn }) => memberCvOn,
    onlyIf: ceremonyFirst,
  },
  on: ({ filedOn }) => filedOn,
  check: (state, { filedOn }) => [notBefore('filedOn', filedOn, 'ceremony', state.ceremonyOn)],
  happen: (_state, { filedOn }) => [{ type: 'member-cv.filed', filedOn }],
});

/** 3. The class for new members; a missing certificate does not delay the official date. */
const recordNewMemberClass = defineAct<'record-new-member-class'>({
  kind: 'prepare',
  who: {
    phases: PROBATIONARY_PHASES,
    roles: PREPARERS,
    seat: 'cell',
    doneOnce: ({ newMemberCertificateOn }) => newMemberCertificateOn,
    onlyIf: ceremonyFirst,
  },
  on: ({ issuedOn }) => issuedOn,
  needs: askedOfRegister,
  check: (state, { issuedOn }, { certificates }) => [
    ofAnother(state, 'new-members', certificates),
    notBefore('issuedOn', issuedOn, 'ceremony', state.ceremonyOn),
  ],
  happen: (_state, { number, issuer, issuedOn, paper }) => [
    { type: 'new-member-certificate.recorded', number, issuer, issuedOn },
    ...attached('new-member-certificate', issuedOn, paper),
  ],
});

/** 3. The mentor's word on a quarter; a habit of ours, not a rule. */
const noteQuarterlyComment = defineAct<'note-quarterly-comment'>({
  kind: 'prepare',
  who: { phases: ['PROBATION'], roles: PREPARERS, seat: 'cell' },
  on: ({ notedOn }) => notedOn,
  check: (state, { notedOn }) => [
    notBefore('notedOn', notedOn, 'ceremony', state.ceremonyOn),
    notBefore('notedOn', notedOn, 'lastComment', state.quarterlyComments.at(-1)),
  ],
  happen: (_state, { notedOn }) => [{ type: 'quarterly-comment.noted', notedOn }],
});

/** 3. Another full member becomes mentor, by resolution of the cell. */
const replaceMentor = defineAct<'replace-mentor'>({
  kind: 'preside',
  who: { phases: PROBATIONARY_PHASES, roles: ['secretary'], seat: 'cell', onlyIf: ceremonyFirst },
  on: ({ resolvedOn }) => resolvedOn,
  needs: ({ mentor, resolvedOn }) => ({ persons: [mentor], personsOn: resolvedOn }),
  check: (state, { mentor, resolvedOn }, facts) => [
    notBefore('resolvedOn', resolvedOn, 'ceremony', state.ceremonyOn),
    mentorUnfit(mentor, state, facts.persons[mentor]?.membership?.status),
  ],
  happen: (_state, { mentor, resolvedOn }) => [{ type: 'mentor.replaced', mentor, resolvedOn }],
});

/** 10-KNĐ. The probationary member reviews the twelve months, after they have ended. */
const fileSelfReview = defineAct<'file-self-review'>({
  kind: 'prepare',
  who: {
    phases: ['PROBATION'],
    roles: PREPARERS,
    seat: 'cell',
    doneOnce: ({ selfReviewOn }) => selfReviewOn,
  },
  on: ({ writtenOn }) => writtenOn,
  check: (state, { writtenOn }, { calendar }) => [
    ...beforeEnd('selfReview', 'writtenOn', writtenOn, state, calendar),
  ],
  happen: (_state, { writtenOn, paper }) => [
    { type: 'self-review.filed', writtenOn },
    ...attached('self-review', writtenOn, paper),
  ],
});

/** 11-KNĐ. The mentor's review. */
const fileMentorReview = defineAct<'file-mentor-review'>({
  kind: 'prepare',
  who: {
    phases: ['PROBATION'],
    roles: PREPARERS,
    seat: 'cell',
    doneOnce: ({ mentorReviewOn }) => mentorReviewOn,
  },
  on: ({ writtenOn }) => writtenOn,
  check: (state, { writtenOn }, { calendar }) => [
    ...beforeEnd('mentorReview', 'writtenOn', writtenOn, state, calendar),
  ],
  happen: (_state, { writtenOn, paper }) => [
    { type: 'mentor-review.filed', writtenOn },
    ...attached('mentor-review', writtenOn, paper),
  ],
});

/** 12-KNĐ. What organisations and the residence say of the probationary member. */
const summariseRecognitionComments = defineAct<'summarise-recognition-comments'>({
  kind: 'prepare',
  who: {
    phases: ['PROBATION'],
    roles: PREPARERS,
    seat: 'cell',
    doneOnce: ({ recognitionCommentsOn }) => recognitionCommentsOn,
  },
  on: ({ summarisedOn }) => summarisedOn,
  check: (state, { summarisedOn }, { calendar }) => [
    ...beforeEnd('recognitionComments', 'summarisedOn', summarisedOn, state, calendar),
  ],
  happen: (_state, { summarisedOn, paper }) => [
    { type: 'recognition-comments.summarised', summarisedOn },
    ...attached('recognition-comments', summarisedOn, paper),
  ],
});

/** Two of the phases stand before the ceremony as well, when there is no member yet. */
function ceremonyFirst({ ceremonyOn, phase }: AdmissionState): Refusal | null {
  return ceremonyOn ? null : refuse('PHASE.NOT_NOW', 'Rõ', { phase });
}

/**
 * Refuses a review or a meeting dated before the twelve months have ended, or a meeting before its reviews; the last day
 * itself is allowed (scenario 19, our default).
 */
export function beforeEnd(
  step: DatedStep,
  field: string,
  day: PlainDate,
  state: AdmissionState,
  calendar: Calendar,
): readonly Refusal[] {
  const probationEnd = state.ceremonyOn && probationEndsOn(state, state.ceremonyOn, calendar);
  return checkOrder(step, field, { ...stepDays(state), probationEnd, [step]: day });
}

export const probationActs = {
  'file-member-cv': fileMemberCv,
  'record-new-member-class': recordNewMemberClass,
  'note-quarterly-comment': noteQuarterlyComment,
  'replace-mentor': replaceMentor,
  'file-self-review': fileSelfReview,
  'file-mentor-review': fileMentorReview,
  'summarise-recognition-comments': summariseRecognitionComments,
};
