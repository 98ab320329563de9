import { attached } from './attach';
import type { AdmissionEvent, VoteTaken } from './events';
import type { PaperInput } from './inputs';
import type { VotingBody } from './packs/pack';

/** The paper that records a vote, by question and body. */
const RESOLUTION_SLOTS: Readonly<Record<string, string>> = {
  'admission/cell': 'cell-resolution',
  'admission/grassroots-committee': 'grassroots-resolution',
  'admission/decision': 'decision',
  'recognition/cell': 'recognition-cell-resolution',
  'recognition/grassroots-committee': 'recognition-grassroots-resolution',
  'recognition/decision': 'recognition-decision',
};

/**
 * The paper that came with the counts, in its slot: the resolution or decision when the vote passed. Of a vote that
 * failed no resolution is issued; its minutes go into a slot of their own, so that nobody takes them for one.
 */
export function attachedOutcome(
  { question, body, heldOn, passes: passed }: VoteTaken,
  paper: PaperInput | undefined,
  level: VotingBody | 'decision' = body,
): readonly AdmissionEvent[] {
  const slot = passed ? RESOLUTION_SLOTS[`${question}/${level}`] : 'failed-vote-minutes';
  return slot ? attached(slot, heldOn, paper) : [];
}
