import type { Refusal } from '../../../rules/kernel/refusal';
import { WORLD_ACTS, type WorldAct } from '../../../rules/world/acts';
import type { WorldActor } from '../../../rules/world/facts';
import type { NamedBody, NamedPerson } from '../../../rules/world/whose';
import { TODAY as on, type WhoWorld } from './who-world';
import { conflictCases, deputationCases, glassCases } from './who-rights-cases';
import { packCases } from './who-pack-cases';
import { planCases } from './who-plan-cases';
import { calendarCases } from './who-calendar-cases';
import { reorganisationCases } from './who-reorganisation-cases';

/** One act with its input: whether an actor may, and which bodies and persons it names. */
export interface WhoCase {
  may(actor: WorldActor): Refusal | null;
  readonly bodies?: Partial<Record<NamedBody, readonly string[]>>;
  readonly persons?: Partial<Record<NamedPerson, readonly string[]>>;
}
export type MakeCase = (world: WhoWorld) => WhoCase;

const { organisations, persons } = WORLD_ACTS;

/** An input for every act that a person may do, on some bodies and persons of a world. */
export const WHO_CASES: Readonly<Record<Exclude<WorldAct, 'load' | 'move-people'>, MakeCase>> = {
  'found-organisation': (w) => {
    const parent = w.body();
    const input = { organisation: 'new', code: 'n', name: 'n', level: 'cell', parent, on } as const;
    return {
      may: (actor) => organisations['found-organisation'].may(input, w.facts, actor),
      bodies: { 'the parent': [parent] },
    };
  },
  'rename-organisation': (w) =>
    atBody(w, (organisation, actor) =>
      organisations['rename-organisation'].may({ organisation, on }, w.facts, actor),
    ),
  'change-level': (w) =>
    atBody(w, (organisation, actor) =>
      organisations['change-level'].may({ organisation, level: 'division', on }, w.facts, actor),
    ),
  'move-organisation': (w) => {
    const [organisation, parent] = [w.body(), w.body()];
    const input = { organisation, parent, on };
    return {
      may: (actor) => organisations['move-organisation'].may(input, w.facts, actor),
      bodies: { 'the body': [organisation], 'the new parent': [parent] },
    };
  },
  'dissolve-organisation': (w) =>
    atBody(w, (organisation, actor) =>
      organisations['dissolve-organisation'].may({ organisation, on }, w.facts, actor),
    ),
  authorise: (w) =>
    atBody(w, (organisation, actor) =>
      organisations.authorise.may({ organisation, on }, w.facts, actor),
    ),
  'withdraw-authorisation': (w) =>
    atBody(w, (organisation, actor) =>
      organisations['withdraw-authorisation'].may({ organisation, on }, w.facts, actor),
    ),
  'enter-person': (w) => ({
    may: (actor) => persons['enter-person'].may({ person: 'new', seal: 's' }, w.facts, actor),
  }),
  'enrol-member': (w) =>
    atCell(w, (cell, person, actor) =>
      persons['enrol-member'].may({ person, cell, status: 'full', on }, w.facts, actor),
    ),
  'end-membership': (w) =>
    atCell(w, (cell, person, actor) =>
      persons['end-membership'].may({ person, cell, on }, w.facts, actor),
    ),
  'change-cell': (w) => {
    const [from, to] = [w.body(), w.body()];
    const input = { person: w.person(), from, to, on };
    return {
      may: (actor) => persons['change-cell'].may(input, w.facts, actor),
      bodies: { 'the cell left': [from], 'the new cell': [to] },
    };
  },
  exempt: (w) =>
    atCell(w, (cell, person, actor) => persons.exempt.may({ person, cell, on }, w.facts, actor)),
  'end-exemption': (w) =>
    atCell(w, (cell, person, actor) =>
      persons['end-exemption'].may({ person, cell, on }, w.facts, actor),
    ),
  'introduce-temporarily': (w) => {
    const host = w.body();
    return atCell(w, (cell, person, actor) =>
      persons['introduce-temporarily'].may({ person, cell, host, on }, w.facts, actor),
    );
  },
  'end-temporary-activity': (w) =>
    atCell(w, (cell, person, actor) =>
      persons['end-temporary-activity'].may({ person, cell, on }, w.facts, actor),
    ),
  appoint: (w) => {
    const [person, organisation] = [w.person(), w.body()];
    const input = { person, role: 'secretary', organisation, on } as const;
    return {
      may: (actor) => persons.appoint.may(input, w.facts, actor),
      bodies: { 'the body': [organisation] },
      persons: { 'who is to hold the role': [person] },
    };
  },
  'end-appointment': (w) => {
    const person = w.person();
    return atBody(w, (organisation, actor) =>
      persons['end-appointment'].may(
        { person, role: 'secretary', organisation, on },
        w.facts,
        actor,
      ),
    );
  },
  ...deputationCases,
  ...conflictCases,
  ...glassCases,
  ...reorganisationCases,
  ...packCases,
  ...calendarCases,
  ...planCases,
};

function atBody(w: WhoWorld, may: (body: string, actor: WorldActor) => Refusal | null): WhoCase {
  const body = w.body();
  return { may: (actor) => may(body, actor), bodies: { 'the body': [body] } };
}

function atCell(
  w: WhoWorld,
  may: (cell: string, person: string, actor: WorldActor) => Refusal | null,
): WhoCase {
  const [cell, person] = [w.body(), w.person()];
  return { may: (actor) => may(cell, person, actor), bodies: { 'the cell': [cell] } };
}
