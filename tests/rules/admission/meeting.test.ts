import type { AdmissionEvent, VoteTaken } from '../../../rules/admission/events';
import type { AdmissionInputs } from '../../../rules/admission/inputs';
import { needOf } from '../../../rules/admission/meeting/need';
import { missingForSubmission } from '../../../rules/admission/papers';
import type { RollMember } from '../../../rules/kernel/facts';
import { addDays } from '../../../rules/calendar/plain-date';
import { codesOf, type AdmissionCase, type By } from '../../support/admission-case';
import { fullMember } from '../../support/admission-world';
import { before, PAPER, unanimous } from './main-path';

const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `m${at + 1}`);
const roll = (count: number, last: Partial<RollMember> = {}): RollMember[] =>
  names(count).map((id, at) => fullMember(id, at === count - 1 ? last : {}));

type Meet = Pick<
  AdmissionInputs,
  | 'open-meeting'
  | 'declare-conflict'
  | 'close-attendance'
  | 'count-ballots'
  | 'conclude-meeting'
  | 'call-off-meeting'
>;

/** A meeting of the cell on this roll; each step on the day of the meeting. */
class Meeting {
  constructor(readonly one: AdmissionCase) {}

  step<A extends keyof Meet>(
    act: A,
    input: Omit<AdmissionInputs[A], 'heldOn'>,
    by: By = 'secretary@cell',
  ): readonly string[] {
    return codesOf(this.one.attempt(act, { heldOn: this.one.today, ...input }, by));
  }
  open(form: 'secret-ballot' | 'raised-card' = 'secret-ballot') {
    return this.step('open-meeting', { form, chair: 'm1', secretary: 'm2' });
  }
  attend(present: readonly string[], withLeave: readonly string[] = []) {
    return this.step('close-attendance', { present, withLeave });
  }
  count(counter: 'chair' | 'secretary', yes: number, no = 0, by?: By) {
    const who = by ?? (counter === 'chair' ? 'secretary@cell' : 'organiser@cell');
    return this.step('count-ballots', { counter, tally: { ...unanimous(yes), no } }, who);
  }
  bothCount(yes: number, no = 0) {
    return [...this.count('chair', yes, no), ...this.count('secretary', yes, no)];
  }
  conclude() {
    const papers = { paper: PAPER, minutes: PAPER };
    return this.step('conclude-meeting', { resolutionNumber: '12-NQ/CB', ...papers });
  }
  get vote(): VoteTaken | undefined {
    const events = this.one.events();
    return events.findLast((event): event is VoteTaken => event.type === 'vote.taken');
  }
}

function meeting(members: readonly RollMember[]): Meeting {
  const one = before('record-cell-vote');
  one.world = { ...one.world, roll: members };
  return new Meeting(one);
}

