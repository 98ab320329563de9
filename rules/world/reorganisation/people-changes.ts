import { addDays } from '../../calendar/plain-date';
import type { OrganisationId, PersonId } from '../../kernel/facts';
import type { Refusal } from '../../kernel/refusal';
import { endedOn, lasts } from '../dated';
import type { PersonsEvent } from '../events';
import type { WorldActor, WorldFacts } from '../facts';
import { appoint, endAppointment } from '../persons/appoint';
import type { AppointmentRow, KnownMembership } from '../rows';
import type { WorldDecision } from '../rule';
import type { ReorganisationFacts } from './facts';
import { stepsOf, successorsOf, type ReorganisationPlan } from './plan';

/** Who holds what after a plan, what happened to people, and what forbids it. */
export interface PeopleChanged {
  readonly held: readonly AppointmentRow[];
  readonly events: readonly PersonsEvent[];
  readonly refusals: readonly Refusal[];
}

const BY_THE_PLAN: WorldActor = { kind: 'system' };

/**
 * Carries a plan out on people. Every role at a dissolved body ends; members and guests of a dissolved cell come to the
 * cell the plan names, else to its successor. A probationary member whose admission is open moves with the dossier, which
 * keeps that membership.
 * @param facts  the tree as the plan leaves it
 */
export function changePeople(
  plan: ReorganisationPlan,
  facts: WorldFacts,
  reorganised: ReorganisationFacts,
): PeopleChanged {
  const kept = keptInOffice(plan, reorganised);
  // who holds a role is known
  const persons = [...facts.persons, ...kept.map(({ person }) => person)];
  const ended = endings(plan, reorganised);
  const named = stepsOf(plan, 'appoint').map(({ do: _, ...step }) => step);
  const start: PeopleChanged = {
    held: reorganised.held.filter((row) => !ended.includes(row)),
    events: ended.map((row) => ({ type: 'appointment.ended', row: endOfOffice(row, plan) })),
    refusals: [],
  };
  const appointed = [...kept, ...named].reduce(
    (people, step) =>
      take(
        people,
        appoint.do(
          { ...step, on: plan.on },
          { ...facts, persons, appointments: rolesOf(step.person, facts, people, ended) },
          BY_THE_PLAN,
        ),
      ),
    start,
  );
  const left = stepsOf(plan, 'end-appointment').reduce(
    (people, { do: _, ...held }) =>
      take(
        people,
        endAppointment.do(
          { ...held, on: plan.on },
          { ...facts, appointments: people.held },
          BY_THE_PLAN,
        ),
      ),
    appointed,
  );
  const events = [
    ...left.events,
    ...membersMove(plan, reorganised),
    ...guestsMove(plan, reorganised),
  ];
  return { ...left, events };
}

type Appointed = Pick<AppointmentRow, 'person' | 'role' | 'organisation'> & {
  readonly standing?: boolean;
};

/** Members of both committees sit on the merged one, where the plan says so; who sits on two comes once. */
function keptInOffice(
  plan: ReorganisationPlan,
  { held }: ReorganisationFacts,
): readonly Appointed[] {
  const taken = new Map<string, Appointed>();
  for (const { from, to, roles } of stepsOf(plan, 'keep-in-office')) {
    for (const { person, role, organisation, standing } of held) {
      if (organisation !== from || !roles.includes(role)) continue;
      const key = `${person} ${role} ${to}`;
      const already = held.some(
        (row) => row.person === person && row.role === role && row.organisation === to,
      );
      if (already) continue;
      const both = standing || (taken.get(key)?.standing ?? false);
      taken.set(key, {
        person,
        role,
        organisation: to,
        ...(role === 'committee-member' && { standing: both }),
      });
    }
  }
  return [...taken.values()];
}

function endings(
  plan: ReorganisationPlan,
  { held }: ReorganisationFacts,
): readonly AppointmentRow[] {
  const successors = successorsOf(plan);
  return held.filter((row) => Object.hasOwn(successors, row.organisation) && lasts(row, plan.on));
}

/** One that would begin only later never begins. */
function endOfOffice(row: AppointmentRow, { on }: ReorganisationPlan): AppointmentRow {
  return endedOn(row, row.from_on > on ? row.from_on : on);
}

