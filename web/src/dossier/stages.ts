import type { AdmissionPhase } from '../../../rules/admission/phases';
import type { AdmissionState } from '../../../rules/admission/state';

/** The nine steps people speak of; the procedure's own phases are finer. */
export const STAGES = [
  'source',
  'file',
  'verification',
  'cell',
  'committee',
  'decision',
  'ceremony',
  'probation',
  'recognition',
] as const;
export type Stage = (typeof STAGES)[number];

/** Where each phase is shown; the side states stand where they most often come from. */
const STAGE_OF: Readonly<Record<AdmissionPhase, Stage>> = {
  SOURCE: 'source',
  TRAINED: 'source',
  FILE_OPEN: 'file',
  VERIFYING: 'verification',
  CELL_READY: 'cell',
  CELL_RESOLVED: 'committee',
  DIV_APPRAISED: 'committee',
  GRASSROOTS_RESOLVED: 'decision',
  SUBMITTED: 'decision',
  RETURNED: 'decision',
  FAIL_REPORTED_UP: 'cell',
  DECIDED: 'ceremony',
  PROBATION: 'probation',
  RECOG_CELL: 'recognition',
  RECOG_DIVISION: 'recognition',
  RECOG_GRASSROOTS: 'recognition',
  RECOGNISED: 'recognition',
  NOT_ADMITTED: 'decision',
  WITHDRAWN: 'source',
  OFF_LIST: 'source',
  HOLD: 'source',
  DECEASED: 'source',
  ANNULLED: 'recognition',
  CORRECTING: 'recognition',
  EXPIRED_REDO: 'file',
  TRANSFER_OUT: 'source',
  REMOVAL_CELL: 'recognition',
  REMOVAL_GRASSROOTS: 'recognition',
  REMOVED: 'recognition',
  REMOVAL_COMPLAINT: 'recognition',
};

/** The act that ends each step, to find it in the forecast. */
export const ENDED_BY: Readonly<Record<Stage, string>> = {
  source: 'open-file',
  file: 'stamp-cv',
  verification: 'confirm-ready',
  cell: 'record-cell-vote',
  committee: 'record-grassroots-vote',
  decision: 'decide-admission',
  ceremony: 'hold-ceremony',
  probation: 'record-recognition-vote',
  recognition: 'decide-recognition',
};

/** The step a phase is shown in, where nothing but the phase is known. */
export function stageOfPhase(phase: string): Stage {
  return isPhase(phase) ? STAGE_OF[phase] : 'source';
}

/** The step a dossier stands in; a returned file and a failed vote stand where they came from. */
export function stageOf(state: AdmissionState): Stage {
  const phase =
    (state.phase === 'TRANSFER_OUT' ? state.move?.from : undefined) ??
    state.hold?.from ??
    (state.phase === 'RETURNED' ? state.returned?.from : undefined) ??
    (state.phase === 'FAIL_REPORTED_UP' ? state.failedVote?.from : undefined) ??
    state.phase;
  if (state.closed && phase !== 'RECOGNISED') return furthest(state);
  const stage = STAGE_OF[phase];
  return stage === 'committee' && !stagesOf(state).includes('committee') ? 'decision' : stage;
}

/** The steps of this dossier: a cell directly under the authority has no committee between. */
export function stagesOf({ grassroots, division }: AdmissionState): readonly Stage[] {
  if (grassroots !== null || division !== null) return STAGES;
  return STAGES.filter((stage) => stage !== 'committee');
}

/** The day a step was over; null while it is not. */
export function endedOn(stage: Stage, state: AdmissionState): string | null {
  switch (stage) {
    case 'source':
      return state.fileOpenedOn;
    case 'file':
      return state.cvStampedOn;
    case 'verification':
      return state.readyOn ?? state.verifiedOn;
    case 'cell':
      return state.cellVotedOn;
    case 'committee':
      return state.grassrootsVotedOn ?? state.submittedOn;
    case 'decision':
      return state.decidedOn;
    case 'ceremony':
      return state.ceremonyOn;
    case 'probation':
      return state.recognitionVotedOn;
    case 'recognition':
      return state.recognisedOn;
  }
}

function furthest(state: AdmissionState): Stage {
  const stages = stagesOf(state);
  return stages.find((stage) => endedOn(stage, state) === null) ?? 'recognition';
}

function isPhase(text: string): text is AdmissionPhase {
  return Object.hasOwn(STAGE_OF, text);
}
