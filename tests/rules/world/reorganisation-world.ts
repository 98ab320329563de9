import { plainDate } from '../../../rules/calendar/plain-date';
import type { Level } from '../../../rules/kernel/facts';
import type { Role } from '../../../rules/kernel/roles';
import { decideWorld } from '../../../rules/world/decide';
import type { WorldActor, WorldFacts } from '../../../rules/world/facts';
import type { NamedPlan } from '../../../rules/world/reorganisation/acts';
import type { ReorganisationFacts } from '../../../rules/world/reorganisation/facts';
import type { ReorganisationStep } from '../../../rules/world/reorganisation/plan';
import type { AppointmentRow, KnownMembership } from '../../../rules/world/rows';
import type { WorldDecision, WorldRule } from '../../../rules/world/rule';

export const FOUNDED = plainDate('2020-01-01');
export const TODAY = plainDate('2026-06-01');
export const ON = plainDate('2026-07-01');

/** A province above a block, the block above two committees A and B, each with two cells. */
const TREE: readonly (readonly [id: string, level: Level, parent: string | null])[] = [
  ['province', 'province', null],
  ['block', 'superior', 'province'],
  ['A', 'grassroots', 'block'],
  ['B', 'grassroots', 'block'],
  ['a1', 'cell', 'A'],
  ['a2', 'cell', 'A'],
  ['b1', 'cell', 'B'],
  ['b2', 'cell', 'B'],
];

export function held(
  person: string,
  role: Role,
  organisation: string,
  given: Partial<AppointmentRow> = {},
): AppointmentRow {
  return { person, role, organisation, standing: false, from_on: FOUNDED, to_on: null, ...given };
}

export function member(
  person: string,
  cell: string,
  given: Partial<KnownMembership> = {},
): KnownMembership {
  return {
    person,
    cell,
    status: 'full',
    from_on: FOUNDED,
    to_on: null,
    cause_dossier: null,
    ...given,
  };
}

/** Both committees have a secretary and two members, each cell a secretary and members. */
export function reorganisedWorld(given: Partial<ReorganisationFacts> = {}): WorldFacts {
  const open = { from_on: FOUNDED, to_on: null };
  const bodies = TREE.map(([id, level]) => ({ id, code: id, name: id, level, ...open }));
  const cells = ['a1', 'a2', 'b1', 'b2'];
  const reorganised: ReorganisationFacts = {
    row: null,
    members: cells.flatMap((cell) => [1, 2, 3].map((at) => member(`${cell}-m${at}`, cell))),
    guests: [],
    held: ['A', 'B', ...cells].flatMap((body) => [
      held(`${body}-secretary`, 'secretary', body),
      held(`${body}-organiser`, 'organiser', body),
      held(`${body}-secretary`, 'committee-member', body, { standing: true }),
    ]),
    owed: [],
    ...given,
  };
  return {
    today: TODAY,
    nowMs: Date.parse(`${TODAY}T05:00:00Z`),
    organisations: bodies,
    forms: bodies.map(({ id: organisation, ...form }) => ({ organisation, ...form })),
    parents: TREE.flatMap(([child, , parent]) => (parent ? [{ child, parent, ...open }] : [])),
    authorisations: [],
    persons: [...reorganised.members.map(({ person }) => person), 'new-secretary'],
    memberships: [],
    exemptions: [],
    temporaryActivities: [],
    appointments: [],
    codesTaken: {},
    remaining: null,
    reorganised,
  };
}

/** A and B become one committee, and the two small cells of B one. */
export const MERGE_COMMITTEES: readonly ReorganisationStep[] = [
  {
    do: 'found',
    organisation: 'AB',
    code: 'AB',
    name: 'A and B',
    level: 'grassroots',
    parent: 'block',
  },
  { do: 'dissolve', organisation: 'A', into: 'AB' },
  { do: 'dissolve', organisation: 'B', into: 'AB' },
  { do: 'keep-in-office', from: 'A', to: 'AB', roles: ['secretary', 'organiser'] },
  { do: 'keep-in-office', from: 'A', to: 'AB', roles: ['committee-member'] },
  { do: 'keep-in-office', from: 'B', to: 'AB', roles: ['committee-member'] },
  { do: 'dissolve', organisation: 'b2', into: 'b1' },
];

export function plan(steps: readonly ReorganisationStep[] = MERGE_COMMITTEES): NamedPlan {
  return { reorganisation: 'merger', title: 'A merger', on: ON, steps };
}

/** Somebody with one role at one body, or the installation itself. */
export function by(person: string, role: Role, organisation: string): WorldActor {
  return { kind: 'person', person, appointments: [{ role, organisation }] };
}
export const SYSTEM: WorldActor = { kind: 'system' };

export function ask<I>(
  rule: WorldRule<I>,
  input: I,
  facts: WorldFacts,
  actor: WorldActor,
): WorldDecision {
  return decideWorld({ rule, input, facts, actor });
}

export function codes(decision: WorldDecision): readonly string[] {
  return decision.kind === 'refused' ? decision.refusals.map(({ code }) => code) : [];
}
