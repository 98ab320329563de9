import type { PlainDate } from '../../calendar/plain-date';
import type { OrganisationId, PersonId } from '../../kernel/facts';
import type { AdmissionInputs, TallyInput, VoteForm } from '../inputs';

/** Acts whose input on paper says the same as it does here, but for scans. */
export const PLAIN_STEPS = [
  'record-certificate',
  'open-file',
  'record-education',
  'assess-older-candidate',
  'file-application',
  'file-cv',
  'introduce',
  'record-union-resolution',
  'summarise-comments',
  'stamp-cv',
  'send-verification-request',
  'waive-verification',
  'record-verification-reply',
  'conclude-verification',
  'confirm-ready',
  'record-division-appraisal',
  'submit-file',
  'record-decision-receipt',
  'consent-late-ceremony',
  'hold-ceremony',
  'file-member-cv',
  'record-new-member-class',
  'note-quarterly-comment',
  'replace-mentor',
  'file-self-review',
  'file-mentor-review',
  'summarise-recognition-comments',
  'record-recognition-division-appraisal',
] as const satisfies readonly (keyof AdmissionInputs)[];
export type PlainStep = (typeof PLAIN_STEPS)[number];

/** Votes of a meeting, as its resolution tells them. */
export const VOTE_STEPS = [
  'record-cell-vote',
  'record-grassroots-vote',
  'record-recognition-vote',
  'record-recognition-grassroots-vote',
] as const satisfies readonly (keyof AdmissionInputs)[];
export type VoteStep = (typeof VOTE_STEPS)[number];

/** A vote as it was written down: its counts and its base. Nobody saw the roll. */
export interface WrittenVote {
  readonly heldOn: PlainDate;
  readonly form: VoteForm;
  readonly base: number;
  readonly present: number;
  readonly tally: TallyInput;
}

/** One step of the procedure that was done on paper, in the words of the act that records it here. */
export type TakenStep =
  | {
      readonly [A in PlainStep]: { readonly act: A } & Omit<AdmissionInputs[A], 'paper'>;
    }[PlainStep]
  | ({ readonly act: VoteStep; readonly resolutionNumber: string } & WrittenVote)
  | ({
      readonly act: 'decide-admission';
      readonly decisionNumber: string;
      readonly issuedOn: PlainDate;
    } & WrittenVote);

/** An original that lies somewhere: its slot, its day, and in which room, shelf and file. */
export interface TakenPaper {
  readonly slot: string;
  readonly madeOn: PlainDate;
  readonly place: string;
}

/** Inputs of the acts by which a dossier that began on paper goes on here. */
export interface TakeOverInputs {
  'take-over-dossier': {
    readonly cell: OrganisationId;
    readonly candidate: PersonId;
    readonly helper: PersonId;
    readonly listedOn: PlainDate;
    readonly takenOverOn: PlainDate;
    /** In the order in which they were done. */
    readonly steps: readonly TakenStep[];
    readonly papers: readonly TakenPaper[];
  };
  'confirm-take-over': { readonly confirmedOn: PlainDate; readonly note: string };
  'discard-take-over': { readonly discardedOn: PlainDate; readonly reason: string };
}
