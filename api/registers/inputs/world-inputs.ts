import { z } from 'zod';
import { WAYS_OF_LEAVING } from '../../../rules/kernel/leaving';
import { PACK_IDS } from '../../../rules/admission/packs/pack';
import { LEVELS, MEMBER_STATUSES } from '../../../rules/kernel/facts';
import type { Json } from '../../../rules/kernel/json';
import { LOCAL_STEPS } from '../../../rules/kernel/layer';
import { ROLES } from '../../../rules/kernel/roles';
import type {
  CalendarAct,
  OrganisationsAct,
  PacksAct,
  PersonsAct,
  PlansAct,
} from '../../../rules/world/acts';
import { CALENDAR_DAY_KINDS } from '../../../rules/world/calendar/rows';
import type { Register } from '../../../rules/world/rows';
import { key, line } from '../../schemas/text';
import { day, id } from '../../schemas/values';

/** Codes of bodies as offices write them. */
export const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/);
const level = z.enum(LEVELS);
const until = day.exactOptional();
/** A pack has some hundred values. */
const MOST_CHANGES = 200;
const inCell = { person: id, cell: id, on: day };

const organisations = {
  'found-organisation': z.strictObject({
    organisation: id,
    code,
    name: line(),
    level,
    parent: id,
    on: day,
  }),
  'rename-organisation': z.strictObject({
    organisation: id,
    name: line().exactOptional(),
    code: code.exactOptional(),
    on: day,
  }),
  'change-level': z.strictObject({ organisation: id, level, on: day }),
  'move-organisation': z.strictObject({ organisation: id, parent: id, on: day }),
  'dissolve-organisation': z.strictObject({ organisation: id, on: day }),
  authorise: z.strictObject({ organisation: id, on: day }),
  'withdraw-authorisation': z.strictObject({ organisation: id, on: day }),
} satisfies Partial<Record<OrganisationsAct, z.ZodType<Json>>>;

const persons = {
  'enter-person': z.strictObject({
    person: id,
    name: line(),
    bornOn: day,
    gender: z.enum(['female', 'male']).exactOptional(),
  }),
  'enrol-member': z.strictObject({ ...inCell, status: z.enum(MEMBER_STATUSES) }),
  'end-membership': z.strictObject({ ...inCell, way: z.enum(WAYS_OF_LEAVING).exactOptional() }),
  'change-cell': z.strictObject({ person: id, from: id, to: id, on: day }),
  exempt: z.strictObject({ ...inCell, until }),
  'end-exemption': z.strictObject(inCell),
  'introduce-temporarily': z.strictObject({ ...inCell, host: id, until }),
  'end-temporary-activity': z.strictObject(inCell),
  appoint: z.strictObject({
    person: id,
    role: z.enum(ROLES),
    organisation: id,
    on: day,
    until,
    standing: z.boolean().exactOptional(),
  }),
  'end-appointment': z.strictObject({
    person: id,
    role: z.enum(ROLES),
    organisation: id,
    on: day,
  }),
} satisfies Partial<Record<PersonsAct, z.ZodType<Json>>>;

const layer = { layer: id, body: id };
const pack = z.enum(PACK_IDS);
/** A value in the shape it has in its pack; the rules compare the shape. */
const changes = z
  .array(z.strictObject({ path: key, value: z.json(), article: line() }))
  .max(MOST_CHANGES);

const packs = {
  'propose-overlay': z.strictObject({
    ...layer,
    pack: pack.exactOptional(),
    fromOn: day,
    changes,
    steps: z.array(z.enum(LOCAL_STEPS)).max(LOCAL_STEPS.length).exactOptional(),
  }),
  'publish-overlay': z.strictObject(layer),
  'withdraw-overlay': z.strictObject({ ...layer, on: day }),
  'propose-confirmation': z.strictObject({ ...layer, pack, values: changes }),
  'confirm-values': z.strictObject(layer),
} satisfies Record<PacksAct, z.ZodType<Json>>;
const proposed = { notice: id, organisation: id, source: line(), document: line() };
const signing = z.strictObject({ notice: id, organisation: id });
const YEAR_AT_MOST = 366;

/** Changes of the calendar; a preview takes the same. */
export const calendar = {
  'import-year': z.strictObject({
    ...proposed,
    year: z.int().min(2015).max(2040),
    daysOff: z.array(z.strictObject({ day, why: line() })).max(YEAR_AT_MOST),
    swaps: z.array(z.strictObject({ off: day, worked: day })).max(YEAR_AT_MOST),
  }),
  'move-day': z.strictObject({ ...proposed, from: day, to: day, why: line() }),
  'correct-day': z.strictObject({
    ...proposed,
    day,
    kind: z.enum(CALENDAR_DAY_KINDS),
    why: line(),
  }),
  'sign-calendar': signing,
  'withdraw-calendar': signing,
} satisfies Partial<Record<CalendarAct, z.ZodType<Json>>>;

const yearly = { plan: id, body: id };
/** Ten thousand times what a province plans. */
const ADMISSIONS_AT_MOST = 100_000_000;

const plans = {
  'prepare-plan': z.strictObject({
    ...yearly,
    year: z.int().min(2015).max(2040),
    target: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('number'),
        admissions: z.int().min(0).max(ADMISSIONS_AT_MOST),
      }),
      z.strictObject({
        kind: z.literal('share'),
        percentTenths: z.int().min(1).max(1_000).exactOptional(),
        membersOn: day,
      }),
    ]),
    document: line(),
    documentOn: day,
  }),
  'sign-plan': z.strictObject(yearly),
  'withdraw-plan': z.strictObject(yearly),
} satisfies Record<PlansAct, z.ZodType<Json>>;

/** Schemas of the acts that the door takes, by register. An act without one is done by the installation alone. */
export const WORLD_INPUTS: Readonly<Record<Register, Readonly<Record<string, z.ZodType<Json>>>>> = {
  organisations,
  persons,
  packs,
  calendar,
  plans,
};

/** The schema of an act, or none when the door takes no such act. */
export function findWorldInput(register: Register, act: string): z.ZodType<Json> | undefined {
  const inputs = WORLD_INPUTS[register];
  return Object.hasOwn(inputs, act) ? inputs[act] : undefined;
}
