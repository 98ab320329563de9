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
  'removal/cell': 'removal-cell-resolution',
  'removal/grassroots-committee': 'removal-grassroots-resolution',
  'removal/decision': 'removal-decision',
};

/** Where the minutes of a proposal lie; a decision names its own meeting. */
const MINUTES_SLOTS: Readonly<Record<string, string>> = {
  'admission/cell': 'cell-minutes',
  'admission/grassroots-committee': 'grassroots-minutes',
  'recognition/cell': 'recognition-cell-minutes',
  'recognition/grassroots-committee': 'recognition-grassroots-minutes',
  'removal/cell': 'removal-cell-minutes',
  'removal/grassroots-committee': 'removal-grassroots-minutes',
};

/**
 * The paper that came with the counts, in its slot: the resolution or decision when the vote passed. Of a vote that
 * failed no resolution is issued; its minutes go into a slot of their own, so that nobody takes them for one.
 */
export function attachedOutcome(
  { question, body, heldOn, passes: passed }: VoteTaken,
  { paper, minutes }: { readonly paper?: PaperInput; readonly minutes?: PaperInput },
  level: VotingBody | 'decision' = body,
): readonly AdmissionEvent[] {
  if (!passed) return attached('failed-vote-minutes', heldOn, minutes ?? paper);
  const slot = RESOLUTION_SLOTS[`${question}/${level}`];
  const minutesSlot = MINUTES_SLOTS[`${question}/${level}`];
  return [
    ...(slot ? attached(slot, heldOn, paper) : []),
    ...(minutesSlot ? attached(minutesSlot, heldOn, minutes) : []),
  ];
}