/** All that one person holds: at the bodies the plan names as the plan leaves it, and elsewhere as it is. */
function rolesOf(
  person: PersonId,
  facts: WorldFacts,
  people: PeopleChanged,
  ended: readonly AppointmentRow[],
): readonly AppointmentRow[] {
  const keyOf = (row: AppointmentRow) => `${row.role} ${row.organisation} ${row.from_on}`;
  const own = people.held.filter((row) => row.person === person);
  const known = new Set([...own, ...ended.filter((row) => row.person === person)].map(keyOf));
  const elsewhere = facts.appointments.filter(
    (row) => row.person === person && !known.has(keyOf(row)),
  );
  return [...own, ...elsewhere];
}

function membersMove(
  plan: ReorganisationPlan,
  { members }: ReorganisationFacts,
): readonly PersonsEvent[] {
  return members.flatMap((row): readonly PersonsEvent[] => {
    const to = cellFor(plan, row.cell, row.person);
    if (to === undefined || goesWithDossier(row) || !lasts(row, plan.on)) return [];
    return movedTo(row, to, plan);
  });
}

/** Everybody who comes to another cell, and whether an open dossier brings them over or the register does. */
export function membersOver(
  plan: ReorganisationPlan,
  { members }: ReorganisationFacts,
): readonly { readonly person: PersonId; readonly withDossier: boolean }[] {
  const over = members.filter(
    (row) => cellFor(plan, row.cell, row.person) !== undefined && lasts(row, plan.on),
  );
  const rows = new Map(over.map((row) => [row.person, row]));
  return [...rows].map(([person, row]) => ({ person, withDossier: goesWithDossier(row) }));
}

/** The cell a member of a dissolved one comes to; undefined where their cell is not dissolved. */
export function cellFor(
  plan: ReorganisationPlan,
  from: OrganisationId,
  person: PersonId,
): OrganisationId | undefined {
  const named = stepsOf(plan, 'move-members').find(
    (step) => step.from === from && step.persons.includes(person),
  );
  const successors = successorsOf(plan);
  return named?.to ?? (Object.hasOwn(successors, from) ? successors[from] : undefined);
}

/** A dossier brought the membership about and is still open: it follows the merger itself. */
function goesWithDossier({ status, cause_dossier: cause }: KnownMembership): boolean {
  return status === 'probationary' && cause !== null;
}

/** A row that would begin only later begins at the new cell; one that a dossier brought about ends beside itself. */
function movedTo(
  known: KnownMembership,
  cell: OrganisationId,
  { on }: ReorganisationPlan,
): readonly PersonsEvent[] {
  const { cause_dossier: cause, ...row } = known;
  const { person, from_on, status, to_on } = row;
  const later = from_on >= on;
  const begins = !later ? on : cause === null ? from_on : addDays(from_on, 1);
  const began: PersonsEvent = {
    type: 'membership.began',
    row: { person, status, cell, from_on: begins, to_on },
  };
  if (cause !== null) {
    const end = { person, from_on, status, to_on: begins };
    return [{ type: 'membership-end.recorded', row: end }, began];
  }
  return later ? [began] : [{ type: 'membership.ended', row: endedOn(row, on) }, began];
}

function guestsMove(
  plan: ReorganisationPlan,
  { guests }: ReorganisationFacts,
): readonly PersonsEvent[] {
  const successors = successorsOf(plan);
  return guests.flatMap((row): readonly PersonsEvent[] => {
    const host = successors[row.host];
    if (host === undefined || !lasts(row, plan.on)) return [];
    const later = row.from_on > plan.on;
    const moved = { ...row, host, from_on: later ? row.from_on : plan.on };
    return [
      ...(later ? [] : [{ type: 'temporary-activity.ended' as const, row: endedOn(row, plan.on) }]),
      { type: 'temporary-activity.began', row: moved },
    ];
  });
}

function take(people: PeopleChanged, decision: WorldDecision): PeopleChanged {
  if (decision.kind === 'refused') {
    return { ...people, refusals: [...people.refusals, ...decision.refusals] };
  }
  return decision.events.reduce((soFar, event) => {
    if (event.type !== 'appointment.began' && event.type !== 'appointment.ended') return soFar;
    if (!('row' in event)) return soFar;
    const { row } = event;
    const held = soFar.held.filter(
      (known) =>
        known.person !== row.person ||
        known.role !== row.role ||
        known.organisation !== row.organisation ||
        known.from_on !== row.from_on,
    );
    return { ...soFar, held: [...held, row], events: [...soFar.events, event] };
  }, people);
}
