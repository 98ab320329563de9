import { notBefore, unlessRefused } from '../../kernel/checks';
import { refuse, type Refusal } from '../../kernel/refusal';
import { openClass } from '../../training/open-class';
import { begun, defineAct, type AdmissionRule } from '../act';
import { PROBATIONARY_PHASES } from '../phases';
import type { AdmissionState } from '../state';

/** 3. The body above the cell puts a probationary member into a class for new members that was announced. */
const enrolInNewMemberClass = defineAct<'enrol-in-new-member-class'>({
  kind: 'prepare',
  who: {
    phases: PROBATIONARY_PHASES,
    roles: ['organiser', 'secretary'],
    seat: 'cell-superior',
    doneOnce: ({ newMemberCertificateOn }) => newMemberCertificateOn,
    onlyIf: ({ ceremonyOn, phase }) =>
      ceremonyOn ? null : refuse('PHASE.NOT_NOW', 'Rõ', { phase }),
  },
  on: ({ enrolledOn }) => enrolledOn,
  needs: (input) => ({ dossiers: [input.class] }),
  check: (state, input, facts) => [
    notBefore('enrolledOn', input.enrolledOn, 'ceremony', state.ceremonyOn),
    sitsInClass(state, input.enrolledOn),
    openClass(input.class, 'new-members', facts)
      ? null
      : refuse('CLASS.NOT_OPEN', 'Rõ', {}, 'class'),
  ],
  happen: (_state, input, facts) => {
    const closesOn = openClass(input.class, 'new-members', facts);
    if (!closesOn) throw new Error('a class that is not open was not refused');
    const { enrolledOn } = input;
    return [{ type: 'new-member.enrolled', class: input.class, enrolledOn, closesOn }];
  },
});

/** 3. The class reports its certificate, which discharges the duty of probation; done by the class's workflow. */
const awardNewMemberCertificate: AdmissionRule<'award-new-member-certificate'> = {
  byTime: true,
  occurredOn: ({ issuedOn }) => issuedOn,
  may: (state) => enrolled(begun(state)),
  do: (state, { class: from, number, issuer, issuedOn }) =>
    unlessRefused([fromOwnClass(begun(state), from)], () => [
      { type: 'new-member-certificate.recorded', number, issuer, issuedOn },
    ]),
};

/** 3. The class reports that the learner did not pass; another class can follow. */
const failNewMemberClass: AdmissionRule<'fail-new-member-class'> = {
  byTime: true,
  occurredOn: ({ closedOn }) => closedOn,
  may: (state) => enrolled(begun(state)),
  do: (state, input) =>
    unlessRefused([fromOwnClass(begun(state), input.class)], () => [
      { type: 'new-member.failed-class', ...input },
    ]),
};

/** A certificate on paper that came meanwhile stands: the class has nothing more to say then. */
function enrolled({ newMemberEnrolment, newMemberCertificateOn }: AdmissionState): Refusal | null {
  if (newMemberCertificateOn) {
    return refuse('ALREADY.DONE', 'Rõ', { doneOn: newMemberCertificateOn });
  }
  return newMemberEnrolment ? null : refuse('CLASS.NOT_ENROLLED', 'Rõ');
}

function fromOwnClass({ newMemberEnrolment }: AdmissionState, asked: string): Refusal | null {
  return newMemberEnrolment?.class === asked ? null : refuse('CLASS.OTHER', 'Rõ', {}, 'class');
}

/** One class at a time. Whose class has closed without a word about them may be put into another. */
function sitsInClass({ newMemberEnrolment: sits }: AdmissionState, on: string): Refusal | null {
  if (!sits || on > sits.closesOn) return null;
  return refuse('ALREADY.DONE', 'Rõ', { doneOn: sits.enrolledOn });
}

export const newMemberClassActs = {
  'enrol-in-new-member-class': enrolInNewMemberClass,
  'award-new-member-certificate': awardNewMemberCertificate,
  'fail-new-member-class': failNewMemberClass,
};
