import { z } from 'zod';
import { LAYER_KINDS } from '../../rules/kernel/layer';
import { PACK_IDS } from '../../rules/admission/packs/pack';
import { pack } from './packs';
import { civilDay, named, namedBody, text, uuid, whole } from './parts';

const value = pack.shape.values.element;

export const unconfirmed = z
  .array(z.strictObject({ path: text, rule: text.nullable(), article: text, name: text }))
  .meta({ description: 'values that are used here and that no body has confirmed yet' });

export const bodyPack = z.strictObject({
  pack: z.enum(PACK_IDS),
  body: namedBody,
  confirmed: z.boolean().meta({ description: 'nothing is left to confirm' }),
  unconfirmed: whole,
  values: z.array(
    z.strictObject({
      ...value.shape,
      state: z.enum(['central', 'to-be-confirmed', 'confirmed', 'changed', 'overlaid']),
      laidBy: z
        .strictObject({
          layer: uuid,
          body: namedBody.nullable(),
          by: z.array(named),
          on: civilDay,
        })
        .nullable(),
    }),
  ),
  proposed: z.array(
    z.strictObject({
      layer: uuid,
      kind: z.enum(LAYER_KINDS),
      body: namedBody.nullable(),
      proposedBy: named.nullable(),
      on: civilDay,
    }),
  ),
});
