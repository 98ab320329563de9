import { notBefore, unlessRefused } from '../../kernel/checks';
import { refuse, type Refusal } from '../../kernel/refusal';
import { begun, defineAct, type AdmissionRule } from '../act';
import { PROBATIONARY_PHASES } from '../phases';
import type { AdmissionState } from '../state';
import type { ClassPlaceInputs } from './inputs';

/** A2, section 3. The centre took the learner in from a list; done by the class's workflow, once per learner. */
const takeClassPlace: AdmissionRule<'take-class-place'> = {
  byTime: true,
  occurredOn: ({ enrolledOn }) => enrolledOn,
  may: (state) => {
    const { nominatedOn, ceremonyOn } = begun(state);
    return nominatedOn || ceremonyOn ? null : refuse('CLASS.NOT_NOMINATED', '294-QĐ/TW');
  },
  do: (state, { class: inClass, teaches, enrolledOn, closesOn }) =>
    unlessRefused([unfit(begun(state), teaches, enrolledOn)], () => [
      {
        type: teaches === 'awareness' ? 'candidate.enrolled' : 'new-member.enrolled',
        class: inClass,
        enrolledOn,
        closesOn,
      },
    ]),
};

/** The learner must still need the class, and sit in no other. */
function unfit(
  state: AdmissionState,
  teaches: ClassPlaceInputs['take-class-place']['teaches'],
  enrolledOn: string,
): Refusal | null {
  const { nominatedOn, ceremonyOn, newMemberCertificateOn, enrolment, newMemberEnrolment } = state;
  const ofCandidates = teaches === 'awareness';
  if (!ofCandidates && newMemberCertificateOn) {
    return refuse('ALREADY.DONE', 'Rõ', { doneOn: newMemberCertificateOn });
  }
  if (ofCandidates ? !nominatedOn : !ceremonyOn) return refuse('CLASS.NOT_NOMINATED', '294-QĐ/TW');
  const sits = ofCandidates ? enrolment : newMemberEnrolment;
  return sits && enrolledOn <= sits.closesOn
    ? refuse('ALREADY.DONE', 'Rõ', { doneOn: sits.enrolledOn })
    : null;
}

/** The class was moved or cancelled, or had no place; done by the class's workflow. */
const hearOfClass: AdmissionRule<'hear-of-class'> = {
  byTime: true,
  occurredOn: ({ heardOn }) => heardOn,
  may: () => null,
  do: (state, input) =>
    unlessRefused([ofAnotherClass(begun(state), input)], () => [
      { type: 'class-news.heard', ...input },
    ]),
};

/** News of a class the learner left meanwhile are news no more; a refusal, or the end of a class waited for, always is. */
function ofAnotherClass(
  { enrolment, newMemberEnrolment }: AdmissionState,
  { class: from, news }: ClassPlaceInputs['hear-of-class'],
): Refusal | null {
  if (news !== 'moved') return null;
  const sits = [enrolment?.class, newMemberEnrolment?.class].includes(from);
  return sits ? null : refuse('CLASS.OTHER', 'Rõ', {}, 'class');
}

/** 3. The cell tells the probationary member of the class, which nobody may miss for not having been told. */
const tellOfNewMemberClass = defineAct<'tell-of-new-member-class'>({
  kind: 'prepare',
  who: {
    phases: PROBATIONARY_PHASES,
    roles: ['organiser', 'secretary'],
    seat: 'cell',
    onlyIf: ({ newMemberEnrolment, toldOfClass }) => {
      if (!newMemberEnrolment) return refuse('CLASS.NOT_ENROLLED', 'Rõ');
      const told = toldOfClass?.class === newMemberEnrolment.class ? toldOfClass.toldOn : null;
      return told ? refuse('ALREADY.DONE', 'Rõ', { doneOn: told }) : null;
    },
  },
  on: ({ toldOn }) => toldOn,
  check: ({ newMemberEnrolment }, { toldOn }) => [
    notBefore('toldOn', toldOn, 'enrolled', newMemberEnrolment?.enrolledOn),
  ],
  happen: ({ newMemberEnrolment }, { toldOn }) => {
    if (!newMemberEnrolment) throw new Error('telling of no class was not refused');
    return [{ type: 'new-member.told-of-class', class: newMemberEnrolment.class, toldOn }];
  },
});

export const classPlaceActs = {
  'take-class-place': takeClassPlace,
  'hear-of-class': hearOfClass,
  'tell-of-new-member-class': tellOfNewMemberClass,
};
