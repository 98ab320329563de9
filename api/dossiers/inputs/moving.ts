import { z } from 'zod';
import { DECIDED_MOVE_CHOICES } from '../../../rules/admission/leaving/inputs';
import { freeText, line } from '../../schemas/text';
import { day, id } from '../../schemas/values';
import { withPaper } from './parts';

const letter = { to: id, number: line(60), ...withPaper };

/** A candidate moves before the ceremony. */
export const movingInputs = {
  'certify-move': z.strictObject({ ...letter, certifiedOn: day }),
  'forward-file': z.strictObject({ ...letter, forwardedOn: day }),
  'record-move-receipt': z.strictObject({ arrivedOn: day }),
  'give-case-to-cell': z.strictObject({ cell: id, givenOn: day }),
  'assign-helper': z.strictObject({ helper: id, assignedOn: day }),
  'call-off-move': z.strictObject({ calledOffOn: day, reason: freeText }),
  'report-move-after-decision': z.strictObject({ reportedOn: day, note: freeText }),
  'settle-move-after-decision': z.strictObject({
    choice: z.enum(DECIDED_MOVE_CHOICES),
    settledOn: day,
    to: id.exactOptional(),
    number: line(60).exactOptional(),
    note: freeText,
  }),
};
