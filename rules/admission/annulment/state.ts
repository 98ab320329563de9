import type { PlainDate } from '../../calendar/plain-date';
import type { OrganisationId } from '../../kernel/facts';
import type { AnnulledDecision, AnnulmentGround } from './inputs';

/** The last decision that was annulled. */
export interface AnnulmentState {
  readonly annuls: AnnulledDecision;
  readonly ground: AnnulmentGround;
  readonly annulledOn: PlainDate;
  readonly issuer: OrganisationId;
}
