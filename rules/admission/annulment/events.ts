import type { PlainDate } from '../../calendar/plain-date';
import type { MemberStatus, OrganisationId } from '../../kernel/facts';
import type { Done } from '../events';
import type { AnnulledDecision, AnnulmentGround } from './inputs';

/** A line of a roll that an annulment ends, whoever began it. */
export interface EndedLine {
  readonly status: MemberStatus;
  /** First day of the line; with person and status it names it. */
  readonly fromOn: PlainDate;
  /** First day on which it no longer holds. */
  readonly toOn: PlainDate;
}

/** What can happen to a decision that was wrong. */
export type AnnulmentEvent = {
  readonly type: 'decision.annulled';
  readonly annuls: AnnulledDecision;
  readonly ground: AnnulmentGround;
  readonly annulledOn: PlainDate;
  readonly number: string;
  /** Whose decision it was, and whether that body still stood when it was annulled. */
  readonly issuer: OrganisationId;
  readonly issuerStands: boolean;
  readonly annulledBy: OrganisationId;
  readonly consentedOn: PlainDate | null;
  /** The line that ends; null for who stood on no roll. */
  readonly line: EndedLine | null;
} & Done;
