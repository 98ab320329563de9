import { z } from 'zod';
import { VOTE_FORMS } from '../../../rules/admission/inputs';
import { COUNTERS } from '../../../rules/admission/meeting/events';
import { MEDIA_TYPES } from '../../schemas/media';
import { freeText, line } from '../../schemas/text';
import { count, day, id, sha256 } from '../../schemas/values';

/** Largest paper, also the largest number of bytes an act may name. */
export const PAPER_MAX_BYTES = 20 * 1024 * 1024;

/** A paper that was uploaded before: `POST /papers` answers exactly this. */
export const paper = z.strictObject({
  sha256,
  bytes: z.int().min(1).max(PAPER_MAX_BYTES),
  mediaType: z
    .string()
    .refine((text) => MEDIA_TYPES.some((type) => type === text), {
      params: { code: 'INPUT.NOT_A_CHOICE' },
    })
    .meta({ enum: [...MEDIA_TYPES] }),
});

export const withPaper = { paper: paper.exactOptional() };

export const tally = z.strictObject({ yes: count, no: count, blank: count, invalid: count });

/** Persons who attended; a cell with more would have been divided long before. */
export const present = z.array(id).max(1_000).readonly();

const meeting = {
  heldOn: day,
  form: z.enum(VOTE_FORMS),
  tally,
  resolutionNumber: line(60).exactOptional(),
  ...withPaper,
  minutes: paper.exactOptional(),
};
export const cellVote = z.strictObject({
  ...meeting,
  present,
  withLeave: present.exactOptional(),
});
const committeeMeeting = { ...meeting, presentCount: count };
export const committeeVote = z.strictObject(committeeMeeting);

/** A certificate as its issuer printed it. */
export const certificate = { number: line(60), issuer: line(), issuedOn: day };

export const committeeMeetingShape = committeeMeeting;

const concluded = z.strictObject({
  heldOn: day,
  resolutionNumber: line(60).exactOptional(),
  ...withPaper,
  minutes: paper.exactOptional(),
});

/** A meeting that is recorded step by step. */
export const meetingInputs = {
  'open-meeting': z.strictObject({
    heldOn: day,
    form: z.enum(VOTE_FORMS),
    chair: id,
    secretary: id,
    committee: id.exactOptional(),
  }),
  'take-up-in-meeting': z.strictObject({
    heldOn: day,
    meetingOf: id,
    chair: id.exactOptional(),
    secretary: id.exactOptional(),
  }),
  'declare-conflict': z.strictObject({ heldOn: day, member: id, replacedBy: id.exactOptional() }),
  'close-attendance': z.strictObject({ heldOn: day, present, withLeave: present }),
  'count-ballots': z.strictObject({ heldOn: day, counter: z.enum(COUNTERS), tally }),
  'conclude-meeting': concluded,
  'conclude-committee-meeting': concluded,
  'decide-in-meeting': z.strictObject({
    heldOn: day,
    decisionNumber: line(60).exactOptional(),
    issuedOn: day.exactOptional(),
    reason: freeText.exactOptional(),
    ...withPaper,
    minutes: paper.exactOptional(),
  }),
  'call-off-meeting': z.strictObject({ calledOffOn: day, reason: freeText }),
};
