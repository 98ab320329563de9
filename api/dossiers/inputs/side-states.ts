import { z } from 'zod';
import { GIVEN_REASONS, HOLD_OUTCOMES } from '../../../rules/admission/holding/inputs';
import { freeText, line } from '../../schemas/text';
import { day } from '../../schemas/values';
import { withPaper } from './parts';

/** A case that rests, and cases that end early. */
export const sideStateInputs = {
  'hold-case': z.strictObject({
    reason: z.enum(GIVEN_REASONS),
    heldFrom: day,
    signed: z.boolean().exactOptional(),
    note: freeText,
  }),
  'review-hold': z.strictObject({ reviewedOn: day, note: freeText }),
  'release-hold': z.strictObject({
    releasedOn: day,
    outcome: z.enum(HOLD_OUTCOMES),
    note: freeText,
    ...withPaper,
  }),
  'record-oath-refused': z.strictObject({ refusedOn: day, reason: freeText }),
  'cancel-decision': z.strictObject({
    cancelledOn: day,
    number: line(60),
    reason: freeText,
    ...withPaper,
  }),
  'record-death': z.strictObject({ diedOn: day }),
};
