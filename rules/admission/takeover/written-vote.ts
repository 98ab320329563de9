import type { Facts } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { checkTally } from '../../votes/tally';
import { meets } from '../../votes/thresholds';
import { checkDecisionDay } from '../acts/approval';
import { checkMeetingDay } from '../acts/meeting-day';
import { notBefore } from '../../kernel/checks';
import type { AdmissionEvent, VoteTaken } from '../events';
import type { Question, Threshold, VotingBody } from '../packs/pack';
import { askedOfAuthority, askedOfCell, askedOfGrassroots } from '../questions';
import type { AdmissionState } from '../state';
import type { TakenStep, VoteStep, WrittenVote } from './inputs';

type Voted = Extract<TakenStep, { act: VoteStep | 'decide-admission' }>;

/** What a meeting on paper was asked, and at which bar. */
interface Asked {
  readonly question: Question;
  readonly body: VotingBody;
  readonly organisation: string;
  readonly threshold: Threshold | null;
}

function askedIn(state: AdmissionState, { act, heldOn }: Voted): Asked {
  switch (act) {
    case 'record-cell-vote':
      return cellAsked(state, 'admission', heldOn);
    case 'record-recognition-vote':
      return cellAsked(state, 'recognition', heldOn);
    case 'record-grassroots-vote':
      return askedOfGrassroots(state, 'admission', heldOn);
    case 'record-recognition-grassroots-vote':
      return askedOfGrassroots(state, 'recognition', heldOn);
    case 'decide-admission':
      return askedOfAuthority(state, 'admission', heldOn);
  }
}

function cellAsked(
  state: AdmissionState,
  question: 'admission' | 'recognition',
  heldOn: Voted['heldOn'],
): Asked {
  const { cell, pack } = askedOfCell(state, question, heldOn);
  return { question, body: 'cell', organisation: cell, threshold: pack.thresholds.cell[question] };
}

/** What forbids taking a written vote over: its day, its counts, its bar. A vote that failed is settled on paper first. */
export function checkWritten(
  state: AdmissionState,
  vote: Voted,
  facts: Facts,
): readonly (Refusal | null)[] {
  const { threshold, body } = askedIn(state, vote);
  if (!threshold) return [refuse('BODY.NO_POWER', 'Rõ', { body }, 'act')];
  const { article, comparison } = threshold;
  const { base, present, tally } = vote;
  return [
    ...checkDay(state, vote, facts),
    present > base
      ? refuse('VOTE.MORE_PRESENT_THAN_BASE', article, { presentCount: present, base }, 'present')
      : null,
    checkTally(tally, Math.min(present, base)),
    meets(comparison, tally.yes, base)
      ? null
      : refuse('VOTE.BELOW_THRESHOLD', article, { yes: tally.yes, base }, 'tally'),
  ];
}

function checkDay(state: AdmissionState, vote: Voted, facts: Facts): readonly (Refusal | null)[] {
  const { heldOn } = vote;
  switch (vote.act) {
    case 'record-cell-vote':
      return checkMeetingDay(state, 'admission', heldOn, facts);
    case 'record-recognition-vote':
      return checkMeetingDay(state, 'recognition', heldOn, facts);
    case 'record-grassroots-vote':
      return [
        notBefore('heldOn', heldOn, 'cellVote', state.cellVotedOn),
        notBefore('heldOn', heldOn, 'division', state.divisionAppraisedOn),
      ];
    case 'record-recognition-grassroots-vote':
      return [
        notBefore('heldOn', heldOn, 'cellVote', state.recognitionVotedOn),
        notBefore('heldOn', heldOn, 'division', state.recognitionDivisionOn),
      ];
    case 'decide-admission':
      return [
        ...checkDecisionDay(state, heldOn),
        notBefore('issuedOn', vote.issuedOn, 'heldOn', heldOn),
        vote.issuedOn > facts.today
          ? refuse('DATE.IN_FUTURE', 'Rõ', { day: vote.issuedOn, today: facts.today }, 'issuedOn')
          : null,
      ];
  }
}

/** What happens by a written vote: the counts and the base as written, flagged, without a roll. */
export function written(state: AdmissionState, vote: Voted): readonly AdmissionEvent[] {
  const asked = askedIn(state, vote);
  const taken = counted(
    asked,
    vote,
    vote.act === 'decide-admission' ? null : vote.resolutionNumber,
  );
  switch (vote.act) {
    case 'record-cell-vote':
    case 'record-recognition-vote':
      return [taken, proposed(asked.question, vote)];
    case 'record-grassroots-vote':
    case 'record-recognition-grassroots-vote':
      return [taken];
    case 'decide-admission':
      return [
        { ...taken, takenOver: 'decision' },
        {
          type: 'admission.decided',
          number: vote.decisionNumber,
          decidedOn: vote.heldOn,
          issuedOn: vote.issuedOn,
          by: null,
        },
      ];
  }
}

function proposed(question: Question, { heldOn }: WrittenVote): AdmissionEvent {
  return { type: 'cell.proposed', question, heldOn, by: null, warnings: [] };
}

function counted(
  { question, body, organisation, threshold }: Asked,
  { heldOn, form, base, present, tally }: WrittenVote,
  resolutionNumber: string | null,
): VoteTaken {
  if (!threshold) throw new Error('a body without power over the question was not refused');
  const { comparison, article } = threshold;
  return {
    type: 'vote.taken',
    question,
    body,
    organisation,
    heldOn,
    form,
    formChosenBy: 'meeting',
    base,
    present,
    ...tally,
    comparison,
    article,
    passes: meets(comparison, tally.yes, base),
    roll: [],
    resolutionNumber,
    takenOver: 'proposal',
  };
}
