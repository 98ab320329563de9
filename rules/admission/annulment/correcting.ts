import { notBefore } from '../../kernel/checks';
import type { Facts } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { defineAct } from '../act';
import { papersFirst } from '../acts/first';
import { attached } from '../attach';
import { authorityFor, isAuthority } from '../authority';
import type { AdmissionEvent, Authority, Done } from '../events';
import type { DecisionInput } from '../inputs';
import { missingForRecognition } from '../papers';
import { askedOfAuthority } from '../questions';
import { isWithAuthority } from '../seats';
import type { AdmissionState } from '../state';
import { packOf, probationEndsOn } from '../terms-of';
import {
  checkCommitteeVote,
  checkDecision,
  committeeVote,
  passes,
  type HeldMeeting,
} from '../voting';
import { endedLine } from './lines';
import { checkStage } from './redo';
import { slotOfCorrection } from './slots';
import type { AnnulmentState } from './state';

const ARTICLE = '24-QĐ/TW and 294-QĐ/TW on wrong admissions';

/**
 * 4.13. The superior orders what is done again, says who has the power to decide, and has responsibility reviewed; it may
 * order more while the procedure is being done again.
 * @source docs/law/admission.md §wrong-admission
 */
const orderRedo = defineAct<'order-redo'>({
  kind: 'decide',
  freeText: ['reason', 'responsibility'],
  who: { phases: ['CORRECTING'], roles: ['secretary'], seat: 'redo-orderer' },
  on: ({ orderedOn }) => orderedOn,
  needs: ({ orderedOn }) => ({ bodiesOn: orderedOn }),
  check: (state, { orderedOn, from }, facts) => {
    const { annuls, annulledOn, redo } = found(state);
    const authority = authorityFor(packOf(state), facts.bodies, annuls);
    if (!isAuthority(authority)) return [authority];
    return [
      notBefore('orderedOn', orderedOn, 'annulled', annulledOn),
      notBefore('orderedOn', orderedOn, 'ordered', redo?.orderedOn),
      sameAuthority(state, authority),
      checkStage({ ...state, authority }, annuls, from),
    ];
  },
  happen: (state, { orderedOn, from, reason, responsibility }, facts) => {
    const { annuls: question } = found(state);
    const authority = authorityFor(packOf(state), facts.bodies, question);
    if (!isAuthority(authority)) throw new Error('an order without authority was not refused');
    return [{ type: 'redo.ordered', question, from, orderedOn, authority, reason, responsibility }];
  },
});

/** Who had no power to decide does not decide again: the register must say otherwise first. */
function sameAuthority(state: AdmissionState, { body, meeting }: Authority): Refusal | null {
  const { annuls, ground, issuer } = found(state);
  const vote = state.votes.findLast(
    ({ question, passes: carried }) => question === annuls && carried,
  );
  const same = ground === 'authority' && body === issuer && (!vote || vote.body === meeting);
  return same ? refuse('REDO.SAME_AUTHORITY', ARTICLE, { body }) : null;
}

/** 4.13. What was cured is recognised by the competent body, by a document of another kind than the first. */
const recognise = defineAct<'recognise-after-correction'>({
  kind: 'decide',
  decision: true,
  freeText: ['reason'],
  redone: 'only',
  who: {
    phases: ['SUBMITTED', 'RECOG_CELL', 'RECOG_DIVISION', 'RECOG_GRASSROOTS'],
    roles: ['secretary'],
    seat: 'authority',
    unlike: ['proposer', 'verifier'],
    onlyIf: (state) => notWithAuthority(state) ?? minutesMissing(state),
  },
  on: ({ heldOn }) => heldOn,
  needs: ({ heldOn }) => ({ bodiesOn: heldOn }),
  check: (state, input, facts) => checkCorrection(state, input, facts),
  happen: (state, input, facts, done) => corrected(state, input, facts, done),
});

