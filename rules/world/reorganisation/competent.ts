import type { PlainDate } from '../../calendar/plain-date';
import type { OrganisationId } from '../../kernel/facts';
import type { WorldFacts } from '../facts';
import { chainOn } from '../tree';
import { stepsOf, type ReorganisationPlan } from './plan';

/**
 * The lowest body that stands above everything a plan changes: nobody merges themselves. Undefined where there is none.
 * @param day  the tree of this day
 */
export function competentBody(
  plan: Pick<ReorganisationPlan, 'steps'>,
  facts: WorldFacts,
  day: PlainDate,
): OrganisationId | undefined {
  const above = (body: OrganisationId) => chainOn(facts, body, day).slice(1);
  const from = (body: OrganisationId) => chainOn(facts, body, day);
  const founded = new Set(stepsOf(plan, 'found').map(({ organisation }) => organisation));
  const chains = plan.steps.flatMap((step): (readonly OrganisationId[])[] => {
    switch (step.do) {
      case 'found':
        return founded.has(step.parent) ? [] : [from(step.parent)];
      case 'hang':
        return [above(step.organisation), ...(founded.has(step.under) ? [] : [from(step.under)])];
      case 'dissolve':
        return [above(step.organisation), ...(founded.has(step.into) ? [] : [above(step.into)])];
      case 'rename':
      case 'authorise':
        return founded.has(step.organisation) ? [] : [above(step.organisation)];
      case 'move-members':
      case 'keep-in-office':
        return [step.from, step.to].filter((body) => !founded.has(body)).map(above);
      case 'appoint':
      case 'end-appointment':
        return founded.has(step.organisation) ? [] : [from(step.organisation)];
    }
  });
  const [first = [], ...rest] = chains;
  return first.find((body) => rest.every((chain) => chain.includes(body)));
}
