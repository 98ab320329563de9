import { z } from 'zod';
import { READINGS } from '../../ledger/reads/dossier-as-of';
import { PAPER_STATUSES } from '../../rules/kernel/duty';
import { clock, duty } from './dossiers';
import { anyJson, civilDay, facts, hash, text, uuid, whole, partyAge } from './parts';
import { paperLine } from './proofs';

const changed = <T extends z.ZodType>(of: T) =>
  z.strictObject({ was: of.nullable(), is: of.nullable() });

const refusal = z.strictObject({
  code: text,
  article: text,
  facts,
  field: text.exactOptional(),
  message: text,
});

const act = { seq: whole, act: text, name: text };

export const correctionPreview = z.strictObject({
  ...act,
  hash: hash.meta({ description: 'of what is shown; the correction is sealed to it' }),
  possible: z.boolean(),
  refusals: z.array(refusal),
  blocked: z
    .array(z.strictObject({ ...act, refusals: z.array(refusal) }))
    .meta({ description: 'later entries that would not be allowed; void or annul them first' }),
  phase: z.strictObject({
    was: text.nullable(),
    is: text.nullable(),
    wasName: text.nullable(),
    isName: text.nullable(),
  }),
  entries: z.array(
    z.strictObject({ ...act, occurredOn: changed(civilDay), events: changed(z.array(anyJson)) }),
  ),
  votes: z.array(changed(facts)),
  duties: z.array(changed(facts)),
  clocks: z.array(changed(facts)),
  papers: z.array(changed(z.strictObject({ slot: text, status: z.enum(PAPER_STATUSES) }))),
  memberships: z.array(changed(z.strictObject({ status: text, fromOn: civilDay }))),
  staleDecisions: z
    .array(whole)
    .meta({ description: 'entries that decided on something that would read otherwise' }),
});

export const asOf = z.strictObject({
  dossier: uuid,
  day: civilDay,
  reading: z.enum(READINGS),
  seq: whole.meta({ description: 'the newest entry that counts' }),
  phase: text,
  phaseName: text,
  closed: z.boolean(),
  pack: text.nullable(),
  organisation: uuid,
  duties: z.array(z.strictObject(duty)),
  clocks: z.array(clock),
  dates: z.strictObject({
    decided: civilDay.nullable(),
    ceremony: civilDay.nullable(),
    official: civilDay.nullable(),
    partyAge,
  }),
  papers: z.array(z.strictObject(paperLine)),
  state: facts,
});