/** What forbids recognising after correction, recorded afterwards or at the end of a meeting. */
export function checkCorrection(
  state: AdmissionState,
  input: DecisionInput,
  facts: Facts,
  meeting?: HeldMeeting,
): readonly (Refusal | null)[] {
  const { annuls, redo } = found(state);
  const asked = askedOfAuthority(state, annuls, input.heldOn);
  const after = (cause: string, day: Parameters<typeof notBefore>[3]) =>
    notBefore('heldOn', input.heldOn, cause, day);
  const votes =
    annuls === 'admission'
      ? [after('submitted', state.submittedOn), after('cellVote', state.cellVotedOn)]
      : [
          after('cellVote', state.recognitionVotedOn),
          after('division', state.recognitionDivisionOn),
          after('grassrootsVote', state.recognitionGrassrootsOn),
        ];
  return [
    after('ordered', redo?.orderedOn),
    after('resubmitted', state.resubmittedOn),
    after('askedAgain', state.askedAgainOn),
    ...votes,
    ...checkCommitteeVote(asked, input, facts, meeting),
    ...checkDecision(asked, input, facts, meeting),
  ];
}

/** What happens when the competent body has voted on a correction. */
export function corrected(
  state: AdmissionState,
  input: DecisionInput,
  facts: Facts,
  done: Done,
  meeting?: HeldMeeting,
): readonly AdmissionEvent[] {
  const { annuls: question, stood } = found(state);
  const asked = askedOfAuthority(state, question, input.heldOn);
  const vote = committeeVote(asked, input, facts, meeting);
  const { heldOn: decidedOn, decisionNumber: number, issuedOn, reason = '', paper } = input;
  if (!passes(asked, input, facts, meeting)) {
    const minutes = attached('failed-vote-minutes', decidedOn, input.minutes ?? paper);
    // a recognition that is not carried is answered like any other; it removes nobody
    if (question === 'recognition') return [vote, ...minutes];
    const ended = { endedOn: decidedOn, number: null, reason, line: null };
    return [vote, { type: 'redo.uncured', ...ended, ...done }, ...minutes];
  }
  if (!number || !issuedOn || !stood) {
    throw new Error('a correction without number, day or order was not refused');
  }
  const { ceremonyOn, recognisedOn } = stood;
  const full = question === 'recognition' || recognisedOn !== null;
  const officialOn =
    question === 'recognition' && ceremonyOn
      ? probationEndsOn(state, ceremonyOn, facts.calendar)
      : null;
  return [
    vote,
    {
      type: 'correction.recognised',
      question,
      number,
      decidedOn,
      issuedOn,
      officialOn,
      standsAs: full ? 'full' : ceremonyOn ? 'probationary' : null,
      ...done,
    },
    ...attached(slotOfCorrection(question), decidedOn, paper),
  ];
}

function notWithAuthority(state: AdmissionState): Refusal | null {
  return isWithAuthority(state) ? null : refuse('PHASE.NOT_NOW', 'Rõ', { phase: state.phase });
}

function minutesMissing(state: AdmissionState): Refusal | null {
  if (found(state).annuls === 'admission') return null;
  return papersFirst(missingForRecognition(state));
}

/** The procedure cannot or will not be done again: the annulment is final, and the name is removed. */
const endUncured = defineAct<'end-uncured'>({
  kind: 'decide',
  decision: true,
  freeText: ['reason'],
  who: { phases: ['CORRECTING'], roles: ['secretary'], seat: 'redo-orderer' },
  on: ({ endedOn }) => endedOn,
  needs: ({ endedOn }) => ({ linesOn: endedOn, subject: true }),
  check: (state, { endedOn }, facts) => [
    notBefore('endedOn', endedOn, 'annulled', found(state).annulledOn),
    notBefore('endedOn', endedOn, 'ordered', found(state).redo?.orderedOn),
    notBefore('endedOn', endedOn, 'memberSince', facts.persons[state.subject]?.membership?.since),
  ],
  happen: (state, { endedOn, number, reason }, facts, done) => [
    {
      type: 'redo.uncured',
      endedOn,
      number,
      reason,
      line: endedLine(state, endedOn, facts),
      ...done,
    },
  ],
});

function found({ annulment }: AdmissionState): AnnulmentState {
  if (!annulment) throw new Error('a correction without an annulment');
  return annulment;
}

export const correctingActs = {
  'order-redo': orderRedo,
  'recognise-after-correction': recognise,
  'end-uncured': endUncured,
};
