import type { PaperInput } from '../admission/inputs';
import type { PlainDate } from '../calendar/plain-date';
import type { CorrectEntryInput } from '../kernel/correction';
import type { OrganisationId, PersonId } from '../kernel/facts';

/** For good (chuyển sinh hoạt đảng chính thức), or for a time while the home cell keeps the member on its roll (tạm thời). */
export const TRANSFER_SORTS = ['permanent', 'temporary'] as const;
export type TransferSort = (typeof TRANSFER_SORTS)[number];

/** What the body above says of a member who cannot be found. */
export const MISSING_ANSWERS = ['found', 'stop'] as const;
export type MissingAnswer = (typeof MISSING_ANSWERS)[number];

interface WithPaper {
  readonly paper?: PaperInput;
}

/** Input of every act on a transfer, by name. The door checks the shape against exactly these. */
export interface TransferInputs {
  'announce-transfer': {
    readonly member: PersonId;
    /** The cell on whose roll the member stands. */
    readonly from: OrganisationId;
    /** The cell the member goes to. */
    readonly to: OrganisationId;
    readonly sort: TransferSort;
    readonly announcedOn: PlainDate;
    /** Day the move of work, study or residence takes effect; may lie ahead. */
    readonly effectiveOn: PlainDate;
    /** Last day of a temporary stay; none for a permanent transfer. */
    readonly untilOn?: PlainDate;
  };
  'issue-letter': { readonly issuedOn: PlainDate; readonly number: string } & WithPaper;
  'reissue-letter': {
    readonly issuedOn: PlainDate;
    readonly number: string;
    readonly reason: string;
  } & WithPaper;
  'pass-letter-on': { readonly passedOn: PlainDate };
  'record-presentation': { readonly presentedOn: PlainDate };
  'send-letter-back': { readonly sentBackOn: PlainDate; readonly reason: string };
  'accept-member': { readonly acceptedOn: PlainDate };
  'confirm-return': {
    /** Last day spent with the host. */
    readonly backOn: PlainDate;
  };
  'report-missing': { readonly reportedOn: PlainDate; readonly reason: string };
  'answer-missing': {
    readonly answer: MissingAnswer;
    readonly answeredOn: PlainDate;
    readonly reason: string;
  };
  'call-off-transfer': { readonly calledOffOn: PlainDate; readonly reason: string };
  'attach-paper': { readonly slot: string; readonly madeOn: PlainDate; readonly paper: PaperInput };
  'void-entry': { readonly seq: number; readonly reason: string };
  'correct-entry': CorrectEntryInput;
}
export type TransferAct = keyof TransferInputs;
