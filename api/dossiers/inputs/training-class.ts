import { z } from 'zod';
import type { TrainingClassInputs } from '../../../rules/training/inputs';
import { CLASS_KINDS } from '../../../rules/training/kinds';
import { freeText, line } from '../../schemas/text';
import { day, id, seq } from '../../schemas/values';
import { correctEntry } from './correcting';
import type { Same } from './same';

const result = z.strictObject({ dossier: id, certificateNumber: line(60).nullable() });

/** Input of every act on a training class. */
export const trainingClassInputs = {
  'announce-class': z.strictObject({
    centre: id,
    announcedOn: day,
    opensOn: day,
    closesOn: day,
    teaches: z.enum(CLASS_KINDS).exactOptional(),
  }),
  'record-results': z.strictObject({
    issuedOn: day,
    issuer: line(),
    results: z.array(result).min(1).max(2_000).readonly(),
  }),
  'void-entry': z.strictObject({ seq, reason: freeText }),
  'correct-entry': correctEntry,
} satisfies { [A in keyof TrainingClassInputs]: z.ZodType<TrainingClassInputs[A]> };

type Read = { [A in keyof typeof trainingClassInputs]: z.output<(typeof trainingClassInputs)[A]> };
/** Does not compile when the door and the law disagree about a field. */
export const TRAINING_CLASS_INPUTS_AGREE: Same<Read, TrainingClassInputs> = true;
