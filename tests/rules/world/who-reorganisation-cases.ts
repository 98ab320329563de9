import { WORLD_ACTS } from '../../../rules/world/acts';
import type { NamedPlan } from '../../../rules/world/reorganisation/acts';
import type { MakeCase } from './who-cases';
import { TODAY, type WhoWorld } from './who-world';

const { organisations } = WORLD_ACTS;

/** A plan that hangs one body under another, and the lowest body above the one and at or above the other. */
function planned(w: WhoWorld) {
  const [organisation, under] = [w.body(), w.body()];
  const plan: NamedPlan = {
    ...{ reorganisation: 'r', title: 't', on: TODAY },
    steps: [{ do: 'hang', organisation, under }],
  };
  const chain = [under, ...w.above(under)];
  const competent = w
    .above(organisation)
    .filter((body) => chain.includes(body))
    .slice(0, 1);
  return { plan, competent };
}

/** The same plan as the register has it. */
function known(w: WhoWorld) {
  const { plan } = planned(w);
  const [competent, planner] = [w.body(), w.person()];
  const row = {
    ...({ id: 'r', title: 't', status: 'planned', holds_on: TODAY, steps: plan.steps } as const),
    ...{ competent, successors: {}, planned_by: planner, approved_by: null },
  };
  const facts = w.with({ reorganised: { row, members: [], guests: [], held: [], owed: [] } });
  return {
    ...{ plan, facts },
    bodies: { 'the competent body': [competent] },
    persons: { 'who planned it': [planner] },
  };
}

export const reorganisationCases = {
  'plan-reorganisation': (w) => {
    const { plan, competent } = planned(w);
    return {
      may: (actor) => organisations['plan-reorganisation'].may(plan, w.facts, actor),
      bodies: { 'the competent body': competent },
    };
  },
  'approve-reorganisation': (w) => {
    const { plan, facts, ...named } = known(w);
    const { may } = organisations['approve-reorganisation'];
    return { may: (actor) => may(plan, facts, actor), ...named };
  },
  'cancel-reorganisation': (w) => {
    const { plan, facts, ...named } = known(w);
    const { may } = organisations['cancel-reorganisation'];
    return { may: (actor) => may(plan, facts, actor), ...named };
  },
  'carry-out-reorganisation': (w) => {
    const { plan, facts, ...named } = known(w);
    const { may } = organisations['carry-out-reorganisation'];
    return { may: (actor) => may(plan, facts, actor), ...named };
  },
} as const satisfies Readonly<Record<string, MakeCase>>;
