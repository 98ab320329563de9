import type { PlainDate } from '../../calendar/plain-date';
import type { MemberStatus, OrganisationId } from '../../kernel/facts';
import type { Authority, Done } from '../events';
import type { AnnulledDecision, AnnulmentGround, RedoStage } from './inputs';

/** A line of a roll that ends, whoever began it. */
export interface EndedLine {
  readonly status: MemberStatus;
  /** First day of the line; with person and status it names it. */
  readonly fromOn: PlainDate;
  /** First day on which it no longer holds. */
  readonly toOn: PlainDate;
}

/** What can happen to a decision that was wrong. */
export type AnnulmentEvent =
  | ({
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
      /** As what the person stands on the roll from then on; null as nothing. */
      readonly standsAs: MemberStatus | null;
    } & Done)
  | {
      /** The procedure is done again, from one of its stages on. */
      readonly type: 'redo.ordered';
      readonly question: AnnulledDecision;
      readonly from: RedoStage;
      readonly orderedOn: PlainDate;
      /** Who has the power to decide, by the tree of that day. */
      readonly authority: Authority;
      readonly reason: string;
      readonly responsibility: string;
    }
  | ({
      /** Cured: what was annulled is recognised, by a document of its own kind. */
      readonly type: 'correction.recognised';
      readonly question: AnnulledDecision;
      readonly number: string;
      readonly decidedOn: PlainDate;
      readonly issuedOn: PlainDate;
      /** Of a recognition: twelve months after the ceremony, as ever. */
      readonly officialOn: PlainDate | null;
      /** As what the person stands on the roll from the day of issue; null as nothing, where no ceremony was held yet. */
      readonly standsAs: MemberStatus | null;
    } & Done)
  | ({
      /** The procedure was not done again, or not carried. */
      readonly type: 'redo.uncured';
      readonly endedOn: PlainDate;
      /** None where the deciding vote itself failed. */
      readonly number: string | null;
      readonly reason: string;
      readonly line: EndedLine | null;
    } & Done);
