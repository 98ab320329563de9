import { notBefore } from '../../kernel/checks';
import { refuse } from '../../kernel/refusal';
import { cellBase, checkAttendance } from '../../votes/base';
import { checkTally } from '../../votes/tally';
import { neededYes } from '../../votes/thresholds';
import { begun, defineAct, personOf, type AdmissionRule } from '../act';
import { checkMeetingDay } from '../acts/meeting-day';
import { askedOfCell } from '../questions';
import type { AdmissionPhase } from '../phases';
import type { AdmissionState } from '../state';
import {
  ARTICLE,
  attendanceClosed,
  attendanceOpen,
  held,
  meetingOpen,
  noMeeting,
  otherDay,
  unfitToPreside,
} from './checks';
import { concludeMeeting } from './conclude';

const MEETING_PHASES: readonly AdmissionPhase[] = ['CELL_READY', 'PROBATION'];
const WORKERS = ['secretary', 'organiser'] as const;
const who = { phases: MEETING_PHASES, roles: WORKERS, seat: 'cell' } as const;

/** What a meeting of the cell votes on now. */
function questionOf({ phase }: AdmissionState): 'admission' | 'recognition' {
  return phase === 'PROBATION' ? 'recognition' : 'admission';
}

/** 2.1. The meeting opens: its day, who presides and who keeps the minutes, and the form that the meeting itself chose. */
const openMeeting = defineAct<'open-meeting'>({
  kind: 'preside',
  who: { ...who, onlyIf: meetingOpen },
  on: ({ heldOn }) => heldOn,
  needs: ({ heldOn }) => ({ rollOn: heldOn, subject: true }),
  check: (state, { heldOn, chair, secretary }, facts) => [
    ...checkMeetingDay(state, questionOf(state), heldOn, facts),
    unfitToPreside(chair, 'chair', [], facts),
    unfitToPreside(secretary, 'secretary', [], facts),
    chair === secretary ? refuse('MEETING.ONE_PERSON', ARTICLE, {}, 'secretary') : null,
  ],
  happen: (state, { heldOn, form, chair, secretary }) => {
    const question = questionOf(state);
    const { cell } = askedOfCell(state, question, heldOn);
    return [{ type: 'meeting.opened', question, cell, heldOn, form, chair, secretary }];
  },
});

/** A member bound to the candidate says so: no presiding, no minutes, no counting; the vote itself stays theirs (our default). */
const declareConflict = defineAct<'declare-conflict'>({
  kind: 'preside',
  who: { ...who, onlyIf: (state) => noMeeting(state) ?? attendanceClosed(state) },
  on: ({ heldOn }) => heldOn,
  needs: ({ heldOn }) => ({ rollOn: heldOn }),
  check: (state, { heldOn, member, replacedBy }, facts) => {
    const { chair, secretary, conflicts } = held(state);
    const presides = member === chair || member === secretary;
    const bound = [...conflicts, member];
    const taken = replacedBy === chair || replacedBy === secretary;
    return [
      otherDay(state, heldOn),
      checkAttendance(facts.roll ?? [], [member]),
      conflicts.includes(member) ? refuse('MEETING.DECLARED', ARTICLE, {}, 'member') : null,
      presides && !replacedBy ? refuse('MEETING.REPLACE', ARTICLE, {}, 'replacedBy') : null,
      presides && replacedBy ? unfitToPreside(replacedBy, 'replacedBy', bound, facts) : null,
      presides && taken ? refuse('MEETING.ONE_PERSON', ARTICLE, {}, 'replacedBy') : null,
    ];
  },
  happen: (state, { member, replacedBy }) => {
    const { chair, secretary } = held(state);
    const instead = replacedBy ?? member;
    return [
      {
        type: 'meeting.conflict-declared',
        member,
        chair: chair === member ? instead : chair,
        secretary: secretary === member ? instead : secretary,
      },
    ];
  },
});

/** Attendance closes: the roll is frozen with a reason per member, and what is needed is known before the vote. */
const closeAttendance = defineAct<'close-attendance'>({
  kind: 'preside',
  who: { ...who, onlyIf: (state) => noMeeting(state) ?? attendanceClosed(state) },
  on: ({ heldOn }) => heldOn,
  needs: ({ heldOn }) => ({ rollOn: heldOn }),
  check: (state, { heldOn, present, withLeave }, { roll }) => {
    const both = withLeave.find((person) => present.includes(person));
    const { chair, secretary } = held(state);
    const away = [chair, secretary].filter((person) => !present.includes(person));
    return [
      otherDay(state, heldOn),
      checkAttendance(roll ?? [], present),
      checkAttendance(roll ?? [], withLeave),
      both ? refuse('VOTE.LISTED_TWICE', ARTICLE, { person: both }, 'withLeave') : null,
      away.length > 0 ? refuse('MEETING.PRESIDING_ABSENT', ARTICLE, { away }, 'present') : null,
    ];
  },
  happen: (state, { heldOn, present, withLeave }, { roll }) => {
    const { base, voters, lines } = cellBase(roll ?? [], present, withLeave);
    const { question } = held(state);
    const bar = askedOfCell(state, question, heldOn).pack.thresholds.cell[question];
    if (!bar) throw new Error('a cell without power over the question was not refused');
    const needed = neededYes(bar.comparison, base);
    return [
      { type: 'meeting.attendance-closed', base, voters, present, withLeave, roll: lines, needed },
    ];
  },
});

const counting = defineAct<'count-ballots'>({
  kind: 'preside',
  freshFactor: true,
  who: { ...who, onlyIf: (state) => noMeeting(state) ?? attendanceOpen(state) },
  on: ({ heldOn }) => heldOn,
  check: (state, { heldOn, tally }) => [
    otherDay(state, heldOn),
    checkTally(tally, held(state).attendance?.voters ?? 0),
  ],
  happen: (_state, { counter, tally }, _facts, { by }) => [
    { type: 'meeting.counted', counter, tally, by },
  ],
});

/** The chair's count and the secretary's are entered by two persons; whoever counted may count again until they agree. */
const countBallots: AdmissionRule<'count-ballots'> = {
  ...counting,
  do: (state, input, facts, actor) => {
    const other = input.counter === 'chair' ? 'secretary' : 'chair';
    const by = begun(state).meeting?.counts[other]?.by;
    return by && by === personOf(actor)
      ? { kind: 'refused', refusals: [refuse('MEETING.SAME_COUNTER', ARTICLE, {}, 'counter')] }
      : counting.do(state, input, facts, actor);
  },
};

/** The meeting did not come to a vote; nothing of it counts. */
const callOffMeeting = defineAct<'call-off-meeting'>({
  kind: 'preside',
  freeText: ['reason'],
  who: { ...who, onlyIf: noMeeting },
  on: ({ calledOffOn }) => calledOffOn,
  check: (state, { calledOffOn }) => [
    notBefore('calledOffOn', calledOffOn, 'heldOn', held(state).heldOn),
  ],
  happen: (_state, { calledOffOn, reason }) => [
    { type: 'meeting.called-off', calledOffOn, reason },
  ],
});

export const meetingActs = {
  'open-meeting': openMeeting,
  'declare-conflict': declareConflict,
  'close-attendance': closeAttendance,
  'count-ballots': countBallots,
  'conclude-meeting': concludeMeeting,
  'call-off-meeting': callOffMeeting,
};
