import type { Calendar } from '../../calendar/calendar';
import type { Duty } from '../../kernel/duty';
import { consentsMissing } from '../needs/consents';
import { gettingReady } from '../needs/duties';
import { findingOut } from '../readmission/duties';
import { mayReturnFrom } from '../readmission/may-return';
import { proposing } from '../local/duties';
import { introductionsMissing } from '../papers';
import { packOf } from '../terms-of';
import type { AdmissionState } from '../state';
import { duty, known, latest, type Owed } from './duty';

type Duties = (state: AdmissionState, days: Calendar) => readonly Duty[];

/** On the source list: the cell nominates, the body above enrols, the class is awaited. */
export const duringSource: Duties = (state, days) => [
  ...towardsTheClass(state, days),
  ...findingOut(state, days),
  ...proposing(state, days),
];

const towardsTheClass: Duties = (state, days) => {
  const { nominatedOn, enrolment, listedOn, failedClassOn } = state;
  if (!nominatedOn) {
    return [
      duty(state, days, {
        act: 'nominate-for-class',
        role: 'secretary',
        seat: 'cell',
        fromOn: latest(listedOn, failedClassOn),
        term: 'class-nomination',
      }),
    ];
  }
  if (!enrolment) {
    return [
      duty(state, days, {
        act: 'enrol-in-class',
        role: 'organiser',
        seat: 'cell-superior',
        fromOn: nominatedOn,
        term: 'class-enrolment',
      }),
    ];
  }
  return [
    duty(state, days, {
      act: 'record-certificate',
      role: 'organiser',
      seat: 'cell',
      fromOn: latest(enrolment.closesOn, enrolment.enrolledOn),
      term: 'class-results',
    }),
  ];
};

/** A certificate that expires before the cell votes is earned anew beside the open file. @source R04 */
export const renewingTheCertificate: Duties = (state, days) =>
  state.nominatedOn ? towardsTheClass(state, days) : [];

/** With a certificate: the cell decides to open the file. */
export const duringTrained: Duties = (state, days) => [
  ...findingOut(state, days),
  duty(state, days, {
    act: 'open-file',
    role: 'secretary',
    seat: 'cell',
    fromOn: latest(
      state.listedOn,
      known(state.certificateIssuedOn, 'the certificate'),
      mayReturnFrom(state),
    ),
    term: 'file-opening',
  }),
  ...proposing(state, days),
];

/** Application, CV, introductions and comments, until the CV is stamped for verification. */
export const duringFile: Duties = (state, days) => {
  const opened = known(state.fileOpenedOn, 'the opening of the file');
  return [
    ...(state.applicationMadeOn ? [] : [paper(state, days, 'file-application')]),
    ...(state.applicationMadeOn && !state.cvMadeOn ? [paper(state, days, 'file-cv')] : []),
    ...(state.cvMadeOn
      ? [
          duty(state, days, {
            act: 'stamp-cv',
            role: 'organiser',
            seat: 'verifier',
            fromOn: latest(opened, state.cvMadeOn),
            term: 'certification',
          }),
        ]
      : []),
    ...gathering(state, days),
  ];
};

/** Letters out, replies in, certification; what the file still lacks beside; then the last check before the meeting. */
export const duringVerification: Duties = (state, days) => {
  const stamped = known(state.cvStampedOn, 'the stamping of the CV');
  const asked = state.requests.length + state.waivers.length > 0;
  const open = state.requests.filter(({ repliedOn }) => !repliedOn);
  const owes = (owed: Owed): Duty => duty(state, days, owed);
  return [
    ...(asked || state.verifiedOn
      ? []
      : [
          owes({
            act: 'send-verification-request',
            role: 'organiser',
            seat: 'verifier',
            fromOn: latest(stamped, state.fileOpenedOn),
            term: 'file-papers',
          }),
        ]),
    ...open.map(({ request, letterReceivedOn, abroad }) =>
      owes({
        act: 'record-verification-reply',
        nth: request,
        role: 'organiser',
        seat: 'verifier',
        fromOn: letterReceivedOn,
        term: abroad ? 'R08' : 'R07',
      }),
    ),
    ...(asked && open.length === 0 && !state.verifiedOn
      ? [
          owes({
            act: 'conclude-verification',
            role: 'organiser',
            seat: 'verifier',
            fromOn: lastAnswerOn(state),
            term: 'certification',
          }),
        ]
      : []),
    ...gathering(state, days),
    ...(state.verifiedOn && isReady(state)
      ? [
          owes({
            act: 'confirm-ready',
            role: 'secretary',
            seat: 'cell',
            fromOn: latest(state.verifiedOn, state.commentsOn, state.fileOpenedOn),
            term: 'cell-meeting',
          }),
        ]
      : []),
  ];
};

/** Whether nothing is left to gather, so that the conditions of the meeting can be checked once the CV is certified. */
function isReady(state: AdmissionState): boolean {
  const missing = [...introductionsMissing(state), ...consentsMissing(state)];
  return !!state.commentsOn && !!state.needs?.education && missing.length === 0;
}

/** Everything is there: the cell meets and votes; what was only asked for since is got before. */
export const duringCellReady: Duties = (state, days) => [
  duty(state, days, {
    act: 'record-cell-vote',
    role: 'secretary',
    seat: 'cell',
    fromOn: latest(known(state.readyOn, 'the last check'), state.askedAgainOn),
    term: 'cell-meeting',
  }),
  ...gettingReady(state, days),
];

function lastAnswerOn(state: AdmissionState): Duty['fromOn'] {
  const answered = [
    ...state.requests.map(({ repliedOn }) => repliedOn),
    ...state.waivers.map(({ decidedOn }) => decidedOn),
  ];
  return latest(
    known(state.cvStampedOn, 'the stamping of the CV'),
    state.fileOpenedOn,
    ...answered,
  );
}

/** Introductions and comments can come any time before the meeting. */
function gathering(state: AdmissionState, days: Calendar): readonly Duty[] {
  const missing = introductionsMissing(state);
  return [
    ...(missing.includes('introduction') ? [paper(state, days, 'introduce')] : []),
    ...(missing.includes('union-resolution')
      ? [paper(state, days, 'record-union-resolution')]
      : []),
    ...(state.commentsOn ? [] : [paper(state, days, 'summarise-comments')]),
    ...gettingReady(state, days),
  ];
}

type GatheredBy =
  'file-application' | 'file-cv' | 'introduce' | 'record-union-resolution' | 'summarise-comments';

function paper(state: AdmissionState, days: Calendar, act: GatheredBy): Duty {
  const opened = known(state.fileOpenedOn, 'the opening of the file');
  const term = act === 'summarise-comments' ? 'comments' : 'file-papers';
  const fromOn = act === 'file-cv' ? latest(opened, state.applicationMadeOn) : opened;
  const owed: Owed = { act, role: 'organiser', seat: 'cell', fromOn, term, termFrom: opened };
  const owes = duty(state, days, owed);
  return act === 'introduce' ? { ...owes, article: packOf(state).introducers.article } : owes;
}
