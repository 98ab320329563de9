import { z } from 'zod';
import { GIVEN_REASONS, HOLD_OUTCOMES } from '../../../rules/admission/holding/inputs';
import { EDUCATION_GROUNDS, PLACE_CONDITIONS } from '../../../rules/admission/needs/inputs';
import { EDUCATIONS, SPECIAL_CATEGORIES } from '../../../rules/admission/packs/pack';
import { WAYS_OF_LEAVING } from '../../../rules/kernel/leaving';
import { freeText, line } from '../../schemas/text';
import { count, day } from '../../schemas/values';
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
  'record-education': z.strictObject({
    recordedOn: day,
    level: z.enum(EDUCATIONS),
    ground: z.enum(EDUCATION_GROUNDS).exactOptional(),
    elder: z.boolean().exactOptional(),
    ...withPaper,
  }),
  'flag-special-category': z.strictObject({
    category: z.enum(SPECIAL_CATEGORIES),
    flaggedOn: day,
    note: freeText,
  }),
  'assess-older-candidate': z.strictObject({
    assessedOn: day,
    healthy: z.boolean(),
    respected: z.boolean(),
    place: z.enum(PLACE_CONDITIONS),
    note: freeText,
  }),
  'record-former-membership': z.strictObject({
    recordedOn: day,
    leftOn: day,
    way: z.enum(WAYS_OF_LEAVING),
    recordClearedOn: day.exactOptional(),
    firstAdmittedOn: day.exactOptional(),
    earlierReadmissions: count,
    ...withPaper,
  }),
  'record-death': z.strictObject({ diedOn: day }),
};
