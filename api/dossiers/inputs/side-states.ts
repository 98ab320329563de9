import { z } from 'zod';
import { GIVEN_REASONS, HOLD_OUTCOMES } from '../../../rules/admission/holding/inputs';
import { EDUCATION_GROUNDS, PLACE_CONDITIONS } from '../../../rules/admission/needs/inputs';
import { EDUCATIONS } from '../../../rules/admission/packs/pack';
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
  'record-education': z.strictObject({
    recordedOn: day,
    level: z.enum(EDUCATIONS),
    ground: z.enum(EDUCATION_GROUNDS).exactOptional(),
    elder: z.boolean().exactOptional(),
    ...withPaper,
  }),
  'assess-older-candidate': z.strictObject({
    assessedOn: day,
    healthy: z.boolean(),
    respected: z.boolean(),
    place: z.enum(PLACE_CONDITIONS),
    note: freeText,
  }),
  'record-death': z.strictObject({ diedOn: day }),
};
