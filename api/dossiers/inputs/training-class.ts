import { z } from 'zod';
import { PLACE_REFUSALS, type TrainingClassInputs } from '../../../rules/training/inputs';
import { CLASS_KINDS } from '../../../rules/training/kinds';
import { freeText, line } from '../../schemas/text';
import { day, id, seq } from '../../schemas/values';
import { correctEntry } from './correcting';
import type { Same } from './same';

const certificateNumber = line(60).nullable();
const result = z.strictObject({ dossier: id, certificateNumber });
const memberResult = z.strictObject({ member: id, certificateNumber });
const learners = z.array(id).max(2_000).readonly();
const sessions = z.array(day).max(200).readonly();

/** Input of every act on a training class. */
export const trainingClassInputs = {
  'announce-class': z.strictObject({
    centre: id,
    announcedOn: day,
    opensOn: day,
    closesOn: day,
    teaches: z.enum(CLASS_KINDS).exactOptional(),
    sessions: sessions.exactOptional(),
    places: z.int().min(1).max(10_000).exactOptional(),
  }),
  'nominate-members': z.strictObject({ cell: id, nominatedOn: day, members: learners }),
  'forward-nominations': z.strictObject({
    from: id,
    number: line(60),
    forwardedOn: day,
    learners,
  }),
  'answer-nominations': z.strictObject({
    list: z.int().min(1).max(10_000),
    answeredOn: day,
    enrolled: learners,
    refused: z
      .array(z.strictObject({ learner: id, because: z.enum(PLACE_REFUSALS), reason: freeText }))
      .max(2_000)
      .readonly(),
  }),
  'record-session': z.strictObject({ heldOn: day, present: learners }),
  'move-class': z.strictObject({
    movedOn: day,
    opensOn: day,
    closesOn: day,
    sessions: sessions.exactOptional(),
    reason: freeText,
  }),
  'cancel-class': z.strictObject({ cancelledOn: day, reason: freeText }),
  'record-results': z.strictObject({
    issuedOn: day,
    issuer: line(),
    results: z.array(result).min(1).max(2_000).readonly(),
  }),
  'record-member-results': z.strictObject({
    issuedOn: day,
    issuer: line(),
    results: z.array(memberResult).min(1).max(2_000).readonly(),
  }),
  'void-entry': z.strictObject({ seq, reason: freeText }),
  'correct-entry': correctEntry,
} satisfies { [A in keyof TrainingClassInputs]: z.ZodType<TrainingClassInputs[A]> };

type Read = { [A in keyof typeof trainingClassInputs]: z.output<(typeof trainingClassInputs)[A]> };
/** Does not compile when the door and the law disagree about a field. */
export const TRAINING_CLASS_INPUTS_AGREE: Same<Read, TrainingClassInputs> = true;
