import { needOf } from '../../../rules/admission/meeting/need';
import { missingForSubmission } from '../../../rules/admission/papers';
import type { Json } from '../../../rules/kernel/json';
import { body, CELL, GRASSROOTS, PROVINCE } from '../../support/admission-world';
import { codesOf, type AdmissionCase } from '../../support/admission-case';
import { CommitteeMeeting } from './committee-steps';
import { before, goTo, PAPER } from './main-path';

/** A dossier before the standing committee, which has so many members. */
function beforeStandingCommittee(inOffice: number): CommitteeMeeting {
  const one = before('decide-admission');
  const superior = body('superior', 'superior', { standingInOffice: inOffice });
  one.world = { ...one.world, bodies: [CELL, GRASSROOTS, superior, PROVINCE] };
  return new CommitteeMeeting(one);
}
const stateOf = ({ state }: AdmissionCase): Json => JSON.parse(JSON.stringify(state));

describe('a grassroots committee meets in steps (A12)', () => {
  it('counts everybody in office, says what is needed, and proposes on that base', () => {
    const held = new CommitteeMeeting(before('record-grassroots-vote'));
    expect(held.members).toHaveLength(9);
    expect(held.open()).toEqual([]);
    expect(held.attend(held.members.slice(0, 6), ['k9'])).toEqual([]);
    const need = { base: 9, needed: 6, present: 6, canPass: true, ofCommittee: true };
    expect(needOf(held.one.state.meeting)).toEqual(need);
    expect(held.bothCount(6)).toEqual([]);
    expect(held.propose()).toEqual([]);
    expect(held.vote).toMatchObject({
      body: 'grassroots-committee',
      organisation: 'grassroots',
      base: 9,
      present: 6,
      passes: true,
      formChosenBy: 'meeting',
      meeting: { chair: 'k1', secretary: 'k2', conflicts: [] },
    });
    const reasons = held.vote?.roll.map(({ reason }) => reason);
    expect(reasons?.slice(5)).toEqual(['present', 'absent', 'absent', 'absent-with-leave']);
    expect(held.one.state).toMatchObject({ phase: 'GRASSROOTS_RESOLVED', meeting: null });
    expect(missingForSubmission(held.one.state)).not.toContain('grassroots-minutes');
  });

  it('goes nowhere without the minutes', () => {
    const held = new CommitteeMeeting(before('record-grassroots-vote'));
    held.open();
    held.attend(held.members);
    held.bothCount(9);
    expect(held.propose({})).toEqual(['MEETING.MINUTES_MISSING']);
    expect(held.one.state.phase).toBe('CELL_RESOLVED');
  });

  it('is opened for the body that meets next, and for no other', () => {
    const held = new CommitteeMeeting(before('record-grassroots-vote'));
    expect(held.open('raised-card', 'superior')).toContain('MEETING.OTHER_BODY');
    const cell = { form: 'raised-card', chair: 'k1', secretary: 'k2' } as const;
    expect(held.step('open-meeting', cell)).toContain('MEETING.OTHER_BODY');
    expect(held.step('open-meeting', cell, 'secretary@superior')).toEqual(['RIGHT.NOT_HOLDER']);
    const waiting = before('record-division-appraisal', 'with a division');
    expect(new CommitteeMeeting(waiting).open()).toEqual(['ORDER.DIVISION_FIRST']);
    const authorised = before('submit-file', 'under an authorised grassroots committee');
    expect(new CommitteeMeeting(authorised).open()).toEqual(['VOTE.NOT_NEEDED']);
  });

  it('takes nobody who is not in office, and no ballots beyond those who are there', () => {
    const held = new CommitteeMeeting(before('record-grassroots-vote'));
    const stranger = { form: 'raised-card', chair: 'm1', secretary: 'k2' } as const;
    expect(held.step('open-meeting', { ...stranger, committee: held.body })).toEqual([
      'MEETING.NOT_IN_OFFICE',
    ]);
    held.open();
    expect(held.attend(['k1', 'k2', 'm3'])).toEqual(['MEETING.NOT_IN_OFFICE']);
    expect(held.attend(['k1', 'k2', 'k2'])).toEqual(['VOTE.LISTED_TWICE']);
    held.attend(['k1', 'k2', 'k3', 'k4', 'k5', 'k6']);
    expect(held.count('chair', 7)).toEqual(['VOTE.TOO_MANY_BALLOTS']);
  });
});

