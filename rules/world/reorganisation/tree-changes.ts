import type { OrganisationId } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { after } from '../after';
import { lasts } from '../dated';
import type { OrganisationsEvent } from '../events';
import type { WorldActor, WorldFacts } from '../facts';
import { authorise } from '../organisations/authorise';
import { dissolveOrganisation } from '../organisations/dissolve';
import { foundOrganisation } from '../organisations/found';
import { moveOrganisation } from '../organisations/move';
import { renameOrganisation } from '../organisations/reshape';
import type { WorldDecision } from '../rule';
import { chainOn } from '../tree';
import { reshapedBy, stepsOf, type ReorganisationPlan } from './plan';

/** The tree after a plan, what happened to it, and what forbids it. */
export interface TreeChanged {
  readonly facts: WorldFacts;
  readonly events: readonly OrganisationsEvent[];
  readonly refusals: readonly Refusal[];
}

const BY_THE_PLAN: WorldActor = { kind: 'system' };

/**
 * Carries a plan out on the tree: each step by the rule that does it alone, on the tree the steps before it have left. New
 * bodies first, then those that move, and a body is dissolved when nothing hangs below it any more.
 */
export function changeTree(plan: ReorganisationPlan, before: WorldFacts): TreeChanged {
  const { on } = plan;
  // each rule would refuse a day that has not come; the plan's own check has looked at it
  const today = before.today < on ? on : before.today;
  const start: TreeChanged = {
    facts: { ...before, today, remaining: null },
    events: [],
    refusals: [],
  };
  const founded = stepsOf(plan, 'found').reduce(
    (tree, step) => take(tree, foundOrganisation.do({ ...step, on }, tree.facts, BY_THE_PLAN)),
    start,
  );
  const renamed = stepsOf(plan, 'rename').reduce(
    (tree, step) => take(tree, renameOrganisation.do({ ...step, on }, tree.facts, BY_THE_PLAN)),
    founded,
  );
  const hung = moves(plan, before).reduce(
    (tree, { organisation, parent }) =>
      take(tree, moveOrganisation.do({ organisation, parent, on }, tree.facts, BY_THE_PLAN)),
    renamed,
  );
  const dissolved = lowestFirst(plan, before).reduce(
    (tree, { organisation }) =>
      take(tree, dissolveOrganisation.do({ organisation, on }, tree.facts, BY_THE_PLAN)),
    hung,
  );
  return stepsOf(plan, 'authorise').reduce(
    (tree, { organisation }) =>
      take(tree, authorise.do({ organisation, on }, onlyOf(tree.facts, organisation), BY_THE_PLAN)),
    dissolved,
  );
}

/** A cell goes before the committee it hung under. */
function lowestFirst(plan: ReorganisationPlan, before: WorldFacts) {
  const depth = (body: OrganisationId): number => chainOn(before, body, plan.on).length;
  return stepsOf(plan, 'dissolve').toSorted(
    (one, other) => depth(other.organisation) - depth(one.organisation),
  );
}

interface Move {
  readonly organisation: OrganisationId;
  readonly parent: OrganisationId;
}

/** What the plan hangs elsewhere, and what hung below a dissolved body: it hangs below the successor, unless it is named itself. */
function moves(plan: ReorganisationPlan, { parents }: WorldFacts): readonly Move[] {
  const named = new Set(reshapedBy(plan));
  const inherited = stepsOf(plan, 'dissolve').flatMap(({ organisation, into }) =>
    parents
      .filter((link) => link.parent === organisation && lasts(link, plan.on))
      .filter(({ child }) => !named.has(child) || isRenamed(plan, child))
      .map(({ child }) => ({ organisation: child, parent: into })),
  );
  const asked = stepsOf(plan, 'hang').map(({ organisation, under }) => ({
    organisation,
    parent: under,
  }));
  return [...asked, ...inherited];
}

function isRenamed(plan: ReorganisationPlan, body: OrganisationId): boolean {
  return stepsOf(plan, 'rename').some(({ organisation }) => organisation === body);
}

function onlyOf(facts: WorldFacts, body: OrganisationId): WorldFacts {
  const { authorisations } = facts;
  return {
    ...facts,
    authorisations: authorisations.filter(({ organisation }) => organisation === body),
  };
}

function take(tree: TreeChanged, decision: WorldDecision): TreeChanged {
  if (decision.kind === 'refused') {
    return { ...tree, refusals: [...tree.refusals, ...decision.refusals] };
  }
  const events = decision.events.filter(isOfTheTree);
  if (events.length < decision.events.length) {
    const refusal = refuse('REORGANISATION.STEP', 'Rõ', {});
    return { ...tree, refusals: [...tree.refusals, refusal] };
  }
  return { ...tree, facts: after(tree.facts, events), events: [...tree.events, ...events] };
}

function isOfTheTree(event: { readonly type: string }): event is OrganisationsEvent {
  return event.type.startsWith('organisation') || event.type.startsWith('authorisation');
}
