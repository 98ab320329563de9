import type { PlainDate } from '../calendar/plain-date';
import type { CorrectEntryInput } from '../kernel/correction';
import type { ClassKind } from './kinds';
import type { DossierId, OrganisationId, PersonId } from '../kernel/facts';

/** Whoever sits in a class: a dossier, or a member where the class is for full members. */
export type LearnerId = DossierId | PersonId;

/** One learner's result: a certificate number, or none for who did not pass. */
export interface ClassResult {
  readonly dossier: DossierId;
  readonly certificateNumber: string | null;
}
/** The same of a member who has no dossier. */
export interface MemberResult {
  readonly member: PersonId;
  readonly certificateNumber: string | null;
}

/** Why somebody on a list is not taken in. */
export const PLACE_REFUSALS = ['class-full', 'not-eligible', 'incomplete', 'other'] as const;
export type PlaceRefusal = (typeof PLACE_REFUSALS)[number];
export interface RefusedLearner {
  readonly learner: LearnerId;
  readonly because: PlaceRefusal;
  readonly reason: string;
}

/** Input of every act on a training class, by name. */
export interface TrainingClassInputs {
  'announce-class': {
    /** The political centre that runs it. */
    readonly centre: OrganisationId;
    readonly announcedOn: PlainDate;
    readonly opensOn: PlainDate;
    readonly closesOn: PlainDate;
    /** Default: `awareness`. */
    readonly teaches?: ClassKind;
    /** Days on which it sits; where none is planned, a session is what was recorded. */
    readonly sessions?: readonly PlainDate[];
    /** How many it takes; without, as many as come. */
    readonly places?: number;
  };
  'nominate-members': {
    readonly cell: OrganisationId;
    readonly nominatedOn: PlainDate;
    readonly members: readonly PersonId[];
  };
  'forward-nominations': {
    /** The grassroots body that collected the nominations of its cells. */
    readonly from: OrganisationId;
    readonly number: string;
    readonly forwardedOn: PlainDate;
    readonly learners: readonly LearnerId[];
  };
  'answer-nominations': {
    /** Which list, counted from 1. */
    readonly list: number;
    readonly answeredOn: PlainDate;
    readonly enrolled: readonly LearnerId[];
    readonly refused: readonly RefusedLearner[];
  };
  'record-session': { readonly heldOn: PlainDate; readonly present: readonly LearnerId[] };
  'move-class': {
    readonly movedOn: PlainDate;
    readonly opensOn: PlainDate;
    readonly closesOn: PlainDate;
    readonly sessions?: readonly PlainDate[];
    readonly reason: string;
  };
  'cancel-class': { readonly cancelledOn: PlainDate; readonly reason: string };
  'record-results': {
    readonly issuedOn: PlainDate;
    readonly issuer: string;
    readonly results: readonly ClassResult[];
  };
  'record-member-results': {
    readonly issuedOn: PlainDate;
    readonly issuer: string;
    readonly results: readonly MemberResult[];
  };
  'void-entry': { readonly seq: number; readonly reason: string };
  'correct-entry': CorrectEntryInput;
}
export type TrainingClassAct = keyof TrainingClassInputs;
