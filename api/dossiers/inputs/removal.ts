import { z } from 'zod';
import {
  DEADLOCK_DECISIONS,
  DISCIPLINES,
  REMOVAL_GROUNDS,
} from '../../../rules/admission/removal/inputs';
import { line } from '../../schemas/text';
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
  'record-discipline': z.strictObject({
    measure: z.enum(DISCIPLINES),
    decidedOn: day,
    number: line(60),
    ...withPaper,
  }),
};
