import { z } from 'zod';
import { unconfirmed } from './body-packs';
import {
  suspended,
  warnings,
  anyJson,
  civilDay,
  facts,
  hash,
  instant,
  named,
  namedBody,
  pageOf,
  text,
  uuid,
  whole,
  partyAge,
} from './parts';

export const duty = {
  key: text,
  act: text,
  role: text,
  body: uuid,
  answers: uuid,
  fromOn: civilDay,
  dueOn: civilDay,
  article: text,
  what: text,
  who: text,
};

export const clock = z.strictObject({
  key: text,
  kind: text,
  startsOn: civilDay,
  dueOn: civilDay,
  duty: text.exactOptional(),
  helper: text.exactOptional(),
  article: text,
});

export const receipt = z.strictObject({
  dossier: uuid,
  code: text,
  seq: whole,
  hash,
  manifest: hash,
  phase: text,
  phaseName: text,
  closed: z.boolean(),
  recordedAt: instant,
  duties: z.array(z.strictObject(duty)),
  warnings: warnings.meta({ description: 'what the act was done in spite of; it stands' }),
});

export const dossier = z.strictObject({
  id: uuid,
  code: text,
  kind: text,
  kindName: text,
  phase: text,
  phaseName: text,
  closed: z.boolean(),
  pack: text.nullable(),
  openedOn: civilDay,
  organisation: namedBody.nullable(),
  subject: named.nullable(),
  seq: whole,
  hash,
  manifest: hash,
  today: civilDay,
  duties: z.array(
    z.strictObject({ ...duty, bodyName: text, daysOver: whole, claimedBy: uuid.nullable() }),
  ),
  clocks: z.array(clock),
  dates: z.strictObject({
    decided: civilDay.nullable(),
    ceremony: civilDay.nullable(),
    official: civilDay.nullable(),
    partyAge,
  }),
  takenOver: z
    .strictObject({ takenOverOn: civilDay, confirmedOn: civilDay.nullable() })
    .nullable()
    .meta({ description: 'it began on paper: nobody here saw what happened before' }),
  papers: z.strictObject({ missing: z.array(text), present: whole }),
  meeting: z
    .strictObject({
      base: whole,
      needed: whole,
      present: whole,
      canPass: z.boolean(),
      ofCommittee: z.literal(true).exactOptional(),
      says: text,
    })
    .nullable(),
  staleDecisions: z.array(
    z.strictObject({
      act: text,
      name: text,
      decidedOn: civilDay,
      since: civilDay,
      changed: z.array(text),
      papers: z.array(text),
    }),
  ),
  unconfirmed,
  suspended: suspended
    .nullable()
    .meta({ description: 'null where a case of this kind never rests' }),
  warnings: warnings.meta({ description: 'what an act of today would be done in spite of' }),
  state: facts,
});

export const dossierLines = pageOf(
  z.strictObject({
    id: uuid,
    code: text,
    kind: text,
    kindName: text,
    phase: text,
    phaseName: text,
    closed: z.boolean(),
    seq: whole,
    openedOn: civilDay,
    organisation: namedBody,
    subject: named.nullable(),
    next: z
      .strictObject({ act: text, role: text, body: uuid, dueOn: civilDay, daysOver: whole })
      .nullable(),
    what: text.nullable(),
  }),
);

export const acts = z.array(
  z.strictObject({
    act: text,
    name: text,
    allowed: z.boolean(),
    decision: z.boolean(),
    onBehalfOf: named.nullable(),
    refusal: z
      .strictObject({
        code: text,
        article: text,
        facts,
        message: text,
        unblock: z
          .strictObject({
            how: text,
            acts: z.array(z.strictObject({ act: text, name: text, roles: z.array(text) })),
            on: civilDay.nullable(),
            message: text,
          })
          .nullable()
          .meta({ description: 'what would make it possible' }),
      })
      .nullable(),
  }),
);

export const entries = pageOf(
  z.strictObject({
    seq: whole,
    act: text,
    name: text,
    actor: named.nullable(),
    onBehalfOf: named.nullable(),
    occurredOn: civilDay,
    recordedAt: instant,
    input: anyJson,
    texts: z.record(z.string(), z.string()),
    events: z.array(anyJson),
    hash,
    prevHash: hash,
    voided: z.boolean(),
    corrections: z
      .array(
        z.strictObject({
          by: whole,
          occurredOn: civilDay.nullable(),
          input: anyJson,
          texts: z.record(z.string(), z.string()),
          events: z.array(anyJson),
        }),
      )
      .meta({
        description:
          'how corrections (entry `by`) made it read, oldest first; the last one stands. Without input where another entry was corrected',
      }),
    staleBecause: z
      .array(whole)
      .meta({ description: 'corrections of what this decision was sealed to' }),
  }),
);
