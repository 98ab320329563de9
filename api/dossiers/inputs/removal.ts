import { z } from 'zod';
import {
  COMPLAINT_OUTCOMES,
  DEADLOCK_DECISIONS,
  DISCIPLINES,
  REMOVAL_GROUNDS,
} from '../../../rules/admission/removal/inputs';
import { freeText, line } from '../../schemas/text';
import { count, day } from '../../schemas/values';
import { decision } from './deciding';
import { cellVote, committeeVote, withPaper } from './parts';

/** Why, and for how many months; the law says where months are asked for. */
const grounded = { ground: z.enum(REMOVAL_GROUNDS), months: count.exactOptional() };

/** A probationary member who is disciplined, or struck off: section 3, 4.16 and 4.17. */
export const removalInputs = {
  'record-removal-vote': z.strictObject({ ...cellVote.shape, ...grounded }),
  'record-removal-division-appraisal': z.strictObject({ appraisedOn: day, ...withPaper }),
  'record-removal-grassroots-vote': committeeVote,
  'decide-removal': decision,
  'decide-deadlock': z.strictObject({
    ...decision.shape,
    outcome: z.enum(DEADLOCK_DECISIONS),
    ground: z.enum(REMOVAL_GROUNDS).exactOptional(),
    months: count.exactOptional(),
  }),
  'file-complaint': z.strictObject({ filedOn: day, receivedOn: day, ...withPaper }),
  'advise-on-complaint': z.strictObject({ advisedOn: day, note: freeText, ...withPaper }),
  'settle-complaint': z.strictObject({
    settledOn: day,
    outcome: z.enum(COMPLAINT_OUTCOMES),
    number: line(60),
    reason: freeText,
    ...withPaper,
  }),
  'record-discipline': z.strictObject({
    measure: z.enum(DISCIPLINES),
    decidedOn: day,
    number: line(60),
    ...withPaper,
  }),
};
