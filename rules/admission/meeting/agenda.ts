import type { PlainDate } from '../../calendar/plain-date';
import type { Facts } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { checkDecisionDay, checkProposalDay } from '../acts/approval';
import { checkMeetingDay } from '../acts/meeting-day';
import {
  checkRecognitionDecisionDay,
  checkRecognitionProposalDay,
  notYetDecidable,
} from '../acts/recognition';
import { awarenessCheckFirst } from '../local/needed';
import type { Threshold, VotingBody } from '../packs/pack';
import type { AdmissionPhase } from '../phases';
import { askedOfAuthority, askedOfCell, askedOfGrassroots } from '../questions';
import { isWithAuthority, nextMeeting, type NextMeeting } from '../seats';
import type { AdmissionState } from '../state';
import type { MeetingState } from './events';

/** Phases in which some meeting votes next. */
export const MEETING_PHASES = [
  'CELL_READY',
  'CELL_RESOLVED',
  'DIV_APPRAISED',
  'SUBMITTED',
  'PROBATION',
  'RECOG_CELL',
  'RECOG_DIVISION',
  'RECOG_GRASSROOTS',
] as const satisfies readonly AdmissionPhase[];

/** What a meeting of that day is asked, at which bar; the bodies are those of the day. */
export interface Agenda extends NextMeeting {
  readonly threshold: Threshold | null;
}

/** @throws where no meeting is next: the act's own condition was not asked before */
export function agendaOn(state: AdmissionState, heldOn: PlainDate): Agenda {
  const { question, body } = nextOf(state);
  if (body === 'cell') {
    const { cell, pack } = askedOfCell(state, question, heldOn);
    return { question, body, organisation: cell, threshold: pack.thresholds.cell[question] };
  }
  const asked = isWithAuthority(state) ? askedOfAuthority : askedOfGrassroots;
  const { organisation, threshold } = asked(state, question, heldOn);
  return { question, body, organisation, threshold };
}

/** No meeting is next: a division has to appraise first, or another body votes without one here. */
export function notNext(state: AdmissionState): Refusal | null {
  if (nextMeeting(state)) return null;
  const waits =
    state.division !== null && (state.phase === 'CELL_RESOLVED' || state.phase === 'RECOG_CELL');
  return waits
    ? refuse('ORDER.DIVISION_FIRST', '12-HD/BTCTW', { division: state.division })
    : refuse('VOTE.NOT_NEEDED', '06-HD/TW 3.7a');
}

/** Whether the meeting that is open is the one before which the dossier stands; else it was left behind. */
export function isCurrent(state: AdmissionState): boolean {
  const [next, { meeting }] = [nextMeeting(state), state];
  return meeting?.question === next?.question && !!meeting && votingBodyOf(meeting) === next?.body;
}

/** Which kind of meeting it is. */
export function votingBodyOf({ committee }: Pick<MeetingState, 'committee'>): VotingBody {
  return committee?.body ?? 'cell';
}

/** Whether the body may meet that day: its papers, its gates, what must have gone before. */
export function checkDay(
  state: AdmissionState,
  heldOn: PlainDate,
  facts: Facts,
): readonly (Refusal | null)[] {
  const { question, body } = nextOf(state);
  if (body === 'cell') {
    return checkMeetingDay(
      state,
      question === 'recognition' ? question : 'admission',
      heldOn,
      facts,
    );
  }
  if (question === 'recognition') {
    return isWithAuthority(state)
      ? [notYetDecidable(state), ...checkRecognitionDecisionDay(state, heldOn)]
      : checkRecognitionProposalDay(state, heldOn);
  }
  return isWithAuthority(state)
    ? [awarenessCheckFirst(state), ...checkDecisionDay(state, heldOn)]
    : checkProposalDay(state, heldOn);
}

function nextOf(state: AdmissionState): NextMeeting {
  const next = nextMeeting(state);
  if (!next) throw new Error(`no meeting is next in phase ${state.phase}`);
  return next;
}