describe('a standing committee decides in steps (A13)', () => {
  it.each([
    [8, 6, 4, false],
    [8, 6, 5, true],
    [5, 5, 3, true],
  ])('scenario 11: of %i members with %i present, %i yes: %s', (inOffice, present, yes, passes) => {
    const held = beforeStandingCommittee(inOffice);
    held.open();
    held.attend(held.members.slice(0, present));
    held.bothCount(yes, present - yes);
    expect(held.decide()).toEqual([]);
    expect(held.vote).toMatchObject({ base: inOffice, present, yes, passes });
    expect(held.one.state.phase).toBe(passes ? 'DECIDED' : 'NOT_ADMITTED');
    expect(held.one.state.papers['decision-minutes'] !== undefined).toBe(passes);
  });

  it('a member bound to the candidate does not count, and stays in the base', () => {
    const held = beforeStandingCommittee(8);
    held.open();
    expect(held.step('declare-conflict', { member: 'k1', replacedBy: 'k3' })).toEqual([]);
    held.attend(held.members);
    expect(needOf(held.one.state.meeting)).toMatchObject({ base: 8, needed: 5 });
    const bound = {
      kind: 'person',
      person: 'k1',
      appointments: [{ role: 'organiser', organisation: 'superior' }],
    } as const;
    expect(held.count('secretary', 8, 0, bound)).toEqual(['MEETING.CONFLICT']);
    held.bothCount(8);
    held.decide();
    expect(held.vote?.meeting).toMatchObject({ chair: 'k3', conflicts: ['k1'] });
  });

  it('recognises as well, with minutes of its own', () => {
    const held = new CommitteeMeeting(before('decide-recognition'));
    held.open();
    held.attend(held.members);
    held.bothCount(5);
    expect(held.decide({})).toEqual(['MEETING.MINUTES_MISSING']);
    expect(held.decide()).toEqual([]);
    expect(held.one.state.phase).toBe('RECOGNISED');
    expect(held.one.state.papers['recognition-decision-minutes']).toBeDefined();
  });

  it('an authorised grassroots committee decides at two thirds of its members in office', () => {
    const one = before('decide-admission', 'under an authorised grassroots committee');
    const held = new CommitteeMeeting(one);
    held.open();
    held.attend(held.members);
    expect(needOf(one.state.meeting)).toMatchObject({ base: 9, needed: 6 });
    held.bothCount(6, 3);
    expect(held.propose()).toEqual(['PHASE.NOT_NOW']);
    expect(held.decide()).toEqual([]);
    expect(one.state.phase).toBe('DECIDED');
  });

  it('is left behind where the result alone is typed, and where the file goes back', () => {
    const held = beforeStandingCommittee(5);
    held.open();
    const returned = { returnedOn: held.one.today, items: [{ slot: 'cv', reason: 'token' }] };
    held.one.act('return-file', returned, { by: 'organiser@superior' });
    expect(held.attend(held.members)).toEqual(['PHASE.NOT_NOW']);
    held.one.act(
      'attach-paper',
      { slot: 'cv', madeOn: held.one.today, paper: { ...PAPER, sha256: 'b'.repeat(64) } },
      { by: 'organiser@cell' },
    );
    const again = { resubmittedOn: held.one.today };
    expect(codesOf(held.one.act('resubmit-file', again, { by: 'organiser@grassroots' }))).toEqual(
      [],
    );
    goTo(held.one, 'record-decision-receipt');
    expect(held.one.state).toMatchObject({ phase: 'DECIDED', meeting: null });
  });
});

describe('one meeting deals with several dossiers', () => {
  it('attendance is taken over, also from one that is decided; each dossier has its own vote and conflicts', () => {
    const first = beforeStandingCommittee(8);
    first.open('raised-card');
    first.step('declare-conflict', { member: 'k4' });
    first.attend(first.members.slice(0, 6), ['k8']);
    first.bothCount(5, 1);
    first.decide();

    const second = beforeStandingCommittee(8);
    const world = second.one.world;
    second.one.world = { ...world, dossiers: { ...world.dossiers, first: stateOf(first.one) } };
    expect(second.step('take-up-in-meeting', { meetingOf: 'first' })).toEqual([]);
    expect(second.one.state.meeting).toMatchObject({
      sameAs: 'first',
      form: 'raised-card',
      conflicts: [],
      counts: {},
      attendance: { base: 8, voters: 6, withLeave: ['k8'], needed: 5 },
    });
    second.bothCount(4, 2);
    second.decide();
    expect(second.vote).toMatchObject({ base: 8, yes: 4, passes: false });
    expect(second.vote?.meeting).toMatchObject({ sameAs: 'first', conflicts: [] });
  });

  it('is refused where that day no meeting of this body is recorded in the other dossier', () => {
    const second = beforeStandingCommittee(8);
    expect(second.step('take-up-in-meeting', { meetingOf: 'nowhere' })).toEqual([
      'MEETING.NOT_THERE',
    ]);
    const cell = before('record-cell-vote');
    const opened = { heldOn: second.one.today, form: 'raised-card' } as const;
    cell.today = second.one.today;
    cell.act('open-meeting', { ...opened, chair: 'm1', secretary: 'm2' }, { by: 'secretary@cell' });
    const world = second.one.world;
    second.one.world = { ...world, dossiers: { ...world.dossiers, cell: stateOf(cell) } };
    expect(second.step('take-up-in-meeting', { meetingOf: 'cell' })).toEqual(['MEETING.NOT_THERE']);
  });
});

describe('who sets right a step of a meeting', () => {
  it('is the body that met, also when the meeting of another body came after it', () => {
    const held = new CommitteeMeeting(before('record-grassroots-vote'));
    held.open();
    held.attend(held.members);
    held.bothCount(9);
    held.propose();
    const attended = held.one.entries.find(({ act }) => act === 'close-attendance');
    goTo(held.one, 'decide-admission', ['record-grassroots-vote']);
    const authority = new CommitteeMeeting(held.one);
    authority.open();
    const input = {
      ...Object(attended?.input),
      withLeave: ['k9'],
      present: held.members.slice(0, 8),
    };
    const asked = { seq: attended?.seq ?? 0, input, reason: 'token' };
    const by = (who: 'cell' | 'grassroots') =>
      codesOf(held.one.attempt('correct-entry', asked, `organiser@${who}`));
    expect(by('cell')).toEqual(['RIGHT.NOT_HOLDER']);
    expect(by('grassroots')).not.toContain('RIGHT.NOT_HOLDER');
  });
});
