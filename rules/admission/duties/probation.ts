import type { Calendar } from '../../calendar/calendar';
import { addMonths, type PlainDate } from '../../calendar/plain-date';
import type { Duty } from '../../kernel/duty';
import type { TermId } from '../packs/pack';
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
    ...quarterlyComment(state, days, ceremonyOn),
    ...(state.selfReviewOn ? [] : [review('file-self-review')]),
    ...(state.mentorReviewOn ? [] : [review('file-mentor-review')]),
    ...(state.recognitionCommentsOn ? [] : [review('summarise-recognition-comments')]),
    owes({
      act: 'record-recognition-vote',
      role: 'secretary',
      seat: 'cell',
      ...voteTerm(state, endsOn),
    }),
  ];
};

/** The law gives the first vote its term; one that is taken again has none of its own, so ours applies. */
function voteTerm(
  { askedAgainOn }: AdmissionState,
  endsOn: PlainDate,
): Pick<Owed, 'fromOn' | 'term'> {
  return askedAgainOn && askedAgainOn > endsOn
    ? { fromOn: askedAgainOn, term: 'cell-meeting' }
    : { fromOn: endsOn, term: 'R19' };
}

/** What a probationary member's cell owes however far recognition has come. */
export function sinceTheCeremony(state: AdmissionState, days: Calendar): readonly Duty[] {
  const { ceremonyOn, memberCvOn, newMemberCertificateOn, mentorWantedOn } = state;
  if (!ceremonyOn) return [];
  const owes = (act: 'file-member-cv' | 'record-new-member-class', term: TermId): Duty =>
    duty(state, days, { act, role: 'organiser', seat: 'cell', fromOn: ceremonyOn, term });
  const towardsTheClass = newMemberCertificateOn ? [] : placeInClass(state, days, ceremonyOn);
  return [
    ...(memberCvOn ? [] : [owes('file-member-cv', 'R31')]),
    ...(newMemberCertificateOn ? [] : [owes('record-new-member-class', 'new-member-class')]),
    ...towardsTheClass,
    ...(mentorWantedOn ? [newMentor(state, days, mentorWantedOn)] : []),
  ];
}

/**
 * A class for new members is found in time, and the member hears of it from the cell: certificates are missing at month
 * twelve because nobody told them. Both terms are our defaults.
 */
function placeInClass(
  state: AdmissionState,
  days: Calendar,
  ceremonyOn: PlainDate,
): readonly Duty[] {
  const { newMemberEnrolment: sits, toldOfClass } = state;
  if (!sits) {
    return [
      duty(state, days, {
        act: 'enrol-in-new-member-class',
        role: 'organiser',
        seat: 'cell-superior',
        fromOn: ceremonyOn,
        term: 'new-member-enrolment',
      }),
    ];
  }
  if (toldOfClass?.class === sits.class) return [];
  return [
    duty(state, days, {
      act: 'tell-of-new-member-class',
      role: 'organiser',
      seat: 'cell',
      fromOn: sits.enrolledOn,
      term: 'class-telling',
    }),
  ];
}

/** The mentor stayed behind in the old cell; the new one names its own, who need not have known the member (A13). */
function newMentor(state: AdmissionState, days: Calendar, fromOn: PlainDate): Duty {
  return duty(state, days, {
    act: 'replace-mentor',
    role: 'secretary',
    seat: 'cell',
    fromOn,
    term: 'new-mentor',
  });
}

/** The cell voted to recognise: division, grassroots committee, authority, within one term. */
export const duringRecognition: Duties = (state, days) => {
  const votedOn = known(state.recognitionVotedOn, "the cell's vote on recognition");
  const term = decisionTerm(state, days);
  if (!term) throw new Error('a recognition without a decision term');
  const decision = duty(state, days, {
    act: 'decide-recognition',
    role: 'secretary',
    seat: 'authority',
    fromOn: latest(
      votedOn,
      state.recognitionDivisionOn,
      state.recognitionGrassrootsOn,
      state.resubmittedOn,
      state.askedAgainOn,
    ),
    term: 'R21',
    termFrom: term.startsOn,
    dueOn: term.dueOn,
  });
  return [next(state, days, votedOn) ?? decision];
};

function next(state: AdmissionState, days: Calendar, votedOn: Duty['fromOn']): Duty | null {
  const rerouted = state.reroutedOn ?? null;
  if (state.division && state.phase === 'RECOG_CELL') {
    return duty(state, days, {
      act: 'record-recognition-division-appraisal',
      role: 'secretary',
      seat: 'division',
      fromOn: latest(votedOn, rerouted),
      term: 'division-appraisal',
    });
  }
  if (!votesAtGrassroots(state) || state.phase === 'RECOG_GRASSROOTS') return null;
  return duty(state, days, {
    act: 'record-recognition-grassroots-vote',
    role: 'secretary',
    seat: 'grassroots',
    fromOn: latest(votedOn, state.recognitionDivisionOn, state.askedAgainOn, rerouted),
    term: 'recognition-grassroots-vote',
    termFrom: latest(votedOn, state.askedAgainOn, rerouted),
  });
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
