import { z } from 'zod';
import {
  FINDINGS,
  INTRODUCTION_PATHS,
  VERIFIED_PERSONS,
  VOTE_FORMS,
} from '../../../rules/admission/inputs';
import { AWARENESS_RESULTS, PROPOSING_UNIONS } from '../../../rules/admission/local/inputs';
import { freeText } from '../../schemas/text';
import { count, day, id, seq } from '../../schemas/values';
import { certificate, present, tally, withPaper } from './parts';

/** From the source list to a verified file: A1 to A9 of the procedure. */
export const preparingInputs = {
  'list-candidate': z.strictObject({
    cell: id,
    candidate: id,
    helper: id,
    listedOn: day,
    present,
    tally,
    form: z.enum(VOTE_FORMS),
  }),
  'nominate-for-class': z.strictObject({ nominatedOn: day }),
  'enrol-in-class': z.strictObject({ class: id, enrolledOn: day }),
  'record-certificate': z.strictObject({ ...certificate, ...withPaper }),
  'award-certificate': z.strictObject({ class: id, ...certificate }),
  'fail-class': z.strictObject({
    class: id,
    closedOn: day,
    missed: z.literal(true).exactOptional(),
  }),
  'remove-from-list': z.strictObject({ removedOn: day, reason: freeText }),
  'open-file': z.strictObject({ openedOn: day, introducedBy: z.enum(INTRODUCTION_PATHS) }),
  'file-application': z.strictObject({ madeOn: day, ...withPaper }),
  'file-cv': z.strictObject({ madeOn: day, ...withPaper }),
  introduce: z.strictObject({ introducer: id, sharedSince: day, introducedOn: day, ...withPaper }),
  'record-union-resolution': z.strictObject({
    resolvedOn: day,
    inFavour: count,
    against: count,
    ...withPaper,
  }),
  'summarise-comments': z.strictObject({
    summarisedOn: day,
    organisationsHeard: count,
    residenceCommentOn: day,
    ...withPaper,
  }),
  'stamp-cv': z.strictObject({ stampedOn: day }),
  'send-verification-request': z.strictObject({
    about: z.enum(VERIFIED_PERSONS),
    abroad: z.boolean(),
    letterReceivedOn: day,
  }),
  'waive-verification': z.strictObject({
    about: z.enum(VERIFIED_PERSONS),
    decidedOn: day,
    reason: freeText,
  }),
  'record-verification-reply': z.strictObject({
    request: seq,
    repliedOn: day,
    finding: z.enum(FINDINGS),
    ...withPaper,
  }),
  'conclude-verification': z.strictObject({ concludedOn: day, conclusion: z.enum(FINDINGS) }),
  'confirm-ready': z.strictObject({ checkedOn: day }),
  'record-union-proposal': z.strictObject({
    union: z.enum(PROPOSING_UNIONS),
    proposedOn: day,
    inFavour: count,
    against: count,
  }),
  'record-awareness-check': z.strictObject({ checkedOn: day, result: z.enum(AWARENESS_RESULTS) }),
  'redo-expired-file': z.strictObject({ redoneOn: day }),
};
