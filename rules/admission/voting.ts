import type { Facts, FactsNeeded, OrganisationId } from '../kernel/facts';
import { refuse, type Refusal } from '../kernel/refusal';
import { cellBase, checkAttendance } from '../votes/base';
import { checkTally } from '../votes/tally';
import { meets } from '../votes/thresholds';
import type { RollLine, VoteTaken } from './events';
import type { CellVoteInput, CommitteeVoteInput, DecisionInput } from './inputs';
import type { VoteMeeting } from './meeting/events';
import type { Pack, Question, Threshold, VotingBody } from './packs/pack';

/** What a cell votes on, and where. */
export interface CellQuestion {
  readonly question: Question;
  readonly cell: OrganisationId;
  readonly pack: Pack;
}

/** A meeting that was recorded step by step: its base as frozen when attendance closed, and who held it. */
export interface HeldMeeting {
  readonly counted: {
    readonly base: number;
    readonly voters: number;
    readonly lines: readonly RollLine[];
  };
  readonly record: VoteMeeting;
}

/** What a committee votes on, at which bar. */
export interface CommitteeQuestion {
  readonly question: Question;
  readonly body: VotingBody;
  readonly organisation: OrganisationId;
  readonly threshold: Threshold | null;
  /** Whether passing is the decision itself, not a proposal. */
  readonly deciding: boolean;
}

/**
 * Whatever forbids counting a cell's vote: too few full members, somebody present who is not on the roll, more
 * ballots than voters (probationary members have none), a passed vote without the resolution's number.
 * @source Charter (R30), 294-QĐ/TW 9.3.2
 */
export function checkCellVote(
  { question, cell, pack }: CellQuestion,
  input: CellVoteInput,
  facts: Facts,
  meeting?: HeldMeeting,
): readonly (Refusal | null)[] {
  const roll = facts.roll ?? [];
  const full = roll.filter(({ status }) => status === 'full').length;
  const { fullMembers, article } = pack.minimumCell;
  if (full < fullMembers) {
    return [refuse('CELL.TOO_SMALL', article, { cell, full, needed: fullMembers })];
  }
  const { base, voters } =
    meeting?.counted ?? cellBase(pack.base, roll, input.present, input.withLeave);
  const threshold = pack.thresholds.cell[question];
  return [
    threshold ? null : refuse('BODY.NO_POWER', 'Rõ', { body: 'cell', question }),
    meeting ? null : checkAttendance(pack.base, roll, input.present),
    meeting ? null : checkAttendance(pack.base, roll, input.withLeave ?? []),
    checkTally(input.tally, voters),
    threshold ? resolutionMissing(input, threshold, base) : null,
  ];
}

/** A cell's vote as it stands in the ledger, its base and roll frozen. The caller has seen the checks pass. */
export function cellVote(
  asked: CellQuestion,
  input: CellVoteInput,
  facts: Facts,
  held?: HeldMeeting,
): VoteTaken {
  const { base, voters, lines } =
    held?.counted ?? cellBase(asked.pack.base, facts.roll ?? [], input.present, input.withLeave);
  const threshold = thresholdOf(asked.pack.thresholds.cell[asked.question]);
  return {
    type: 'vote.taken',
    question: asked.question,
    body: 'cell',
    organisation: asked.cell,
    ...meeting(input, threshold, base),
    present: voters,
    roll: lines,
    ...(held && { meeting: held.record }),
  };
}

/**
 * Whatever forbids counting a committee's vote. Its base is all members in office, absent ones included.
 * @source docs/law/admission.md §base
 */
export function checkCommitteeVote(
  asked: CommitteeQuestion,
  input: CommitteeVoteInput,
  facts: Facts,
  held?: HeldMeeting,
): readonly (Refusal | null)[] {
  const base = committeeBase(asked, facts, held);
  const { threshold, organisation, body } = asked;
  if (!threshold) return [refuse('BODY.NO_POWER', 'Rõ', { body, organisation })];
  if (base === 0) return [refuse('BODY.NO_COMMITTEE', threshold.article, { body, organisation })];
  const { presentCount } = input;
  const tooMany = presentCount > base;
  return [
    tooMany
      ? refuse(
          'VOTE.MORE_PRESENT_THAN_BASE',
          threshold.article,
          { presentCount, base },
          'presentCount',
        )
      : null,
    checkTally(input.tally, Math.min(presentCount, base)),
    asked.deciding ? null : resolutionMissing(input, threshold, base),
  ];
}

