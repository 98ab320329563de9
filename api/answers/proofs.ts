import { z } from 'zod';
import { COMPARISONS, QUESTIONS, VOTING_BODIES } from '../../rules/admission/packs/pack';
import { PAPER_STATUSES } from '../../rules/kernel/duty';
import { BASE_REASONS } from '../../rules/votes/base';
import { VOTE_OUTCOMES } from '../../rules/votes/proof-card';
import { unconfirmed } from './body-packs';
import { civilDay, hash, instant, named, text, uuid, whole } from './parts';

const line = z.strictObject({
  person: uuid,
  name: text,
  counted: z.boolean(),
  reason: z.enum(BASE_REASONS),
});

const count = z.strictObject({
  yes: whole,
  no: whole,
  blank: whole,
  invalid: whole,
  enteredBy: named.nullable(),
});
const meeting = z.strictObject({
  chair: named,
  secretary: named,
  conflicts: z.array(named),
  counts: z.strictObject({ chair: count, secretary: count }),
});

export const votes = z.array(
  z.strictObject({
    seq: whole,
    question: z.enum(QUESTIONS),
    body: z.enum(VOTING_BODIES),
    organisation: named,
    heldOn: civilDay,
    form: text,
    base: whole,
    present: whole,
    absent: whole,
    absentWithLeave: whole,
    yes: whole,
    no: whole,
    blank: whole,
    invalid: whole,
    notCast: whole,
    comparison: z.enum(COMPARISONS),
    inequality: text,
    needed: whole,
    article: text,
    passes: z.boolean(),
    outcome: z.enum(VOTE_OUTCOMES),
    whatWouldChangeIt: z.union([
      z.strictObject({ moreYesNeeded: whole, withinReachOfPresent: z.boolean() }),
      z.strictObject({ marginYes: whole }),
    ]),
    lines: z.array(line),
    exclusions: z.array(line),
    formChosenBy: text,
    round: whole,
    resolutionNumber: text.nullable(),
    voided: z.boolean(),
    takenOver: z.boolean().meta({
      description: 'counts and base as written on paper; no roll was seen',
    }),
    unconfirmed,
    meeting: meeting.nullable(),
  }),
);

const version = z.strictObject({
  slot: text,
  version: whole,
  seq: whole,
  sha256: hash,
  bytes: whole,
  mediaType: text,
  madeOn: civilDay,
  uploadedBy: uuid.nullable(),
  recordedAt: instant,
});

/** One slot of a checklist, wherever it is shown. */
export const paperLine = {
  slot: text,
  name: text,
  form: text,
  madeBy: text,
  certifiedBy: text.nullable(),
  status: z.enum(PAPER_STATUSES),
  sha256: hash.nullable(),
};

export const papers = z.array(
  z.strictObject({
    ...paperLine,
    original: z.enum(['original', 'copy']).exactOptional(),
    media: z.array(text).readonly().exactOptional(),
    article: text.exactOptional(),
    confidence: text.exactOptional(),
    reason: text.exactOptional(),
    moves: z.array(z.strictObject({ movedOn: civilDay, body: named, place: text.nullable() })),
    versions: z.array(version),
  }),
);
