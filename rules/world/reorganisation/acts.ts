import type { PlainDate } from '../../calendar/plain-date';
import type { PersonId } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import type { WorldActor, WorldFacts, WorldNeeds } from '../facts';
import { atOrAbove, holdsAt } from '../rights';
import { happensUnless, refusedBy, type WorldRule } from '../rule';
import { outcomeOf, tooFarBack } from './check';
import { competentBody } from './competent';
import type { ReorganisationFacts, ReorganisationRow, ReorganisationStatus } from './facts';
import { changePeople } from './people-changes';
import {
  bodiesLeft,
  bodiesNamed,
  codesNamed,
  personsNamed,
  successorsOf,
  type ReorganisationPlan,
} from './plan';
import { heldBy } from '../whose';

/** A plan and its name. Who approves, cancels or carries out names the plan they were shown, whole. */
export interface NamedPlan extends ReorganisationPlan {
  /** Identity of the reorganisation, chosen by who plans it. */
  readonly reorganisation: string;
  readonly title: string;
}

const NOTHING: ReorganisationFacts = { row: null, members: [], guests: [], held: [], owed: [] };

function needsOf(plan: NamedPlan): WorldNeeds {
  const bodies = bodiesNamed(plan);
  return {
    bodies,
    below: true,
    persons: personsNamed(plan),
    codes: codesNamed(plan),
    reorganised: { id: plan.reorganisation, on: plan.on, bodies },
  };
}

/** A plan is written down by an organiser of the body above all that it changes, or of one above that. */
export const planReorganisation: WorldRule<NamedPlan> = {
  whose: heldBy(['organiser', 'secretary'], 'at or above', 'the competent body'),
  needs: needsOf,
  may: (plan, facts, actor) => {
    const competent = competentBody(plan, facts, facts.today);
    if (competent === undefined) return refuse('REORGANISATION.NO_COMPETENT', 'Rõ', {}, 'steps');
    return atOrAbove(competent, ['organiser', 'secretary'], facts, actor);
  },
  do: (plan, facts, actor) => {
    const reorganised = facts.reorganised ?? NOTHING;
    const competent = competentBody(plan, facts, facts.today);
    const { reorganisation: id, title, on, steps } = plan;
    return happensUnless(
      [
        reorganised.row ? refuse('REORGANISATION.EXISTS', 'Rõ', { id }, 'reorganisation') : null,
        tooFarBack(plan, facts),
        ...outcomeOf(plan, facts, reorganised).refusals,
      ],
      () => ({
        events: [
          {
            type: 'reorganisation.planned',
            row: {
              id,
              title,
              status: 'planned',
              holds_on: on,
              steps,
              competent: competent ?? '',
              successors: successorsOf(plan),
              planned_by: personOf(actor),
              approved_by: null,
            },
          },
        ],
      }),
    );
  },
};

/** A second person signs: the secretary of the competent body, who did not plan it. What was checked is checked again. */
export const approveReorganisation: WorldRule<NamedPlan> = {
  whose: { ...heldBy(['secretary'], 'at', 'the competent body'), never: ['who planned it'] },
  needs: needsOf,
  may: ({ reorganisation: id }, facts, actor) => {
    const row = facts.reorganised?.row;
    if (!row) return refuse('REORGANISATION.UNKNOWN', 'Rõ', { id }, 'reorganisation');
    if (personOf(actor) !== null && personOf(actor) === row.planned_by) {
      return refuse('SEPARATION.SAME_PERSON', 'Rõ', { hand: 'planner' });
    }
    return holdsAt(actor, ['secretary'], [row.competent])
      ? null
      : refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: ['secretary'], body: row.competent });
  },
  do: (plan, facts, actor) => {
    const reorganised = facts.reorganised ?? NOTHING;
    const { row } = reorganised;
    if (!row) return unknown(plan);
    return happensUnless(
      [
        notIn(row, ['planned']),
        otherPlan(row, plan),
        tooFarBack(plan, facts),
        ...outcomeOf(plan, facts, reorganised).refusals,
      ],
      () => ({
        events: [
          {
            type: 'reorganisation.approved',
            row: { ...row, status: 'approved', approved_by: personOf(actor) },
          },
        ],
      }),
    );
  },
};

export interface CancelReorganisation {
  readonly reorganisation: string;
}

