import type { Refusal } from '../../kernel/refusal';
import { defineAct } from '../act';
import { admissionVoted, checkAdmissionVote } from '../acts/cell-meeting';
import { checkRecognitionVote, recognitionVoted } from '../acts/recognition';
import type { CellVoteInput } from '../inputs';
import type { AdmissionState } from '../state';
import type { HeldMeeting } from '../voting';
import { attendanceOpen, countsDiffer, held, noMeeting, otherDay } from './checks';
import type { MeetingInputs } from './events';

/** Both counts agree: the vote is recorded on the base that was frozen when attendance closed. */
export const concludeMeeting = defineAct<'conclude-meeting'>({
  kind: 'preside',
  redone: 'also',
  freshFactor: true,
  who: {
    phases: ['CELL_READY', 'PROBATION'],
    roles: ['secretary'],
    seat: 'cell',
    unlike: ['verifier'],
    onlyIf: (state): Refusal | null =>
      noMeeting(state) ?? attendanceOpen(state) ?? countsDiffer(state),
  },
  on: ({ heldOn }) => heldOn,
  needs: ({ heldOn }) => ({ rollOn: heldOn, subject: true }),
  check: (state, input, facts) => {
    const check = held(state).question === 'admission' ? checkAdmissionVote : checkRecognitionVote;
    return [
      otherDay(state, input.heldOn),
      ...check(state, vote(state, input), facts, heldMeeting(state)),
    ];
  },
  happen: (state, input, facts, done) => {
    const voted = held(state).question === 'admission' ? admissionVoted : recognitionVoted;
    return voted(state, vote(state, input), facts, done, heldMeeting(state));
  },
});

/** The meeting's vote as one that is recorded afterwards would be typed. */
function vote(state: AdmissionState, input: MeetingInputs['conclude-meeting']): CellVoteInput {
  const { form, heldOn, attendance, counts } = held(state);
  if (!attendance || !counts.chair) throw new Error('a vote that was not counted was not refused');
  return { ...input, heldOn, form, present: attendance.present, tally: counts.chair.tally };
}

/** The meeting as its vote keeps it. @throws where it was not counted */
export function heldMeeting(state: AdmissionState): HeldMeeting {
  const { chair, secretary, conflicts, attendance, counts, sameAs } = held(state);
  if (!attendance || !counts.chair || !counts.secretary) {
    throw new Error('a vote that was not counted was not refused');
  }
  const { base, voters, roll: lines } = attendance;
  return {
    counted: { base, voters, lines },
    record: {
      chair,
      secretary,
      conflicts,
      ...(sameAs !== undefined && { sameAs }),
      counts: { chair: counts.chair, secretary: counts.secretary },
    },
  };
}
