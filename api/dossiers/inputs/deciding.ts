import { z } from 'zod';
import { FAILED_VOTE_ANSWERS } from '../../../rules/admission/inputs';
import { PACK_IDS } from '../../../rules/admission/packs/pack';
import { SEALED_DECISIONS } from '../../../rules/admission/sealed/events';
import { freeText, key, line } from '../../schemas/text';
import { correctEntry } from './correcting';
import { day, id, seq } from '../../schemas/values';
import { cellVote, committeeMeetingShape, committeeVote, paper, withPaper } from './parts';

/** A decision: the numbers and the day are there when it passes, the reason when it does not; the law says which. */
export const decision = z.strictObject({
  ...committeeMeetingShape,
  decisionNumber: line(60).exactOptional(),
  issuedOn: day.exactOptional(),
  reason: freeText.exactOptional(),
});

/** From the cell's vote to the decision, with what may happen on the way: A10 to A13. */
export const decidingInputs = {
  'record-cell-vote': cellVote,
  'answer-failed-vote': z.strictObject({
    answer: z.enum(FAILED_VOTE_ANSWERS),
    answeredOn: day,
    reason: freeText,
  }),
  'record-division-appraisal': z.strictObject({ appraisedOn: day, ...withPaper }),
  'record-grassroots-vote': committeeVote,
  'submit-file': z.strictObject({ submittedOn: day }),
  'return-file': z.strictObject({
    returnedOn: day,
    items: z
      .array(z.strictObject({ slot: key, reason: freeText }))
      .min(1)
      .max(50)
      .readonly(),
  }),
  'resubmit-file': z.strictObject({ resubmittedOn: day }),
  'extend-decision-term': z.strictObject({ extendedOn: day, reason: freeText }),
  'decide-admission': decision,
  'review-decision': z.strictObject({
    decision: z.enum(SEALED_DECISIONS),
    reviewedOn: day,
    reason: freeText,
  }),
  'keep-pack': z.strictObject({ keptOn: day, reason: freeText }),
  'move-to-pack': z.strictObject({ to: z.enum(PACK_IDS), movedOn: day, reason: freeText }),
  withdraw: z.strictObject({ withdrawnOn: day, reason: freeText }),
  'attach-paper': z.strictObject({ slot: key, madeOn: day, paper }),
  'place-original': z.strictObject({ slot: key, movedOn: day, body: id, place: freeText }),
  'void-entry': z.strictObject({ seq, reason: freeText }),
  'correct-entry': correctEntry,
};
