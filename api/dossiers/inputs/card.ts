import { z } from 'zod';
import { line } from '../../schemas/text';
import { day } from '../../schemas/values';
import { withPaper } from './parts';

/** What follows a recognition. */
export const cardInputs = {
  'announce-recognition': z.strictObject({ announcedOn: day }),
  'issue-party-card': z.strictObject({
    number: line(20),
    decisionNumber: line(60),
    issuedOn: day,
    ...withPaper,
  }),
  'hand-over-party-card': z.strictObject({ handedOn: day }),
};
