import { notBefore } from '../../kernel/checks';
import { refuse, type Refusal } from '../../kernel/refusal';
import { defineAct } from '../act';
import { attached } from '../attach';
import { checkOrder, stepDays } from '../order';
import type { AdmissionState } from '../state';

const ARTICLE = '06-HD/TW 3.4';
const PREPARERS = ['organiser', 'secretary'] as const;

/** A6.1. The pages of the CV are stamped across their joins before anyone writes a comment. */
const stampCv = defineAct<'stamp-cv'>({
  kind: 'verify',
  who: {
    phases: ['FILE_OPEN'],
    roles: PREPARERS,
    seat: 'verifier',
    onlyIf: (state) => (state.cvMadeOn ? null : refuse('ORDER.CV_FIRST', ARTICLE)),
  },
  on: ({ stampedOn }) => stampedOn,
  check: (state, { stampedOn }) => [
    notBefore('stampedOn', stampedOn, 'fileOpened', state.fileOpenedOn),
    ...checkOrder('stamp', 'stampedOn', { ...stepDays(state), stamp: stampedOn }),
  ],
  happen: (_state, { stampedOn }) => [{ type: 'cv.stamped', stampedOn }],
});

/** A6.2. A letter and the CV go to the committee or agency that knows the person asked about. */
const sendVerificationRequest = defineAct<'send-verification-request'>({
  kind: 'verify',
  who: { phases: ['VERIFYING'], roles: PREPARERS, seat: 'verifier', onlyIf: notConcluded },
  on: ({ letterReceivedOn }) => letterReceivedOn,
  check: (state, { letterReceivedOn }) => [
    ...checkOrder('verificationRequest', 'letterReceivedOn', {
      stamp: state.cvStampedOn,
      verificationRequest: letterReceivedOn,
    }),
  ],
  happen: (state, { about, abroad, letterReceivedOn }) => [
    {
      type: 'verification.requested',
      request: state.requests.length + 1,
      about,
      abroad,
      letterReceivedOn,
    },
  ],
});

/**
 * A6. Not asking outside is a recorded decision of the cell committee, per relative, where a relative is a member and
 * the CV is clear (our default).
 */
const waiveVerification = defineAct<'waive-verification'>({
  kind: 'verify',
  freeText: ['reason'],
  who: { phases: ['VERIFYING'], roles: PREPARERS, seat: 'cell', onlyIf: notConcluded },
  on: ({ decidedOn }) => decidedOn,
  check: (state, { decidedOn }) => [
    notBefore('decidedOn', decidedOn, 'stamped', state.cvStampedOn),
  ],
  happen: (_state, { about, decidedOn, reason }) => [
    { type: 'verification.waived', about, decidedOn, reason },
  ],
});

/** A6.3. What the asked body answered. */
const recordVerificationReply = defineAct<'record-verification-reply'>({
  kind: 'verify',
  who: { phases: ['VERIFYING'], roles: PREPARERS, seat: 'verifier', onlyIf: notConcluded },
  on: ({ repliedOn }) => repliedOn,
  check: (state, { request, repliedOn }) => {
    const asked = state.requests.find((one) => one.request === request);
    if (!asked) return [refuse('REQUEST.UNKNOWN', ARTICLE, { request }, 'request')];
    if (asked.repliedOn)
      return [refuse('ALREADY.DONE', ARTICLE, { doneOn: asked.repliedOn }, 'request')];
    return checkOrder('verificationReply', 'repliedOn', {
      verificationRequest: asked.letterReceivedOn,
      verificationReply: repliedOn,
    });
  },
  happen: (_state, { request, repliedOn, finding, paper }) => [
    { type: 'verification.replied', request, repliedOn, finding },
    ...attached('verification-replies', repliedOn, paper),
  ],
});

/** A6.4. The CV is certified, after every reply and never before. A disqualifying fact ends the case. */
const concludeVerification = defineAct<'conclude-verification'>({
  kind: 'verify',
  who: {
    phases: ['VERIFYING'],
    roles: PREPARERS,
    seat: 'verifier',
    unlike: ['proposer'],
    doneOnce: ({ verifiedOn }) => verifiedOn,
  },
  on: ({ concludedOn }) => concludedOn,
  check: (state, { concludedOn }) => [
    repliesMissing(state),
    ...checkOrder('certification', 'concludedOn', {
      ...stepDays(state),
      certification: concludedOn,
    }),
    notBefore('concludedOn', concludedOn, 'fileOpened', state.fileOpenedOn),
  ],
  happen: (_state, { concludedOn, conclusion }, _facts, done) => [
    { type: 'verification.concluded', concludedOn, conclusion, ...done },
  ],
});

function notConcluded(state: AdmissionState): Refusal | null {
  return state.verifiedOn ? refuse('ALREADY.DONE', ARTICLE, { doneOn: state.verifiedOn }) : null;
}

function repliesMissing(state: AdmissionState): Refusal | null {
  if (state.requests.length + state.waivers.length === 0) {
    return refuse('VERIFICATION.NOBODY_ASKED', ARTICLE);
  }
  const missing = state.requests
    .filter(({ repliedOn }) => !repliedOn)
    .map(({ request }) => request);
  return missing.length > 0 ? refuse('VERIFICATION.REPLIES_MISSING', ARTICLE, { missing }) : null;
}

export const verificationActs = {
  'stamp-cv': stampCv,
  'send-verification-request': sendVerificationRequest,
  'waive-verification': waiveVerification,
  'record-verification-reply': recordVerificationReply,
  'conclude-verification': concludeVerification,
};