describe('a meeting is prepared and recorded in steps (2.1)', () => {
  it('says what is needed before the vote, and records it with chair, secretary and both counts', () => {
    const held = meeting(roll(12));
    expect(held.open()).toEqual([]);
    expect(needOf(held.one.state.meeting)).toBeNull();
    expect(held.attend(names(11), ['m12'])).toEqual([]);
    expect(needOf(held.one.state.meeting)).toEqual({
      base: 12,
      needed: 8,
      present: 11,
      canPass: true,
    });
    expect(held.bothCount(9, 2)).toEqual([]);
    expect(held.conclude()).toEqual([]);
    expect(held.vote).toMatchObject({
      base: 12,
      present: 11,
      yes: 9,
      passes: true,
      form: 'secret-ballot',
      meeting: {
        chair: 'm1',
        secretary: 'm2',
        conflicts: [],
        counts: { chair: { by: 'secretary@cell' }, secretary: { by: 'organiser@cell' } },
      },
    });
    expect(held.vote?.roll.at(-1)).toEqual({
      person: 'm12',
      counted: true,
      reason: 'absent-with-leave',
    });
    expect(held.one.state).toMatchObject({ phase: 'CELL_RESOLVED', meeting: null });
    expect(missingForSubmission(held.one.state)).not.toContain('cell-minutes');
  });

  it('says that it cannot pass where too few are there, and may be called off', () => {
    const held = meeting(roll(12));
    held.open();
    held.attend(names(7));
    expect(needOf(held.one.state.meeting)).toMatchObject({ needed: 8, present: 7, canPass: false });
    const off = { calledOffOn: held.one.today, reason: 'token' };
    expect(codesOf(held.one.act('call-off-meeting', off, { by: 'secretary@cell' }))).toEqual([]);
    expect(held.one.state).toMatchObject({ phase: 'CELL_READY', meeting: null });
    expect(held.open()).toEqual([]);
  });

  it('scenario 1: an exempt member who is absent leaves the base that is frozen; 7 of 10 propose', () => {
    const held = meeting(roll(11, { exempt: true }));
    held.open();
    held.attend(names(8));
    expect(needOf(held.one.state.meeting)).toMatchObject({ base: 10, needed: 7 });
    held.bothCount(7, 1);
    expect(held.conclude()).toEqual([]);
    expect(held.vote).toMatchObject({ base: 10, present: 8, passes: true });
  });

  it('scenario 2: the exempt member attends and is counted; the same 7 of 11 are reported up', () => {
    const held = meeting(roll(11, { exempt: true }));
    held.open();
    held.attend([...names(8), 'm11']);
    expect(needOf(held.one.state.meeting)).toMatchObject({ base: 11, needed: 8, present: 9 });
    held.bothCount(7, 2);
    held.conclude();
    expect(held.vote).toMatchObject({ base: 11, passes: false });
    expect(held.one.state.phase).toBe('FAIL_REPORTED_UP');
    expect(held.one.state.papers['failed-vote-minutes']).toBeDefined();
  });

  it('scenario 3: three absent with leave stay in the base; ballots of probationary members are rejected', () => {
    const probationary = ['p1', 'p2'].map((id) => ({
      ...fullMember(id),
      status: 'probationary' as const,
    }));
    const held = meeting([...roll(20), ...probationary]);
    held.open();
    held.attend([...names(17), 'p1', 'p2'], ['m18', 'm19', 'm20']);
    expect(needOf(held.one.state.meeting)).toMatchObject({ base: 20, needed: 14, present: 17 });
    expect(held.count('chair', 14, 5)).toEqual(['VOTE.TOO_MANY_BALLOTS']);
    held.bothCount(13, 4);
    held.conclude();
    expect(held.vote).toMatchObject({ yes: 13, passes: false });
  });

  it('scenario 7: one of ten is temporarily elsewhere and leaves the base, even when there', () => {
    const held = meeting(roll(10, { temporarilyElsewhere: true }));
    held.open();
    held.attend(names(10));
    expect(needOf(held.one.state.meeting)).toMatchObject({ base: 9, needed: 6, present: 9 });
    held.bothCount(6, 3);
    held.conclude();
    expect(held.vote?.passes).toBe(true);
  });

  it('scenario 8: of 12, 7 for, 2 against, 2 blank and 1 absent: 8 needed, 7 for', () => {
    const held = meeting(roll(12));
    held.open();
    held.attend(names(11));
    const tally = { yes: 7, no: 2, blank: 2, invalid: 0 };
    held.step('count-ballots', { counter: 'chair', tally });
    held.step('count-ballots', { counter: 'secretary', tally }, 'organiser@cell');
    expect(needOf(held.one.state.meeting)?.needed).toBe(8);
    held.conclude();
    expect(held.vote).toMatchObject({ base: 12, yes: 7, blank: 2, passes: false });
  });
});

