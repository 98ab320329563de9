import type { Calendar } from '../../calendar/calendar';
import { addMonths } from '../../calendar/plain-date';
import type { Duty } from '../../kernel/duty';
import type { AdmissionState } from '../state';
import { votesAtGrassroots } from '../seats';
import { decisionTerm, packOf, probationEndsOn } from '../terms-of';
import { termLengthMonths } from '../packs/terms';
import { duty, known, latest, type Owed } from './duty';

type Duties = (state: AdmissionState, days: Calendar) => readonly Duty[];
/** Three quarterly comments; the fourth quarter ends in the reviews. */
const QUARTERS = 3;

/** Twelve months on the way, then the reviews and the cell's vote; each stands in the inbox from its own day. */
export const duringProbation: Duties = (state, days) => {
  const ceremonyOn = known(state.ceremonyOn, 'the ceremony');
  const endsOn = probationEndsOn(state, ceremonyOn, days);
  const owes = (owed: Owed): Duty => duty(state, days, owed);
  const review = (
    act: 'file-self-review' | 'file-mentor-review' | 'summarise-recognition-comments',
  ) => owes({ act, role: 'organiser', seat: 'cell', fromOn: endsOn, term: 'probation-papers' });
  return [
    ...(state.memberCvOn
      ? []
      : [
          owes({
            act: 'file-member-cv',
            role: 'organiser',
            seat: 'cell',
            fromOn: ceremonyOn,
            term: 'R31',
          }),
        ]),
    ...classOwed(state, days),
    ...quarterlyComment(state, days, ceremonyOn),
    ...(state.selfReviewOn ? [] : [review('file-self-review')]),
    ...(state.mentorReviewOn ? [] : [review('file-mentor-review')]),
    ...(state.recognitionCommentsOn ? [] : [review('summarise-recognition-comments')]),
    owes({
      act: 'record-recognition-vote',
      role: 'secretary',
      seat: 'cell',
      fromOn: endsOn,
      term: 'R19',
    }),
  ];
};

/** The cell voted to recognise: division, grassroots committee, authority, within one term. */
export const duringRecognition: Duties = (state, days) => {
  const votedOn = known(state.recognitionVotedOn, "the cell's vote on recognition");
  const term = decisionTerm(state, days);
  if (!term) throw new Error('a recognition without a decision term');
  const decision = duty(state, days, {
    act: 'decide-recognition',
    role: 'secretary',
    seat: 'authority',
    fromOn: latest(votedOn, state.recognitionDivisionOn, state.recognitionGrassrootsOn),
    term: 'R21',
    dueOn: term.dueOn,
  });
  return [...classOwed(state, days), next(state, days, votedOn) ?? decision];
};

function next(state: AdmissionState, days: Calendar, votedOn: Duty['fromOn']): Duty | null {
  if (state.division && state.phase === 'RECOG_CELL') {
    return duty(state, days, {
      act: 'record-recognition-division-appraisal',
      role: 'secretary',
      seat: 'division',
      fromOn: votedOn,
      term: 'division-appraisal',
    });
  }
  if (!votesAtGrassroots(state) || state.phase === 'RECOG_GRASSROOTS') return null;
  return duty(state, days, {
    act: 'record-recognition-grassroots-vote',
    role: 'secretary',
    seat: 'grassroots',
    fromOn: latest(votedOn, state.recognitionDivisionOn),
    term: 'recognition-grassroots-vote',
    termFrom: votedOn,
  });
}

function classOwed(state: AdmissionState, days: Calendar): readonly Duty[] {
  if (state.newMemberCertificateOn) return [];
  return [
    duty(state, days, {
      act: 'record-new-member-class',
      role: 'organiser',
      seat: 'cell',
      fromOn: known(state.ceremonyOn, 'the ceremony'),
      term: 'new-member-class',
    }),
  ];
}

function quarterlyComment(
  state: AdmissionState,
  days: Calendar,
  ceremonyOn: Duty['fromOn'],
): readonly Duty[] {
  const written = state.quarterlyComments.length;
  if (written >= QUARTERS) return [];
  const months = termLengthMonths(packOf(state).terms['quarterly-comment']);
  return [
    duty(state, days, {
      act: 'note-quarterly-comment',
      nth: written + 1,
      role: 'organiser',
      seat: 'cell',
      fromOn: addMonths(ceremonyOn, months * written),
      term: 'quarterly-comment',
      dueOn: addMonths(ceremonyOn, months * (written + 1)),
    }),
  ];
}
