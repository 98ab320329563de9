import { z } from 'zod';
import {
  MISSING_ANSWERS,
  TRANSFER_SORTS,
  type TransferInputs,
} from '../../../rules/transfer/inputs';
import { freeText, key, line } from '../../schemas/text';
import { day, id, seq } from '../../schemas/values';
import { correctEntry } from './correcting';
import { paper, withPaper } from './parts';
import type { Same } from './same';

const letter = { issuedOn: day, number: line(60), ...withPaper };

/** Input of every act on a transfer. */
export const transferInputs = {
  'announce-transfer': z.strictObject({
    member: id,
    from: id,
    to: id,
    sort: z.enum(TRANSFER_SORTS),
    announcedOn: day,
    effectiveOn: day,
    untilOn: day.exactOptional(),
  }),
  'issue-letter': z.strictObject(letter),
  'reissue-letter': z.strictObject({ ...letter, reason: freeText }),
  'pass-letter-on': z.strictObject({ passedOn: day }),
  'record-presentation': z.strictObject({ presentedOn: day }),
  'send-letter-back': z.strictObject({ sentBackOn: day, reason: freeText }),
  'accept-member': z.strictObject({ acceptedOn: day }),
  'confirm-return': z.strictObject({ backOn: day }),
  'report-missing': z.strictObject({ reportedOn: day, reason: freeText }),
  'answer-missing': z.strictObject({
    answer: z.enum(MISSING_ANSWERS),
    answeredOn: day,
    reason: freeText,
  }),
  'call-off-transfer': z.strictObject({ calledOffOn: day, reason: freeText }),
  'attach-paper': z.strictObject({ slot: key, madeOn: day, paper }),
  'void-entry': z.strictObject({ seq, reason: freeText }),
  'correct-entry': correctEntry,
} satisfies { [A in keyof TransferInputs]: z.ZodType<TransferInputs[A]> };

type Read = { [A in keyof typeof transferInputs]: z.output<(typeof transferInputs)[A]> };
/** Does not compile when the door and the law disagree about a field. */
export const TRANSFER_INPUTS_AGREE: Same<Read, TransferInputs> = true;
