import type { PlainDate } from '../../calendar/plain-date';
import { notBefore, unlessRefused } from '../../kernel/checks';
import { refuse, type Refusal } from '../../kernel/refusal';
import { openClass } from '../../training/open-class';
import { begun, defineAct, type AdmissionRule } from '../act';
import { attached } from '../attach';
import { certificateGate, refusalOf } from '../gates';
import type { AdmissionPhase } from '../phases';
import type { AdmissionState } from '../state';
import { askedOfRegister, ofAnother } from '../class-places/certificates';
import { packOf } from '../terms-of';

/** A certificate may be needed from the source list until the cell votes: it can expire while the file is gathered. */
const UNTIL_THE_VOTE: readonly AdmissionPhase[] = [
  'SOURCE',
  'TRAINED',
  'FILE_OPEN',
  'VERIFYING',
  'CELL_READY',
  'EXPIRED_REDO',
];

/** A2. The cell nominates the candidate for the awareness class; again when a certificate has expired. */
const nominateForClass = defineAct<'nominate-for-class'>({
  kind: 'submit',
  who: {
    phases: UNTIL_THE_VOTE,
    roles: ['secretary'],
    seat: 'cell',
    doneOnce: ({ nominatedOn }) => nominatedOn,
  },
  on: ({ nominatedOn }) => nominatedOn,
  check: (state, { nominatedOn }) => [
    notBefore('nominatedOn', nominatedOn, 'listed', state.listedOn),
  ],
  happen: (state, { nominatedOn }) => [
    { type: 'candidate.nominated', nominatedOn, ...(stillHolds(state, nominatedOn) && RENEWS) },
  ],
});

const RENEWS = { renews: true } as const;

/** A certificate in date is not lost by a nomination for the next class. */
function stillHolds(state: AdmissionState, on: PlainDate): boolean {
  const issuedOn = state.certificateIssuedOn;
  return issuedOn !== null && certificateGate(packOf(state), issuedOn, on).result !== 'block';
}

/** A2. The body above the cell puts the nominated candidate into a class that was announced. */
const enrolInClass = defineAct<'enrol-in-class'>({
  kind: 'prepare',
  who: {
    phases: UNTIL_THE_VOTE,
    roles: ['organiser', 'secretary'],
    seat: 'cell-superior',
    onlyIf: (state) => (state.nominatedOn ? null : refuse('CLASS.NOT_NOMINATED', '294-QĐ/TW')),
  },
  on: ({ enrolledOn }) => enrolledOn,
  needs: (input) => ({ dossiers: [input.class] }),
  check: (state, input, facts) => [
    notBefore('enrolledOn', input.enrolledOn, 'nominated', state.nominatedOn),
    sitsInClass(state, input.enrolledOn),
    openClass(input.class, 'awareness', facts) ? null : refuse('CLASS.NOT_OPEN', 'Rõ', {}, 'class'),
  ],
  happen: (_state, input, facts) => {
    const closesOn = openClass(input.class, 'awareness', facts);
    if (!closesOn) throw new Error('a class that is not open was not refused');
    const { enrolledOn } = input;
    return [{ type: 'candidate.enrolled', class: input.class, enrolledOn, closesOn }];
  },
});

/** One class at a time. Whose class has closed without a word about them may be put into another. */
function sitsInClass({ enrolment }: AdmissionState, on: PlainDate): Refusal | null {
  if (!enrolment || on > enrolment.closesOn) return null;
  return refuse('ALREADY.DONE', 'Rõ', { doneOn: enrolment.enrolledOn });
}

/** A2. A certificate that was earned elsewhere, or came on paper. */
const recordCertificate = defineAct<'record-certificate'>({
  kind: 'prepare',
  who: {
    phases: UNTIL_THE_VOTE,
    roles: ['organiser', 'secretary'],
    seat: 'cell',
  },
  on: ({ issuedOn }) => issuedOn,
  needs: askedOfRegister,
  check: (state, { issuedOn }, { today, certificates }) => [
    ofAnother(state, 'awareness', certificates),
    notBefore('issuedOn', issuedOn, 'certificate', state.certificateIssuedOn),
    refusalOf(certificateGate(packOf(state), issuedOn, today)),
  ],
  happen: (_state, { number, issuer, issuedOn, paper }) => [
    { type: 'certificate.recorded', number, issuer, issuedOn, class: null },
    ...attached('certificate', issuedOn, paper),
  ],
});

/** A2. The class reports its certificate; done by the class's workflow, once per learner. */
const awardCertificate: AdmissionRule<'award-certificate'> = {
  byTime: true,
  occurredOn: ({ issuedOn }) => issuedOn,
  may: (state) => enrolledNow(begun(state).enrolment?.class),
  do: (state, input) =>
    unlessRefused([sameClass(begun(state).enrolment?.class, input.class)], () => [
      { type: 'certificate.recorded', ...input },
    ]),
};

/** A2. The class reports that the learner did not pass; the cell may nominate again. */
const failClass: AdmissionRule<'fail-class'> = {
  byTime: true,
  occurredOn: ({ closedOn }) => closedOn,
  may: (state) => enrolledNow(begun(state).enrolment?.class),
  do: (state, input) =>
    unlessRefused([sameClass(begun(state).enrolment?.class, input.class)], () => [
      { type: 'candidate.failed-class', ...input },
    ]),
};

function enrolledNow(enrolledIn: string | undefined): Refusal | null {
  return enrolledIn ? null : refuse('CLASS.NOT_ENROLLED', 'Rõ');
}

function sameClass(enrolledIn: string | undefined, asked: string): Refusal | null {
  return enrolledIn === asked ? null : refuse('CLASS.OTHER', 'Rõ', {}, 'class');
}

export const awarenessClassActs = {
  'nominate-for-class': nominateForClass,
  'enrol-in-class': enrolInClass,
  'record-certificate': recordCertificate,
  'award-certificate': awardCertificate,
  'fail-class': failClass,
};
