import { civilDayOf } from '../rules/calendar/plain-date';
import { strike } from '../rules/kernel/moments';
import { isKernelEvent } from '../rules/kernel/decide';
import type { DomainEvent, KernelEvent } from '../rules/kernel/procedure';
import type { LedgerContext } from './context';
import type { ActRequest } from './contract';
import type { Situation } from './open';

/** The kernel's own act: what time has brought about is recorded. Only time does it. */
export const STRIKE = 'strike';

/** Whether this is a strike. A person who asks for one asks for an act that does not exist. */
export function isStrike({ act, caller }: ActRequest): boolean {
  return act === STRIKE && caller.kind === 'time';
}

/** What is due by business today, checked again here whatever a timer believed; empty when nothing is. */
export function strikeNow(
  ledger: LedgerContext,
  situation: Situation,
): readonly (DomainEvent | KernelEvent)[] {
  const { dossier, nowMs } = situation;
  if (!dossier || dossier.state.closed) return [];
  const procedure = ledger.procedures[dossier.kind];
  return strike(procedure, dossier.state, civilDayOf(nowMs), situation.calendar);
}

/**
 * Whether time has changed the dossier since, beyond reminders, and nothing has recorded it yet: the strike of the night is
 * late, or the engine is down.
 */
export function isOvertaken(ledger: LedgerContext, situation: Situation): boolean {
  return strikeNow(ledger, situation).some((event) => !isKernelEvent(event));
}
