import { z } from 'zod';
import { LEVELS } from '../../../rules/kernel/facts';
import { ROLES } from '../../../rules/kernel/roles';
import { line } from '../../schemas/text';
import { day, id, page } from '../../schemas/values';
import { code } from './world-inputs';
import { REORGANISATION_STATUSES } from '../../../rules/world/reorganisation/facts';

const role = z.enum(ROLES);
const held = { person: id, role, organisation: id };
/** More is no plan but an import. */
const STEPS_AT_MOST = 500;
const PERSONS_AT_MOST = 2_000;

const step = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('found'),
    organisation: id,
    code,
    name: line(),
    level: z.enum(LEVELS),
    parent: id,
  }),
  z.strictObject({ do: z.literal('authorise'), organisation: id }),
  z.strictObject({
    do: z.literal('rename'),
    organisation: id,
    name: line().exactOptional(),
    code: code.exactOptional(),
  }),
  z.strictObject({ do: z.literal('hang'), organisation: id, under: id }),
  z.strictObject({ do: z.literal('dissolve'), organisation: id, into: id }),
  z.strictObject({
    do: z.literal('move-members'),
    from: id,
    to: id,
    persons: z.array(id).min(1).max(PERSONS_AT_MOST),
  }),
  z.strictObject({
    do: z.literal('keep-in-office'),
    from: id,
    to: id,
    roles: z.array(role).min(1).max(ROLES.length),
  }),
  z.strictObject({ do: z.literal('appoint'), ...held, standing: z.boolean().exactOptional() }),
  z.strictObject({ do: z.literal('end-appointment'), ...held }),
]);

/** A plan of bodies founded, moved, renamed and dissolved on one day, with the people in them. */
export const planning = z.strictObject({
  title: line(),
  on: day,
  steps: z.array(step).min(1).max(STEPS_AT_MOST),
});
export type Planning = z.output<typeof planning>;

export const reorganisationsAsked = z.strictObject({
  status: z.enum(REORGANISATION_STATUSES).exactOptional(),
  ...page,
});
export type ReorganisationsAsked = z.output<typeof reorganisationsAsked>;

export const previewAsked = z.strictObject(page);
export type PageAsked = z.output<typeof previewAsked>;
