import { z } from 'zod';
import { CONFIDENCES, PACK_IDS } from '../../rules/admission/packs/pack';
import { anyJson, civilDay, text, whole } from './parts';

const source = {
  article: text,
  confidence: z.enum(CONFIDENCES).meta({
    description: 'assumed, known and default values are to be confirmed by an organiser',
  }),
};
const place = {
  path: text.meta({ description: 'where the value stands in the pack, such as terms.R17' }),
  rule: text.nullable(),
};
const line = {
  id: z.enum(PACK_IDS),
  regulation: text,
  from: civilDay,
  until: civilDay.nullable(),
  unconfirmed: whole.meta({ description: 'values that are to be confirmed' }),
};

export const packList = z.strictObject({
  items: z.array(z.strictObject({ ...line, values: whole })),
});

export const pack = z.strictObject({
  ...line,
  values: z.array(
    z.strictObject({
      ...place,
      name: text,
      value: anyJson,
      says: text,
      cites: text,
      ...source,
      confirmed: z.boolean(),
      from: civilDay,
      until: civilDay.nullable(),
    }),
  ),
});

export const packDiff = z.strictObject({
  before: z.enum(PACK_IDS),
  after: z.enum(PACK_IDS),
  sentences: z.array(text),
  differences: z.array(
    z.strictObject({
      ...place,
      before: anyJson.optional().meta({ description: 'absent where the first has no such value' }),
      after: anyJson.optional().meta({ description: 'absent where the second has none' }),
      ...source,
    }),
  ),
  same: whole.meta({ description: 'values that are the same in both' }),
  unconfirmed: whole.meta({ description: 'how many of those the second is not sure of' }),
});
