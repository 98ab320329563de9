import type { PlainDate } from '../../calendar/plain-date';
import { refuse, type Refusal } from '../../kernel/refusal';
import type { AdmissionPhase } from '../phases';
import { votesAtGrassroots } from '../seats';
import type { AdmissionState } from '../state';
import type { AnnulledDecision, RedoStage } from './inputs';

/** Papers that a stage makes, which must come anew when it is done again. */
const PAPERS_OF: Readonly<
  Record<AnnulledDecision, Readonly<Record<RedoStage, readonly string[]>>>
> = {
  admission: {
    'cell-vote': ['cell-resolution', 'cell-minutes', 'division-report'],
    'grassroots-vote': ['grassroots-resolution', 'grassroots-minutes'],
    decision: [],
  },
  recognition: {
    'cell-vote': [
      'recognition-cell-resolution',
      'recognition-cell-minutes',
      'recognition-division-report',
    ],
    'grassroots-vote': ['recognition-grassroots-resolution', 'recognition-grassroots-minutes'],
    decision: [],
  },
};

interface Redone extends Partial<AdmissionState> {
  /** Where the procedure stands again. */
  readonly at: AdmissionPhase;
}

/** The state in which a procedure is done again from a stage on: what came of that stage, and after it, is open again. */
export function redoneFrom(
  state: AdmissionState,
  question: AnnulledDecision,
  from: RedoStage,
  orderedOn: PlainDate,
): Redone {
  const again = {
    failedVote: null,
    returned: null,
    extendedUntil: null,
    askedAgainOn: orderedOn,
    reroutedOn: orderedOn,
    papers: toComeAnew(state.papers, papersFrom(question, from)),
  };
  return question === 'admission'
    ? { ...again, ...admissionFrom(state, from, orderedOn) }
    : { ...again, ...recognitionFrom(state, from) };
}

function admissionFrom(state: AdmissionState, from: RedoStage, orderedOn: PlainDate): Redone {
  switch (from) {
    case 'cell-vote':
      return {
        at: 'CELL_READY',
        cellVotedOn: null,
        divisionAppraisedOn: null,
        grassrootsVotedOn: null,
        submittedOn: null,
        resubmittedOn: null,
      };
    case 'grassroots-vote':
      return {
        at: state.divisionAppraisedOn ? 'DIV_APPRAISED' : 'CELL_RESOLVED',
        grassrootsVotedOn: null,
        submittedOn: null,
        resubmittedOn: null,
      };
    case 'decision':
      return { at: 'SUBMITTED', resubmittedOn: orderedOn };
  }
}

function recognitionFrom(state: AdmissionState, from: RedoStage): Redone {
  const appraised: AdmissionPhase = state.recognitionDivisionOn ? 'RECOG_DIVISION' : 'RECOG_CELL';
  switch (from) {
    case 'cell-vote':
      return {
        at: 'PROBATION',
        recognitionVotedOn: null,
        recognitionDivisionOn: null,
        recognitionGrassrootsOn: null,
      };
    case 'grassroots-vote':
      return { at: appraised, recognitionGrassrootsOn: null };
    case 'decision':
      return { at: state.recognitionGrassrootsOn ? 'RECOG_GRASSROOTS' : appraised };
  }
}

/** Refuses to do again from a stage that this dossier does not have, or whose earlier stages were never there. */
export function checkStage(
  state: AdmissionState,
  question: AnnulledDecision,
  from: RedoStage,
): Refusal | null {
  const proposes = votesAtGrassroots(state);
  const [cell, grassroots] =
    question === 'admission'
      ? [state.cellVotedOn, state.grassrootsVotedOn]
      : [state.recognitionVotedOn, state.recognitionGrassrootsOn];
  if (from === 'grassroots-vote' && !proposes) return missing(from);
  if (from !== 'cell-vote' && !cell) return missing('cell-vote');
  if (from !== 'decision') return null;
  if (proposes && !grassroots) return missing('grassroots-vote');
  // an earlier order may have sent it back to before it was submitted
  return question === 'admission' && !state.submittedOn ? missing('submission') : null;
}

function missing(stage: RedoStage | 'submission'): Refusal {
  const facts = { stage: `stage-${stage}` };
  return refuse('REDO.STAGE_MISSING', '24-QĐ/TW on wrong admissions', facts, 'from');
}

function papersFrom(question: AnnulledDecision, from: RedoStage): readonly string[] {
  const { 'cell-vote': ofCell, 'grassroots-vote': above, decision } = PAPERS_OF[question];
  if (from === 'cell-vote') return [...ofCell, ...above];
  return from === 'grassroots-vote' ? above : decision;
}

function toComeAnew(
  papers: AdmissionState['papers'],
  slots: readonly string[],
): AdmissionState['papers'] {
  return Object.fromEntries(
    Object.entries(papers).map(([slot, paper]) => [
      slot,
      slots.includes(slot) ? { ...paper, returned: true } : paper,
    ]),
  );
}
