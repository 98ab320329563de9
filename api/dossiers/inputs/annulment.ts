import { z } from 'zod';
import {
  ANNULLED_DECISIONS,
  ANNULMENT_GROUNDS,
  REDO_STAGES,
} from '../../../rules/admission/annulment/inputs';
import { freeText, line } from '../../schemas/text';
import { day, id } from '../../schemas/values';
import { decision } from './deciding';
import { withPaper } from './parts';

/** Decisions that were wrong. */
export const annulmentInputs = {
  'annul-decision': z.strictObject({
    annuls: z.enum(ANNULLED_DECISIONS),
    ground: z.enum(ANNULMENT_GROUNDS),
    annulledOn: day,
    number: line(60),
    issuer: id,
    cell: id.exactOptional(),
    consentedOn: day.exactOptional(),
    reason: freeText,
    ...withPaper,
  }),
  'order-redo': z.strictObject({
    orderedOn: day,
    from: z.enum(REDO_STAGES),
    reason: freeText,
    responsibility: freeText,
  }),
  'recognise-after-correction': decision,
  'end-uncured': z.strictObject({ endedOn: day, number: line(60), reason: freeText }),
};
