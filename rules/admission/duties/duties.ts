import type { Calendar } from '../../calendar/calendar';
import type { Duty } from '../../kernel/duty';
import type { AdmissionPhase } from '../phases';
import { duringExpiry } from '../expiry/duties';
import { duringCorrection } from '../annulment/duties';
import { duringHold } from '../holding/duties';
import { duringTransferOut, wantingAHelper } from '../leaving/duties';
import { duringComplaint, duringRemoval } from '../removal/duties';
import { reviewingThePack } from '../repack/review';
import { reviewing } from '../sealed/duties';
import { isUnconfirmed } from '../takeover/state';
import { packOf } from '../terms-of';
import type { AdmissionState } from '../state';
import {
  duringCellResolved,
  duringDecided,
  duringFailReportedUp,
  duringGrassrootsResolved,
  duringReturned,
  duringSubmitted,
} from './approval';
import { duty } from './duty';
import { duringProbation, duringRecognition, sinceTheCeremony } from './probation';
import {
  duringCellReady,
  duringFile,
  duringSource,
  duringTrained,
  duringVerification,
  renewingTheCertificate,
} from './to-the-cell';

const nothing = (): readonly Duty[] => [];

/** What is owed in each phase. The compiler asks for a line per phase. */
const DUTIES = {
  SOURCE: duringSource,
  TRAINED: duringTrained,
  FILE_OPEN: duringFile,
  VERIFYING: duringVerification,
  CELL_READY: duringCellReady,
  CELL_RESOLVED: duringCellResolved,
  DIV_APPRAISED: duringCellResolved,
  GRASSROOTS_RESOLVED: duringGrassrootsResolved,
  SUBMITTED: duringSubmitted,
  RETURNED: duringReturned,
  FAIL_REPORTED_UP: duringFailReportedUp,
  DECIDED: duringDecided,
  PROBATION: duringProbation,
  RECOG_CELL: duringRecognition,
  RECOG_DIVISION: duringRecognition,
  RECOG_GRASSROOTS: duringRecognition,
  RECOGNISED: nothing,
  NOT_ADMITTED: nothing,
  WITHDRAWN: nothing,
  OFF_LIST: nothing,
  HOLD: duringHold,
  EXPIRED_REDO: duringExpiry,
  DECEASED: nothing,
  ANNULLED: nothing,
  TRANSFER_OUT: duringTransferOut,
  REMOVAL_CELL: duringRemoval,
  REMOVAL_GRASSROOTS: duringRemoval,
  REMOVED: nothing,
  REMOVAL_COMPLAINT: duringComplaint,
  CORRECTING: (state, days) => duringCorrection(state, days, owedIn),
} satisfies Record<AdmissionPhase, (state: AdmissionState, days: Calendar) => readonly Duty[]>;

function owedIn(state: AdmissionState, days: Calendar): readonly Duty[] {
  return DUTIES[state.phase](state, days);
}

const BESIDE_THE_FILE: ReadonlySet<AdmissionPhase> = new Set([
  'EXPIRED_REDO',
  'TRAINED',
  'FILE_OPEN',
  'VERIFYING',
  'CELL_READY',
]);

/** Nobody is in probation: the decision is redone, or the removal is complained about. */
const NO_MEMBER_NOW: ReadonlySet<AdmissionPhase> = new Set(['CORRECTING', 'REMOVAL_COMPLAINT']);

/** Every open duty of the dossier, the next step of the procedure first: who, what, which body answers, by when, why. */
export function admissionDuties(state: AdmissionState, days: Calendar): readonly Duty[] {
  if (state.closed) return [];
  // what was typed from paper is nobody's duty before a second person has confirmed it
  if (isUnconfirmed(state)) return DUTIES[state.phase](state, days);
  return [
    ...DUTIES[state.phase](state, days),
    ...(BESIDE_THE_FILE.has(state.phase) ? renewingTheCertificate(state, days) : []),
    ...(state.hold || NO_MEMBER_NOW.has(state.phase) ? [] : sinceTheCeremony(state, days)),
    ...strengthening(state, days),
    ...reviewing(state, days),
    ...wantingAHelper(state, days),
    ...reviewingThePack(state, days),
  ];
}

/** A cell reported as too small: the body above strengthens or merges it at once. @source Charter (R30) */
function strengthening(state: AdmissionState, days: Calendar): readonly Duty[] {
  if (!state.smallCellReportedOn) return [];
  const owed = duty(state, days, {
    act: 'confirm-cell-restored',
    role: 'secretary',
    seat: 'cell-superior',
    fromOn: state.smallCellReportedOn,
    term: 'completion',
  });
  return [{ ...owed, article: packOf(state).minimumCell.article }];
}
