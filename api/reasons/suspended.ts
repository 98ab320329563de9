import type { PlainDate } from '../../rules/calendar/plain-date';
import { suspendedTime, type SuspendedTime } from '../../rules/admission/holding/held';
import type { HoldClock } from '../../rules/admission/packs/pack';
import { packOf } from '../../rules/admission/terms-of';
import type { DossierKind, DossierState } from '../../rules/kernel/procedure';
import { stateOfAdmission } from './admission-state';

/** How long a case has rested by today, and whether its terms in working days stopped meanwhile. */
export interface ShownSuspended extends SuspendedTime {
  readonly clock: HoldClock;
}

/** Null for a dossier of a kind that never rests. */
export function suspendedBy(
  head: { readonly kind: DossierKind; readonly state: DossierState },
  today: PlainDate,
): ShownSuspended | null {
  const state = stateOfAdmission(head);
  return state && { ...suspendedTime(state, today), clock: packOf(state).hold.clock };
}
