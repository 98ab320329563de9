import { z } from 'zod';
import { PACK_IDS } from '../../rules/admission/packs/pack';
import { freeText } from '../schemas/text';
import { id, page } from '../schemas/values';

const which = {
  organisation: id,
  /** Only dossiers of this pack. */
  from: z.enum(PACK_IDS).exactOptional(),
  to: z.enum(PACK_IDS),
};

export const foreseenAsked = z.strictObject({ ...which, ...page });
export type ForeseenAsked = z.output<typeof foreseenAsked>;

export const itemsAsked = z.strictObject(page);
export type ItemsAsked = z.output<typeof itemsAsked>;

export const ordering = z.strictObject({ ...which, reason: freeText });
export type Ordering = z.output<typeof ordering>;
