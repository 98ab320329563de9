import type { PlainDate } from '../../rules/calendar/plain-date';
import { CalendarGap } from '../../rules/calendar/calendar';
import type { DossierKind, DossierState } from '../../rules/kernel/procedure';
import { staff } from '../../rules/staffing/solve';
import type { Bottleneck } from '../../rules/staffing/staffing';
import { canonicalJson, sha256 } from '../canonical';
import type { LedgerContext } from '../context';
import { peopleFor } from '../reads/people-for';

/** A dossier that may need a look: its people or its state are others than when it was last looked at. */
export interface ToLook {
  readonly dossier: string;
  readonly kind: DossierKind;
  readonly state: DossierState;
}

/** A bottleneck as it is told: the steps, and a hash of all that made it, so that the same one is told once. */
export interface Found {
  readonly cause: string;
  readonly facts: { readonly steps: readonly string[] };
}

/** The bottleneck of an open dossier; none where every step can be done, or where steps are not forecast. */
export async function findBottleneck(
  ledger: LedgerContext,
  { kind, state }: ToLook,
  today: PlainDate,
): Promise<Found | null> {
  await ledger.calendars.catchUp(ledger.pool);
  const asked = toStaff(ledger, { kind, state }, today);
  if (!asked) return null;
  const bodies = [...new Set(asked.steps.map(({ body }) => body))];
  const { subject } = asked;
  const people = await peopleFor(ledger, { bodies, subject, on: today });
  const answer = staff({ ...asked, people });
  return answer.kind === 'feasible' ? null : told(answer.bottlenecks);
}

/** A way that reaches beyond the calendar cannot be forecast yet; it is looked at again when there is more of it. */
function toStaff(
  { procedures, calendars }: LedgerContext,
  { kind, state }: Omit<ToLook, 'dossier'>,
  today: PlainDate,
) {
  try {
    return procedures[kind].toStaff?.(state, calendars.current(), today);
  } catch (error) {
    if (error instanceof CalendarGap) return undefined;
    throw error;
  }
}

/** Days are left out of the hash: a step that moves by a day is no new trouble. */
function told(bottlenecks: readonly Bottleneck[]): Found {
  const steps = bottlenecks.flatMap((one) => one.steps);
  const made = bottlenecks.map((one) =>
    one.steps.map(({ key, body, able, out }) => ({ key, body, able, out })),
  );
  return {
    cause: sha256(canonicalJson(made)),
    facts: { steps: [...new Set(steps.map(({ act }) => act))] },
  };
}
