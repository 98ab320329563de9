import type { PlainDate } from '../../calendar/plain-date';
import type { Facts, OrganisationId } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import type { VoteTaken } from '../events';
import type { Question, VotingBody } from '../packs/pack';
import type { AdmissionState, VoteResult } from '../state';
import { packOf, probationEndsOn } from '../terms-of';
import { deadlockOf, type DeadlockedBody, type MembershipMeeting } from './deadlock';
import type { RemovalEvent } from './events';

/**
 * What a vote on recognition or removal that was not carried leads to: the body votes again, or the matter goes up.
 * Nothing where more than half decides, and nothing before probation has ended: until then nobody can be recognised, so
 * there is no deadlock, and a removal that failed is reported like any proposal.
 * @source R22
 */
export function afterFailedVote(
  state: AdmissionState,
  vote: VoteTaken,
  { calendar }: Pick<Facts, 'calendar'>,
): readonly RemovalEvent[] {
  const { body, organisation, heldOn, question } = vote;
  if (vote.passes || !isOfMembership(question) || !canDeadlock(body)) return [];
  const endsOn = state.ceremonyOn && probationEndsOn(state, state.ceremonyOn, calendar);
  if (!endsOn || heldOn < endsOn) return [];
  const pack = packOf(state);
  const earlier = fruitlessVotes(state, body, organisation).filter((one) => one.heldOn >= endsOn);
  const { outcome, fruitless } = deadlockOf(meetingsOf([...earlier, vote]), body, pack);
  if (outcome === 'RECOGNISE' || outcome === 'REMOVE') return [];
  const { article } = pack.deadlock;
  return [{ type: 'meeting.fruitless', body, organisation, heldOn, fruitless, outcome, article }];
}

/** Votes of one day at one body are one meeting, in the order in which they were recorded. */
function meetingsOf(
  votes: readonly Pick<VoteResult, 'question' | 'heldOn' | 'yes' | 'base'>[],
): readonly MembershipMeeting[] {
  const meetings = new Map<PlainDate, MembershipMeeting>();
  for (const { question, heldOn, yes, base } of votes) {
    meetings.set(heldOn, { ...meetings.get(heldOn), [question]: { yes, base } });
  }
  return [...meetings.values()];
}

/** Votes of this body on the member in the present attempt, since the last one that it carried. */
function fruitlessVotes(
  { votes, countedFrom = 0 }: AdmissionState,
  body: VotingBody,
  organisation: OrganisationId,
): readonly VoteResult[] {
  const own = votes
    .slice(countedFrom)
    .filter(
      (vote) =>
        vote.body === body && vote.organisation === organisation && isOfMembership(vote.question),
    );
  return own.slice(own.findLastIndex(({ passes }) => passes) + 1);
}

function canDeadlock(body: VotingBody): body is DeadlockedBody {
  return body === 'cell' || body === 'grassroots-committee';
}

function isOfMembership(question: Question): boolean {
  return question === 'recognition' || question === 'removal';
}

/** One meeting of the cell votes once on a question: a second count of that day would be a vote nobody was called to. */
export function votedThatDay(
  state: AdmissionState,
  { question, cell }: { readonly question: Question; readonly cell: OrganisationId },
  heldOn: PlainDate,
): Refusal | null {
  const again = fruitlessVotes(state, 'cell', cell).some(
    (vote) => vote.question === question && vote.heldOn === heldOn,
  );
  const { article } = packOf(state).deadlock;
  return again ? refuse('VOTE.SAME_MEETING', article, { heldOn }, 'heldOn') : null;
}

/**
 * A matter that went up after the cell's meeting leaves it only the other question of that day: members who did not carry
 * recognition may have voted on removal before they parted.
 */
export function removalStillOpen(state: AdmissionState): Refusal | null {
  const { deadlock, failedVote, phase } = state;
  if (phase !== 'FAIL_REPORTED_UP') return null;
  const open = deadlock?.body === 'cell' && failedVote?.question === 'recognition';
  return open ? null : refuse('PHASE.NOT_NOW', 'Rõ', { phase });
}

/** The same, for the day. */
export function otherMeeting(state: AdmissionState, heldOn: PlainDate): Refusal | null {
  const { deadlock } = state;
  if (!deadlock || deadlock.heldOn === heldOn) return null;
  const { article } = packOf(state).deadlock;
  return refuse('DEADLOCK.GONE_UP', article, { heldOn: deadlock.heldOn }, 'heldOn');
}