describe('the counts of chair and secretary', () => {
  const counted = (): Meeting => {
    const held = meeting(roll(9));
    held.open();
    held.attend(names(9));
    return held;
  };

  it('a difference is shown, and counted again until both agree', () => {
    const held = counted();
    held.count('chair', 7, 2);
    expect(held.conclude()).toEqual(['MEETING.COUNTS_MISSING']);
    held.count('secretary', 6, 3);
    const input = { heldOn: held.one.today };
    expect(held.one.attempt('conclude-meeting', input, 'secretary@cell')).toMatchObject({
      refusals: [
        {
          code: 'MEETING.COUNTS_DIFFER',
          facts: { chair: '7 / 2 / 0 / 0', secretary: '6 / 3 / 0 / 0' },
        },
      ],
    });
    held.count('secretary', 7, 2);
    expect(held.conclude()).toEqual([]);
  });

  it('are entered by two persons', () => {
    const held = counted();
    held.count('chair', 7, 2);
    expect(held.count('secretary', 7, 2, 'secretary@cell')).toEqual(['MEETING.SAME_COUNTER']);
  });
});

describe('who presides', () => {
  it('is a full member of the roll, and another one keeps the minutes', () => {
    const held = meeting(roll(9));
    const open = (chair: string, secretary: string) =>
      held.step('open-meeting', { form: 'raised-card', chair, secretary });
    expect(open('p1', 'm2')).toEqual(['MEETING.NOT_FULL_MEMBER']);
    expect(open('m1', 'm1')).toEqual(['MEETING.ONE_PERSON']);
    expect(open('m1', 'm2')).toEqual([]);
    expect(open('m1', 'm2')).toEqual(['MEETING.OPEN']);
    expect(held.attend(['m2', 'm3'])).toEqual(['MEETING.PRESIDING_ABSENT']);
  });

  it('steps aside on a declared conflict, is replaced, and stays in the base', () => {
    const held = meeting(roll(9));
    held.open();
    expect(held.step('declare-conflict', { member: 'm1' })).toEqual(['MEETING.REPLACE']);
    const replaced = { member: 'm1', replacedBy: 'm3' };
    expect(held.step('declare-conflict', replaced)).toEqual([]);
    expect(held.one.state.meeting).toMatchObject({ chair: 'm3', conflicts: ['m1'] });
    expect(held.step('declare-conflict', { member: 'm2', replacedBy: 'm1' })).toEqual([
      'MEETING.CONFLICT',
    ]);
    held.attend(names(9));
    expect(needOf(held.one.state.meeting)?.base).toBe(9);
    held.bothCount(9);
    held.conclude();
    expect(held.vote?.meeting).toMatchObject({ chair: 'm3', conflicts: ['m1'] });
  });
});

describe('a meeting of the cell', () => {
  it('belongs to one day, however late it is typed, and attendance closes once', () => {
    const held = meeting(roll(9));
    held.open();
    const { today } = held.one;
    held.one.today = addDays(today, 1);
    expect(held.attend(names(9))).toEqual(['MEETING.OTHER_DAY']);
    const input = { heldOn: today, present: names(9), withLeave: [] };
    expect(codesOf(held.one.act('close-attendance', input, { by: 'secretary@cell' }))).toEqual([]);
    expect(codesOf(held.one.act('close-attendance', input, { by: 'secretary@cell' }))).toEqual([
      'MEETING.ATTENDANCE_CLOSED',
    ]);
  });

  it('keeps its frozen base when the roll changes before the vote is recorded', () => {
    const held = meeting(roll(9));
    held.open();
    held.attend(names(9));
    held.one.world = { ...held.one.world, roll: roll(12) };
    held.bothCount(6, 3);
    held.conclude();
    expect(held.vote).toMatchObject({ base: 9, passes: true });
  });

  it('votes on recognition as well, not before the twelve months have ended', () => {
    const one = before('record-recognition-vote');
    one.world = { ...one.world, roll: roll(9) };
    const held = new Meeting(one);
    expect(held.open('raised-card')).toEqual([]);
    held.attend(names(9));
    held.bothCount(9);
    expect(held.conclude()).toEqual([]);
    const events: readonly AdmissionEvent['type'][] = ['vote.taken', 'cell.proposed'];
    expect(one.entries.at(-1)?.events.map(({ type }) => type)).toEqual([
      ...events,
      'paper.attached',
      'paper.attached',
    ]);
    expect(one.state).toMatchObject({ phase: 'RECOG_CELL', meeting: null });
    const early = before('file-self-review');
    expect(new Meeting(early).open()).toContain('PAPERS.MISSING');
  });
});
