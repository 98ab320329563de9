import type { PlainDate } from '../../calendar/plain-date';
import type { OrganisationId } from '../../kernel/facts';
import type { Done } from '../events';
import type { Comparison, VotingBody } from '../packs/pack';
import type { DeadlockedBody } from './deadlock';
import type { ComplaintOutcome, DeadlockDecision, Discipline, RemovalGround } from './inputs';
import type { ComplaintLevel } from './levels';

/** The measures there are for a probationary member. */
export type Measure = Exclude<Discipline, 'expulsion'>;

/** How a probationary member is struck off. Votes are events of their own; these say what they led to. */
export type RemovalEvent =
  /** Two thirds of the cell voted to strike the member off. */
  | ({
      readonly type: 'removal.proposed';
      readonly ground: RemovalGround;
      readonly months: number | null;
      readonly heldOn: PlainDate;
    } & Done)
  | { readonly type: 'removal.appraised'; readonly appraisedOn: PlainDate }
  /** Two thirds of the grassroots committee voted for it. */
  | { readonly type: 'removal.endorsed'; readonly heldOn: PlainDate }
  | ({
      readonly type: 'removal.decided';
      readonly number: string;
      readonly decidedOn: PlainDate;
      readonly issuedOn: PlainDate;
      readonly ground: RemovalGround;
      /** From this day the person stands on no roll: that of the decision's issue. */
      readonly offTheRollFrom: PlainDate;
    } & Done)
  /** A meeting carried neither recognition nor removal: it votes again, or the matter goes up. */
  | {
      readonly type: 'meeting.fruitless';
      readonly body: DeadlockedBody;
      readonly organisation: OrganisationId;
      readonly heldOn: PlainDate;
      /** Meetings of this body so far that carried nothing, this one among them. */
      readonly fruitless: number;
      readonly outcome: 'VOTE_AGAIN' | 'REPORT_UP';
      readonly article: string;
    }
  /** The body the matter went up to carried one of the three ways out. */
  | ({
      readonly type: 'deadlock.settled';
      readonly outcome: DeadlockDecision;
      readonly body: VotingBody;
      readonly organisation: OrganisationId;
      readonly decidedOn: PlainDate;
      readonly yes: number;
      readonly base: number;
      readonly comparison: Comparison;
      readonly article: string;
    } & Done)
  /** Who was struck off complains: the dossier opens again. */
  | {
      readonly type: 'complaint.filed';
      readonly filedOn: PlainDate;
      readonly receivedOn: PlainDate;
      readonly level: ComplaintLevel;
    }
  | { readonly type: 'complaint.advised'; readonly advisedOn: PlainDate }
  | ({
      readonly type: 'complaint.settled';
      readonly settledOn: PlainDate;
      readonly outcome: ComplaintOutcome;
      readonly number: string;
      /** The day from which the person stands on the roll again, that on which it ended; null where the removal stands. */
      readonly onTheRollFrom: PlainDate | null;
    } & Done)
  /** The member was disciplined; the twelve months do not move by it. */
  | {
      readonly type: 'member.disciplined';
      readonly measure: Measure;
      readonly decidedOn: PlainDate;
      readonly number: string;
    };
