import type { Duty, Notice } from './duty';
import type { OrganisationId } from './facts';
import type { KernelEvent } from './procedure';
import type { Role } from './roles';

type Struck = Extract<KernelEvent, { type: 'clock.struck' }>;

/**
 * A struck clock reminds whoever holds its duty; from the day after the last one, the secretary and the supervisors of
 * the body above hear it too.
 * @param above  the body above another one
 * @param fallback  who is reminded of a clock that belongs to no duty
 */
export function noticesOfStrike(
  event: Struck,
  duties: readonly Duty[],
  above: (body: OrganisationId) => OrganisationId,
  fallback: { readonly role: Role; readonly body: OrganisationId },
): readonly Notice[] {
  const duty = duties.find(({ key }) => key === event.duty);
  const { role, body } = duty ?? fallback;
  const facts = { clock: event.clock, dueOn: event.dueOn, offsetDays: event.offsetDays };
  const reminder: Notice = { kind: 'clock.reminder', role, body, facts };
  if (event.deed === 'remind') return [reminder];
  const higher = above(body);
  return [
    reminder,
    { kind: 'clock.escalation', role: 'secretary', body: higher, facts },
    { kind: 'clock.escalation', role: 'supervisor', body: higher, facts },
  ];
}