/** What a deciding vote needs beside its counts: a number and a day of issue when it passes, a reason when not. */
export function checkDecision(
  asked: CommitteeQuestion,
  input: DecisionInput,
  facts: Facts,
  held?: HeldMeeting,
): readonly (Refusal | null)[] {
  const { article } = thresholdOf(asked.threshold);
  if (!passes(asked, input, facts, held)) {
    return [input.reason ? null : refuse('DECISION.REASON_MISSING', article, {}, 'reason')];
  }
  const { decisionNumber, issuedOn, heldOn } = input;
  return [
    decisionNumber ? null : refuse('DECISION.NUMBER_MISSING', article, {}, 'decisionNumber'),
    issuedOn ? null : refuse('DECISION.ISSUE_DAY_MISSING', article, {}, 'issuedOn'),
    issuedOn && issuedOn < heldOn
      ? refuse(
          'DATE.BEFORE_CAUSE',
          article,
          { day: issuedOn, cause: 'heldOn', earliest: heldOn },
          'issuedOn',
        )
      : null,
    issuedOn && issuedOn > facts.today
      ? refuse('DATE.IN_FUTURE', article, { day: issuedOn, today: facts.today }, 'issuedOn')
      : null,
  ];
}

/** A committee's vote as it stands in the ledger. The caller has seen the checks pass. */
export function committeeVote(
  asked: CommitteeQuestion,
  input: CommitteeVoteInput,
  facts: Facts,
  held?: HeldMeeting,
): VoteTaken {
  const base = committeeBase(asked, facts, held);
  return {
    type: 'vote.taken',
    question: asked.question,
    body: asked.body,
    organisation: asked.organisation,
    ...meeting(input, thresholdOf(asked.threshold), base),
    present: input.presentCount,
    roll: held?.counted.lines ?? [],
    ...(held && { meeting: held.record }),
  };
}

/** Whether the vote meets its bar. */
export function passes(
  asked: CommitteeQuestion,
  input: CommitteeVoteInput,
  facts: Facts,
  held?: HeldMeeting,
): boolean {
  const comparison = thresholdOf(asked.threshold).comparison;
  return meets(comparison, input.tally.yes, committeeBase(asked, facts, held));
}

/** Members in office: as frozen when attendance closed, else as many as the register has on the day of the meeting. */
function committeeBase(
  { body, organisation }: CommitteeQuestion,
  facts: Facts,
  held?: HeldMeeting,
): number {
  if (held) return held.counted.base;
  const found = facts.bodies.find(({ id }) => id === organisation);
  if (!found) return 0;
  return body === 'standing-committee' ? found.standingInOffice : found.committeeInOffice;
}

function thresholdOf(threshold: Threshold | null): Threshold {
  if (!threshold) throw new Error('a body without power over the question was not refused');
  return threshold;
}

function resolutionMissing(
  input: CellVoteInput | CommitteeVoteInput,
  threshold: Threshold,
  base: number,
): Refusal | null {
  if (input.resolutionNumber || !meets(threshold.comparison, input.tally.yes, base)) return null;
  return refuse('RESOLUTION.NUMBER_MISSING', threshold.article, {}, 'resolutionNumber');
}

type MeetingFacts = Omit<
  VoteTaken,
  'type' | 'question' | 'body' | 'organisation' | 'present' | 'roll' | 'meeting'
>;

function meeting(
  input: CellVoteInput | CommitteeVoteInput,
  { comparison, article }: Threshold,
  base: number,
): MeetingFacts {
  return {
    heldOn: input.heldOn,
    form: input.form,
    formChosenBy: 'meeting',
    base,
    ...input.tally,
    comparison,
    article,
    passes: meets(comparison, input.tally.yes, base),
    resolutionNumber: input.resolutionNumber ?? null,
  };
}

/** A cell's vote is counted on the roll of the day of its meeting. */
export function cellVoteNeeds({ heldOn }: CellVoteInput): FactsNeeded {
  return { rollOn: heldOn };
}
