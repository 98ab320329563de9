import type { PlainDate } from '../../calendar/plain-date';
import type { Level, OrganisationId, PersonId } from '../../kernel/facts';
import type { Role } from '../../kernel/roles';

/** One thing a reorganisation does, on its day. */
export type ReorganisationStep =
  | {
      readonly do: 'found';
      readonly organisation: OrganisationId;
      readonly code: string;
      readonly name: string;
      readonly level: Level;
      readonly parent: OrganisationId;
    }
  | { readonly do: 'authorise'; readonly organisation: OrganisationId }
  | {
      readonly do: 'rename';
      readonly organisation: OrganisationId;
      readonly name?: string;
      readonly code?: string;
    }
  /** The body with all below it hangs under another. */
  | { readonly do: 'hang'; readonly organisation: OrganisationId; readonly under: OrganisationId }
  /** Its bodies below, members, guests and open dossiers go to the successor, where no other step says otherwise. */
  | {
      readonly do: 'dissolve';
      readonly organisation: OrganisationId;
      readonly into: OrganisationId;
    }
  /** These members of a dissolved cell go to another cell than its successor. */
  | {
      readonly do: 'move-members';
      readonly from: OrganisationId;
      readonly to: OrganisationId;
      readonly persons: readonly PersonId[];
    }
  /** Whoever holds these roles at a dissolved body holds them at another one, its standing committee included. */
  | {
      readonly do: 'keep-in-office';
      readonly from: OrganisationId;
      readonly to: OrganisationId;
      readonly roles: readonly Role[];
    }
  | {
      readonly do: 'appoint';
      readonly person: PersonId;
      readonly role: Role;
      readonly organisation: OrganisationId;
      readonly standing?: boolean;
    }
  | {
      readonly do: 'end-appointment';
      readonly person: PersonId;
      readonly role: Role;
      readonly organisation: OrganisationId;
    };
export type StepName = ReorganisationStep['do'];

/** Bodies founded, moved, renamed and dissolved on one day, with the people in them. Steps may stand in any order. */
export interface ReorganisationPlan {
  /** First civil day on which the new tree stands. */
  readonly on: PlainDate;
  readonly steps: readonly ReorganisationStep[];
}

/** The steps of one kind. */
export function stepsOf<D extends StepName>(
  { steps }: Pick<ReorganisationPlan, 'steps'>,
  name: D,
): readonly Extract<ReorganisationStep, { do: D }>[] {
  return steps.filter((step): step is Extract<ReorganisationStep, { do: D }> => step.do === name);
}

/** By dissolved body, the one that takes its place. */
export function successorsOf(
  plan: Pick<ReorganisationPlan, 'steps'>,
): Readonly<Record<OrganisationId, OrganisationId>> {
  return Object.fromEntries(
    stepsOf(plan, 'dissolve').map(({ organisation, into }) => [organisation, into]),
  );
}

/** Bodies whose own shape or place a plan changes; each is named by one step at most. */
export function reshapedBy(plan: Pick<ReorganisationPlan, 'steps'>): readonly OrganisationId[] {
  return plan.steps.flatMap((step) =>
    step.do === 'found' || step.do === 'rename' || step.do === 'hang' || step.do === 'dissolve'
      ? [step.organisation]
      : [],
  );
}

/** Every body a plan names that stands before it: what its facts are read about. */
export function bodiesNamed(plan: Pick<ReorganisationPlan, 'steps'>): readonly OrganisationId[] {
  const founded = new Set(stepsOf(plan, 'found').map(({ organisation }) => organisation));
  const named = plan.steps.flatMap(bodiesOf).filter((body) => !founded.has(body));
  return [...new Set(named)];
}

/** Bodies whose open dossiers have to follow, with those of every body below: dissolved, hung elsewhere, newly authorised. */
export function bodiesLeft(plan: Pick<ReorganisationPlan, 'steps'>): readonly OrganisationId[] {
  return plan.steps.flatMap((step) =>
    step.do === 'dissolve' || step.do === 'hang' || step.do === 'authorise'
      ? [step.organisation]
      : [],
  );
}

/** Every person a plan names. */
export function personsNamed(plan: Pick<ReorganisationPlan, 'steps'>): readonly PersonId[] {
  const named = plan.steps.flatMap((step) => {
    if (step.do === 'move-members') return step.persons;
    return step.do === 'appoint' || step.do === 'end-appointment' ? [step.person] : [];
  });
  return [...new Set(named)];
}

/** Codes a plan gives out. */
export function codesNamed(plan: Pick<ReorganisationPlan, 'steps'>): readonly string[] {
  return plan.steps.flatMap((step) =>
    (step.do === 'found' || step.do === 'rename') && step.code !== undefined ? [step.code] : [],
  );
}

function bodiesOf(step: ReorganisationStep): readonly OrganisationId[] {
  switch (step.do) {
    case 'found':
      return [step.organisation, step.parent];
    case 'hang':
      return [step.organisation, step.under];
    case 'dissolve':
      return [step.organisation, step.into];
    case 'move-members':
    case 'keep-in-office':
      return [step.from, step.to];
    case 'authorise':
    case 'rename':
    case 'appoint':
    case 'end-appointment':
      return [step.organisation];
  }
}
