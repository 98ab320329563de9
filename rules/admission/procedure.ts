import type { Procedure } from '../kernel/procedure';
import { refuse } from '../kernel/refusal';
import { anyTimeActs, correctEntryRule, voidEntryRule } from './acts/any-time';
import { approvalActs } from './acts/approval';
import { classPlaceActs } from './class-places/acts';
import { cellMeetingActs } from './acts/cell-meeting';
import { awarenessClassActs } from './acts/awareness-class';
import { ceremonyActs } from './acts/ceremony';
import { annulmentActs } from './annulment/acts';
import { cardActs } from './card/acts';
import { endingActs } from './ending/acts';
import { holdingActs } from './holding/acts';
import { fileActs } from './acts/file';
import { meetingActs } from './meeting/acts';
import { needOf } from './meeting/need';
import { movingActs } from './acts/moving';
import { probationActs } from './acts/probation';
import { recognitionActs } from './acts/recognition';
import { returningActs } from './acts/returning';
import { smallCellActs } from './acts/small-cell';
import { sourceActs } from './acts/source';
import { verificationActs } from './acts/verification';
import type { AdmissionRule } from './act';
import { admissionCare } from './care';
import { readmissionActs } from './readmission/acts';
import { needsActs } from './needs/acts';
import { expiryActs } from './expiry/acts';
import { broughtByTime } from './expiry/brings';
import { admissionClocks } from './clocks';
import { admissionDuties } from './duties/duties';
import type { AdmissionEvent } from './events';
import { evolveAdmission } from './evolve/evolve';
import type { AdmissionAct } from './inputs';
import { followAdmission } from './follow';
import { leavingActs } from './leaving/acts';
import { decidedMoveActs } from './leaving/after-decision';
import { takeOverActs, takeOverDossier } from './takeover/acts';
import { fromPaper } from './takeover/state';
import { bodiesLeft, receivingBodies } from './leaving/move';
import { localActs } from './local/acts';
import { manifestOf } from './manifest';
import { admissionNotices } from './notices';
import { newMemberClassActs } from './new-member-class/acts';
import { papersOf } from './papers';
import { isPackId } from './packs/registry';
import { unconfirmedOf } from './packs/unconfirmed';
import { complaintActs } from './removal/complaint';
import { deadlockActs } from './removal/deciding';
import { removalActs } from './removal/acts';
import { disciplineActs } from './removal/discipline';
import { repackActs } from './repack/acts';
import { migrationOf } from './repack/migration';
import { packWarnings } from './repack/warnings';
import { staleDecisions } from './sealed/stale';
import { sealedActs } from './sealed/acts';
import { courseOf } from '../plan/course';
import type { Seat } from './seats';
import { admissionToStaff } from './staffing';
import type { AdmissionState } from './state';

const ofTheProcedure = {
  ...sourceActs,
  ...awarenessClassActs,
  ...fileActs,
  ...verificationActs,
  ...cellMeetingActs,
  ...smallCellActs,
  ...approvalActs,
  ...returningActs,
  ...ceremonyActs,
  ...probationActs,
  ...newMemberClassActs,
  ...classPlaceActs,
  ...recognitionActs,
  ...movingActs,
  ...sealedActs,
  ...repackActs,
  ...meetingActs,
  ...holdingActs,
  ...endingActs,
  ...annulmentActs,
  ...cardActs,
  ...anyTimeActs,
  ...localActs,
  ...expiryActs,
  ...leavingActs,
  ...decidedMoveActs,
  ...removalActs,
  ...deadlockActs,
  ...complaintActs,
  ...disciplineActs,
  ...needsActs,
  ...takeOverActs,
  ...readmissionActs,
};
const seats = new Map<string, Seat | undefined>(
  Object.entries(ofTheProcedure).map(([act, { seat }]) => [act, seat]),
);

/** Every act of the procedure, in its order. The compiler asks for a rule per act. */
const acts = {
  ...ofTheProcedure,
  'take-over-dossier': takeOverDossier(() => ofTheProcedure),
  'void-entry': voidEntryRule((act) => seats.get(act)),
  'correct-entry': correctEntryRule((act) => seats.get(act)),
} satisfies { readonly [A in AdmissionAct]: AdmissionRule<A> };

/** Admission of a member and recognition as full member (docs/law/admission.md §steps and §probation). */
export const admission: Procedure<AdmissionState, AdmissionEvent> = {
  kind: 'admission',
  codePrefix: 'KN',
  acts,
  care: admissionCare,
  evolve: evolveAdmission,
  duties: admissionDuties,
  clocks: admissionClocks,
  broughtByTime,
  notices: admissionNotices,
  papers: papersOf,
  staleDecisions,
  needOfMeeting: ({ meeting }) => needOf(meeting),
  warnings: packWarnings,
  effects: () => [],
  manifest: manifestOf,
  course: courseOf,
  card: ({ card }) => card ?? null,
  chain: (state) => [...state.chain, ...receivingBodies(state)],
  readers: bodiesLeft,
  takenOver: fromPaper,
  follow: followAdmission,
  unconfirmed: unconfirmedOf,
  repack: (state, to, facts) =>
    isPackId(to) ? migrationOf(state, to, facts) : refuse('PACK.UNKNOWN', 'Rõ', { pack: to }, 'to'),
  toStaff: (state, days, today) => admissionToStaff(state, days, today, acts),
};
