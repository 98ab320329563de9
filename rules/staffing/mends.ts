import { LENDABLE_ROLES } from '../kernel/roles';
import { assign, type Choice } from './search';
import type { Able, Mend, StaffedStep, StaffingCase } from './staffing';

/** Somebody who has no tie and no hand in the dossier; no id looks like this. */
const NEWCOMER = '(a newcomer)';

/** What would mend a bottleneck, tried out one by one; whoever comes is taken to have no tie and no hand in it. */
export function findMends(
  choices: readonly Choice[],
  { taken, people, subject, above }: StaffingCase,
): readonly Mend[] {
  const short = choices.filter(({ leftOut }) => !leftOut).map(({ step }) => step);
  const helps = (one: Able, at: (step: StaffedStep) => boolean) =>
    assign(
      choices.map((choice) =>
        at(choice.step) ? { ...choice, able: [...choice.able, one] } : choice,
      ),
      taken,
    ) !== null;
  const appoint = short
    .filter((step) => helps({ person: NEWCOMER, principal: null }, (one) => sameOffice(one, step)))
    .map(({ roles, body }): Mend => ({ kind: 'appoint', roles, body }));
  const depute = short.flatMap((step) =>
    lendersTo(step, people, subject)
      .filter((principal) => helps({ person: NEWCOMER, principal }, (one) => one === step))
      .map((principal): Mend => ({ kind: 'depute', principal, step: step.key, body: step.body })),
  );
  const ask = short
    .map(({ body }) => above[body])
    .filter((body) => body !== undefined)
    .map((body): Mend => ({ kind: 'ask-above', body }));
  return distinct([...appoint, ...depute, ...ask]);
}

/** A newcomer to an office can do every step of that office. */
function sameOffice(one: StaffedStep, other: StaffedStep): boolean {
  return one.body === other.body && one.roles.some((role) => other.roles.includes(role));
}

/** Who holds a role that can be lent, in the days of the step. */
function lendersTo(
  step: StaffedStep,
  { holdings }: StaffingCase['people'],
  subject: StaffingCase['subject'],
): readonly string[] {
  const lenders = holdings.filter(
    ({ person, role, organisation, fromOn, toOn }) =>
      person !== subject &&
      step.roles.includes(role) &&
      LENDABLE_ROLES.some((lendable) => lendable === role) &&
      organisation === step.body &&
      fromOn <= step.untilOn &&
      (toOn === null || toOn > step.fromOn),
  );
  return [...new Set(lenders.map(({ person }) => person))].sort();
}

function distinct(mends: readonly Mend[]): readonly Mend[] {
  return [...new Map(mends.map((mend) => [JSON.stringify(mend), mend])).values()];
}
