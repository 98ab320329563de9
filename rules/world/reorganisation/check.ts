import { addDays } from '../../calendar/plain-date';
import type { OrganisationId } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { lasts } from '../dated';
import type { OrganisationsEvent, PersonsEvent } from '../events';
import type { WorldFacts } from '../facts';
import type { AppointmentRow } from '../rows';
import { levelOn } from '../tree';
import type { ReorganisationFacts } from './facts';
import { cellFor, changePeople } from './people-changes';
import { reshapedBy, stepsOf, successorsOf, type ReorganisationPlan } from './plan';
import { changeTree } from './tree-changes';

/** A plan may hold from a day that has passed, since decisions are recorded late; further back it would rewrite history. Our default. */
export const DAYS_BACK = 30;

/** What a plan would bring about, and everything that forbids it. */
export interface Outcome {
  readonly treeEvents: readonly OrganisationsEvent[];
  readonly peopleEvents: readonly PersonsEvent[];
  readonly refusals: readonly Refusal[];
}

/**
 * Carries a plan out in mind: the tree right on the day, every dissolved body with a successor of its level, every member
 * with a cell, and somebody in every role that open duties wait for.
 */
export function outcomeOf(
  plan: ReorganisationPlan,
  facts: WorldFacts,
  reorganised: ReorganisationFacts,
): Outcome {
  const tree = changeTree(plan, facts);
  const people = changePeople(plan, tree.facts, reorganised);
  const own = [
    plan.steps.length === 0 ? refuse('REORGANISATION.EMPTY', 'Rõ', {}, 'steps') : null,
    ...namedTwice(plan),
    ...successorsUnfit(plan, tree.facts),
    ...membersWithoutCell(plan, tree.facts, reorganised),
  ].filter((check) => check !== null);
  const before = [...own, ...tree.refusals];
  // whoever is missing is looked for only in a tree that is right
  const missing = before.length > 0 ? [] : rolesEmpty(plan, people.held, reorganised);
  return {
    treeEvents: tree.events,
    peopleEvents: people.events,
    refusals: [...before, ...people.refusals, ...missing],
  };
}

/** Refuses a day too far back. */
export function tooFarBack({ on }: ReorganisationPlan, { today }: WorldFacts): Refusal | null {
  const earliest = addDays(today, -DAYS_BACK);
  if (on >= earliest) return null;
  return refuse('REORGANISATION.TOO_FAR_BACK', 'Rõ', { day: on, earliest }, 'on');
}

function namedTwice(plan: ReorganisationPlan): readonly Refusal[] {
  const named = reshapedBy(plan);
  const twice = new Set(named.filter((body, at) => named.indexOf(body) !== at));
  return [...twice].map((body) => refuse('REORGANISATION.NAMED_TWICE', 'Rõ', { body }, 'steps'));
}

function successorsUnfit(plan: ReorganisationPlan, facts: WorldFacts): readonly (Refusal | null)[] {
  const successors = successorsOf(plan);
  return stepsOf(plan, 'dissolve').map(({ organisation, into }) => {
    const [was, is] = [organisation, into].map((body) => levelBefore(facts, body, plan));
    if (into !== organisation && !Object.hasOwn(successors, into) && is !== undefined && was === is)
      return null;
    const levels = { level: was ?? null, other: is ?? null };
    return refuse(
      'REORGANISATION.SUCCESSOR',
      'Rõ',
      { body: organisation, into, ...levels },
      'steps',
    );
  });
}

/** A dissolved body has no level on the day any more; that of its row is the newest it had. */
function levelBefore(facts: WorldFacts, body: OrganisationId, { on }: ReorganisationPlan) {
  return levelOn(facts, body, on);
}

function membersWithoutCell(
  plan: ReorganisationPlan,
  facts: WorldFacts,
  { members }: ReorganisationFacts,
): readonly Refusal[] {
  const astray = members.flatMap(({ cell, person }) => {
    const to = cellFor(plan, cell, person);
    return to === undefined || levelOn(facts, to, plan.on) === 'cell' ? [] : [to];
  });
  return [...new Set(astray)].map((body) =>
    refuse('MEMBERSHIP.NOT_A_CELL', 'Rõ', { body, day: plan.on }, 'steps'),
  );
}

/** Every successor has a secretary and somebody in each role that open duties wait for; each lack is named. */
function rolesEmpty(
  plan: ReorganisationPlan,
  held: readonly AppointmentRow[],
  { owed }: ReorganisationFacts,
): readonly Refusal[] {
  const needed = new Map<string, { body: OrganisationId; role: string; duties: number }>();
  const need = (body: OrganisationId, role: string, duties: number) => {
    const key = `${body} ${role}`;
    needed.set(key, { body, role, duties: (needed.get(key)?.duties ?? 0) + duties });
  };
  for (const [body, successor] of Object.entries(successorsOf(plan))) {
    need(successor, 'secretary', 0);
    for (const { organisation, role, duties } of owed) {
      if (organisation === body) need(successor, role, duties);
    }
  }
  return [...needed.values()]
    .filter(({ body, role }) => !held.some(isHolder(body, role, plan)))
    .map((lack) => refuse('REORGANISATION.ROLE_EMPTY', 'Rõ', lack, 'steps'));
}

function isHolder(body: OrganisationId, role: string, { on }: ReorganisationPlan) {
  return (row: AppointmentRow): boolean =>
    row.organisation === body && row.role === role && row.from_on <= on && lasts(row, on);
}