/** Called off before it is carried out: by who planned it, or by an organiser or the secretary of the body that decides. */
export const cancelReorganisation: WorldRule<CancelReorganisation> = {
  whose: {
    ...heldBy(['organiser', 'secretary'], 'at', 'the competent body'),
    orAs: ['who planned it'],
  },
  needs: ({ reorganisation: id }) => ({ reorganised: { id, on: null, bodies: [] } }),
  may: (input, facts, actor) => (isPlanner(facts, actor) ? null : atCompetent(input, facts, actor)),
  do: (input, facts) => {
    const row = facts.reorganised?.row;
    if (!row) return unknown(input);
    return happensUnless([notIn(row, ['planned', 'approved'])], () => ({
      events: [{ type: 'reorganisation.cancelled', row: { ...row, status: 'cancelled' } }],
    }));
  },
};

/**
 * Carried out on its day or later, by time or by a person of the competent body. Everything is checked once more, on the
 * registers as they are now; the people go over in an entry of their own beside this one.
 */
export const carryOutReorganisation: WorldRule<NamedPlan> = {
  whose: heldBy(['organiser', 'secretary'], 'at', 'the competent body'),
  then: { register: 'persons', act: 'move-people' },
  occurredOn: ({ on }) => on,
  needs: needsOf,
  may: (input, facts, actor) => atCompetent(input, facts, actor),
  do: (plan, facts) => {
    const reorganised = facts.reorganised ?? NOTHING;
    const { row } = reorganised;
    if (!row) return unknown(plan);
    const { treeEvents, refusals } = outcomeOf(plan, facts, reorganised);
    return happensUnless(
      [notIn(row, ['approved']), otherPlan(row, plan), notYet(plan.on, facts.today), ...refusals],
      () => ({
        events: [
          ...treeEvents,
          { type: 'reorganisation.carried-out', row: { ...row, status: 'carried-out' } },
        ],
        touches: bodiesLeft(plan),
      }),
    );
  },
};

/** The people of a reorganisation that has been carried out, in the same transaction; only the installation does it. */
export const movePeople: WorldRule<NamedPlan> = {
  bySystem: true,
  occurredOn: ({ on }) => on,
  needs: needsOf,
  may: () => null,
  do: (plan, facts) => {
    const reorganised = facts.reorganised ?? NOTHING;
    const { row } = reorganised;
    if (!row) return unknown(plan);
    const people = changePeople(plan, facts, reorganised);
    return happensUnless(
      [notIn(row, ['carried-out']), otherPlan(row, plan), ...people.refusals],
      () => ({
        events: people.events,
      }),
    );
  },
};

function atCompetent(
  { reorganisation: id }: CancelReorganisation,
  facts: WorldFacts,
  actor: WorldActor,
): Refusal | null {
  const row = facts.reorganised?.row;
  if (!row) return refuse('REORGANISATION.UNKNOWN', 'Rõ', { id }, 'reorganisation');
  return holdsAt(actor, ['organiser', 'secretary'], [row.competent])
    ? null
    : refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: ['organiser', 'secretary'], body: row.competent });
}

/** Who stands higher may plan for a body below, and takes back what they planned. */
function isPlanner({ reorganised }: WorldFacts, actor: WorldActor): boolean {
  const person = personOf(actor);
  return person !== null && reorganised?.row?.planned_by === person;
}

function notIn(row: ReorganisationRow, expected: readonly ReorganisationStatus[]): Refusal | null {
  if (expected.includes(row.status)) return null;
  return refuse('REORGANISATION.STATUS', 'Rõ', { status: row.status, possibleIn: expected });
}

/** What is approved and carried out is the plan that was shown, to the letter. */
function otherPlan(row: ReorganisationRow, plan: NamedPlan): Refusal | null {
  const same = row.holds_on === plan.on && sameJson(row.steps, plan.steps);
  return same ? null : refuse('REORGANISATION.OTHER_PLAN', 'Rõ', { id: row.id }, 'steps');
}

function notYet(on: PlainDate, today: PlainDate): Refusal | null {
  return today >= on ? null : refuse('REORGANISATION.NOT_YET', 'Rõ', { on, today });
}

function unknown({ reorganisation: id }: CancelReorganisation) {
  return refusedBy(refuse('REORGANISATION.UNKNOWN', 'Rõ', { id }, 'reorganisation'));
}

function personOf(actor: WorldActor): PersonId | null {
  return actor.kind === 'person' ? actor.person : null;
}

/** The database keeps keys in an order of its own. */
function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, sorted(part)] as const);
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
