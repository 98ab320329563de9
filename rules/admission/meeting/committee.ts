import { refuse, type Refusal } from '../../kernel/refusal';
import { checkCorrection, corrected } from '../annulment/correcting';
import { attached } from '../attach';
import { begun, defineAct, type AdmissionRule } from '../act';
import { admissionDecided, checkAdmissionDecision, proposalVoted } from '../acts/approval';
import { checkRecognitionDecision, recognitionDecided } from '../acts/recognition';
import type { Hand } from '../hands';
import type { CommitteeVoteInput, DecisionInput, PaperInput } from '../inputs';
import { askedOfGrassroots } from '../questions';
import type { AdmissionState } from '../state';
import { checkCommitteeVote } from '../voting';
import { ARTICLE, attendanceOpen, countsDiffer, held, noMeeting, otherDay } from './checks';
import { checkDay } from './agenda';
import { heldMeeting } from './conclude';
import type { MeetingInputs } from './events';

const counted = (state: AdmissionState): Refusal | null =>
  noMeeting(state) ?? attendanceOpen(state) ?? countsDiffer(state);

/** A12. Both counts agree: the grassroots committee's vote on its proposal, on the base of members in office. */
export const concludeCommitteeMeeting = defineAct<'conclude-committee-meeting'>({
  kind: 'preside',
  redone: 'also',
  freshFactor: true,
  who: {
    phases: ['CELL_RESOLVED', 'DIV_APPRAISED', 'RECOG_CELL', 'RECOG_DIVISION'],
    roles: ['secretary'],
    seat: 'grassroots',
    onlyIf: (state) => counted(state) ?? decidesInstead(state),
  },
  on: ({ heldOn }) => heldOn,
  check: (state, input, facts) => {
    const { question } = held(state);
    const asked = askedOfGrassroots(state, question, input.heldOn);
    return [
      otherDay(state, input.heldOn),
      minutesMissing(input),
      ...checkDay(state, input.heldOn, facts),
      ...checkCommitteeVote(asked, vote(state, input), facts, heldMeeting(state)),
    ];
  },
  happen: (state, input, facts) =>
    proposalVoted(state, held(state).question, vote(state, input), facts, heldMeeting(state)),
});

/** The open meeting is the deciding one. */
function decidesInstead(state: AdmissionState): Refusal | null {
  const { committee } = held(state);
  const proposes = committee?.organisation === state.grassroots && !decides(state);
  return proposes ? null : refuse('MEETING.NONE', ARTICLE);
}

function decides(state: AdmissionState): boolean {
  const { committee } = held(state);
  return (
    committee?.organisation === state.authority?.body &&
    committee?.body === state.authority?.meeting
  );
}

/** A13, 16-KNĐ. Both counts agree: the authority's vote is its decision; cell and committee are told either way. */
const deciding = (unlike: readonly Hand[]) =>
  defineAct<'decide-in-meeting'>({
    kind: 'decide',
    redone: 'also',
    decision: true,
    freeText: ['reason'],
    who: {
      phases: ['SUBMITTED', 'RECOG_CELL', 'RECOG_DIVISION', 'RECOG_GRASSROOTS'],
      roles: ['secretary'],
      seat: 'authority',
      unlike,
      onlyIf: (state) =>
        counted(state) ?? (decides(state) ? null : refuse('MEETING.NONE', ARTICLE)),
    },
    on: ({ heldOn }) => heldOn,
    check: (state, input, facts) => {
      const check = ofCorrection(state)
        ? checkCorrection
        : held(state).question === 'recognition'
          ? checkRecognitionDecision
          : checkAdmissionDecision;
      return [
        otherDay(state, input.heldOn),
        minutesMissing(input),
        ...checkDay(state, input.heldOn, facts),
        ...check(state, decision(state, input), facts, heldMeeting(state)),
      ];
    },
    happen: (state, input, facts, done) => {
      const { question } = held(state);
      const decided = ofCorrection(state)
        ? corrected
        : question === 'recognition'
          ? recognitionDecided
          : admissionDecided;
      const events = decided(state, decision(state, input), facts, done, heldMeeting(state));
      const passed = events.some((event) => event.type === 'vote.taken' && event.passes);
      const slot = question === 'recognition' ? 'recognition-decision-minutes' : 'decision-minutes';
      return [...events, ...(passed ? attached(slot, input.heldOn, input.minutes) : [])];
    },
  });

/** What is decided is whether a wrong decision is recognised after correction. */
function ofCorrection({ annulment }: AdmissionState): boolean {
  return annulment?.at !== undefined;
}

const onAdmission = deciding(['proposer', 'verifier']);
const onRecognition = deciding(['proposer']);

/** Hands that must differ are those of the decision that is recorded afterwards: at recognition nobody verifies. */
export const decideInMeeting: AdmissionRule<'decide-in-meeting'> = {
  ...onAdmission,
  may: (state, actor, facts) => ruleFor(begun(state)).may(state, actor, facts),
  right: (state, actor, facts) => ruleFor(begun(state)).right?.(state, actor, facts) ?? null,
  do: (state, input, facts, actor) => ruleFor(begun(state)).do(state, input, facts, actor),
};

function ruleFor({ ceremonyOn }: AdmissionState): AdmissionRule<'decide-in-meeting'> {
  return ceremonyOn ? onRecognition : onAdmission;
}

/** No resolution and no decision goes on without the minutes of its meeting. */
function minutesMissing({ minutes }: { readonly minutes?: PaperInput }): Refusal | null {
  return minutes ? null : refuse('MEETING.MINUTES_MISSING', ARTICLE, {}, 'minutes');
}

type Concluding = MeetingInputs['conclude-committee-meeting'];

/** The meeting's vote as one that is recorded afterwards would be typed. */
function vote(state: AdmissionState, input: Concluding): CommitteeVoteInput {
  return { ...input, ...counts(state) };
}

function decision(state: AdmissionState, input: MeetingInputs['decide-in-meeting']): DecisionInput {
  return { ...input, ...counts(state) };
}

function counts(
  state: AdmissionState,
): Pick<CommitteeVoteInput, 'heldOn' | 'form' | 'presentCount' | 'tally'> {
  const { form, heldOn, attendance, counts: both } = held(state);
  if (!attendance || !both.chair) throw new Error('a vote that was not counted was not refused');
  return { form, heldOn, presentCount: attendance.voters, tally: both.chair.tally };
}
