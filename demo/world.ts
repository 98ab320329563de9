import type { Appointment, Body, Facts, PersonFacts, RollMember } from '../rules/kernel/facts';
import { DEMO_CALENDAR } from './calendar';
import { BODIES, bodyOf, chainOf } from './body';
import { OFFICES } from './offices';
import { ROLLS, type DemoPerson } from './people';

/** What the registers of the demonstration say about a cell and a candidate before any story changes them. */
export type KnownFacts = Pick<Facts, 'calendar' | 'bodies' | 'chains' | 'roll' | 'persons'>;

/** Enough to ask the rules; the same on every day, for the registers begin long before the first story. */
export function factsAbout(cell: string, { id, bornOn }: DemoPerson): KnownFacts {
  return {
    calendar: DEMO_CALENDAR,
    bodies: bodiesAbove(cell),
    chains: CHAINS,
    roll: rollOf(cell),
    persons: { ...MEMBER_FACTS, [id]: { id, bornOn, membership: null } },
  };
}

/** The roll of a cell as the register has it. */
function rollOf(cell: string): readonly RollMember[] {
  return (ROLLS[cell] ?? []).map(({ id, exempt, host }) => ({
    person: id,
    status: 'full',
    exempt,
    temporarilyElsewhere: host !== null,
  }));
}

function bodiesAbove(cell: string): readonly Body[] {
  return chainOf(cell).map(({ id, level, parent, authorised, members, committee, standing }) => ({
    id,
    level,
    parent: parent === null ? null : bodyOf(parent).id,
    authorised,
    fullMembers: members,
    committeeInOffice: committee,
    standingInOffice: standing,
  }));
}

/** By body: it and all above it; acts that name another place ask for them. */
const CHAINS: Readonly<Record<string, readonly Body[]>> = Object.fromEntries(
  BODIES.map(({ id, slug }) => [id, bodiesAbove(slug)]),
);

const MEMBER_FACTS: Readonly<Record<string, PersonFacts>> = Object.fromEntries(
  Object.values(ROLLS)
    .flat()
    .map(({ id, bornOn, cell, since }) => [
      id,
      { id, bornOn, membership: { cell: bodyOf(cell).id, status: 'full', since } },
    ]),
);

/** The appointments somebody holds. */
export function appointmentsOf(person: string): readonly Appointment[] {
  return BY_PERSON.get(person) ?? [];
}

const BY_PERSON = OFFICES.reduce((known, { person, role, body }) => {
  const held = { role, organisation: bodyOf(body).id };
  return known.set(person, [...(known.get(person) ?? []), held]);
}, new Map<string, readonly Appointment[]>());
