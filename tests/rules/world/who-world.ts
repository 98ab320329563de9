import { addDays, plainDate } from '../../../rules/calendar/plain-date';
import type { RightsFacts } from '../../../rules/rights/facts';
import type { WorldFacts } from '../../../rules/world/facts';
import type { PacksFacts } from '../../../rules/world/packs/rows';
import type { PlanFacts } from '../../../rules/plan/rows';
import type { CalendarFacts } from '../../../rules/world/calendar/rows';
import type { ReorganisationFacts } from '../../../rules/world/reorganisation/facts';
import type { Dice } from '../admission/random-inputs';

export const TODAY = plainDate('2026-06-01');
const FOUNDED = plainDate('2020-01-01');
const BODIES = ['b0', 'b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7'];
export const PEOPLE = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'];

/** A tree of eight bodies in which some hung elsewhere until today, known here by parents alone. */
export interface WhoWorld {
  readonly dice: Dice;
  readonly facts: WorldFacts;
  readonly bodies: readonly string[];
  body(): string;
  /** Any body but the topmost. */
  hung(): string;
  person(): string;
  /** The bodies above one, nearest first; not the one itself. */
  above(body: string): readonly string[];
  with(given: {
    readonly rights?: RightsFacts;
    readonly reorganised?: ReorganisationFacts;
    readonly packs?: PacksFacts;
    readonly calendar?: CalendarFacts;
    readonly plan?: PlanFacts;
  }): WorldFacts;
}

export function whoWorld(dice: Dice): WhoWorld {
  const parentOf = new Map<string, string>();
  BODIES.forEach((body, at) => {
    if (at > 0) parentOf.set(body, dice.pick(BODIES.slice(0, at)));
  });
  const links = [...parentOf].flatMap(([child, parent]) => [
    { child, parent, from_on: TODAY, to_on: null },
    { child, parent: dice.pick(BODIES), from_on: FOUNDED, to_on: TODAY },
    { child, parent: dice.pick(BODIES), from_on: addDays(TODAY, 9), to_on: addDays(TODAY, 9) },
  ]);
  const open = { from_on: FOUNDED, to_on: null };
  const facts: WorldFacts = {
    today: TODAY,
    nowMs: Date.parse(`${TODAY}T05:00:00Z`),
    organisations: BODIES.map((id) => ({ id, code: id, name: id, level: 'cell', ...open })),
    forms: [],
    parents: links,
    authorisations: [],
    persons: PEOPLE,
    memberships: [],
    exemptions: [],
    temporaryActivities: [],
    appointments: [],
    codesTaken: {},
    remaining: null,
  };
  const above = (body: string): readonly string[] => {
    const parent = parentOf.get(body);
    return parent === undefined ? [] : [parent, ...above(parent)];
  };
  return {
    dice,
    facts,
    bodies: BODIES,
    body: () => dice.pick(BODIES),
    hung: () => dice.pick(BODIES.slice(1)),
    person: () => dice.pick(PEOPLE),
    above,
    with: (given) => ({ ...facts, ...given }),
  };
}
