import { z } from 'zod';
import { PACK_IDS } from '../../rules/admission/packs/pack';
import { civilDay, pageOf, text, uuid, whole } from './parts';

const said = z.strictObject({ code: text, article: text, message: text });
const authority = z.strictObject({ body: uuid, meeting: text }).nullable();

export const foreseen = pageOf(
  z.strictObject({
    dossier: uuid,
    code: text,
    phase: text,
    phaseName: text,
    pack: z.enum(PACK_IDS),
    moves: z.boolean(),
    refusal: said.nullable().meta({ description: 'why it could not move' }),
    authority: authority.meta({ description: 'who decides now' }),
    authorityAfter: authority.meta({ description: 'who would decide what is still undecided' }),
    datesMoved: z.array(
      z.strictObject({ clock: text, before: civilDay.nullable(), after: civilDay.nullable() }),
    ),
    papersMissing: z.array(z.strictObject({ slot: text, name: text })),
    gatesRechecked: z
      .array(z.strictObject({ gate: text, before: text, after: text, article: text }))
      .meta({ description: 'conditions of a meeting still to come, as if it were held today' }),
  }),
);

export const operation = z.strictObject({
  id: uuid,
  kind: z.literal('pack-migration'),
  organisation: uuid,
  from: z.enum(PACK_IDS).nullable(),
  to: z.enum(PACK_IDS),
  status: z.enum(['running', 'done', 'cancelled']),
  done: whole,
  total: whole,
  moved: whole,
  refused: whole,
  skipped: whole.meta({ description: 'stopped before their turn' }),
});

export const items = pageOf(
  z.strictObject({
    dossier: uuid,
    code: text,
    outcome: z.enum(['moved', 'refused', 'skipped']).nullable(),
    seq: whole.nullable(),
    refusals: z.array(said),
  }),
);
