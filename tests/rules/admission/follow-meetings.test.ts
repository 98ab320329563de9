import { addDays } from '../../../rules/calendar/plain-date';
import { body, fullMember, PROVINCE, TREES } from '../../support/admission-world';
import { follow, MERGED, MOVED_CELL, NEW_TREE, returned, SUCCESSORS } from './follow-case';
import { before, cellMeeting, committeeMeeting, EVERYONE, unanimous } from './main-path';
import { standingFaults } from './standing-faults';

describe('who decides', () => {
  test.each([
    ['before the file goes up', 'record-cell-vote'],
    ['while the authority has it', 'decide-admission'],
    ['with recognition still to come', 'record-recognition-vote'],
  ] as const)('is the new authority %s', (_when, act) => {
    const one = before(act);
    follow(one, [MOVED_CELL, MERGED, body('commune', 'superior'), PROVINCE], {
      ...SUCCESSORS,
      superior: 'commune',
    });
    expect(one.state.authority).toMatchObject({ body: 'commune', meeting: 'standing-committee' });
  });

  test('a decision taken stays with the body that took it', () => {
    const one = before('hold-ceremony');
    follow(one, [MOVED_CELL, MERGED, body('commune', 'superior'), PROVINCE], {
      ...SUCCESSORS,
      superior: 'commune',
    });
    expect(one.state.votes.at(-1)).toMatchObject({
      question: 'admission',
      body: 'standing-committee',
      organisation: 'superior',
    });
    expect(one.state.decidedOn).not.toBeNull();
  });

  test('a committee that is authorised decides a file that its superior has not decided', () => {
    const one = before('decide-admission');
    follow(one, TREES['under an authorised grassroots committee'], {});
    expect(one.state.authority).toMatchObject({
      body: 'grassroots',
      meeting: 'grassroots-committee',
    });
    expect(one.duties()[0]).toMatchObject({ act: 'decide-admission', body: 'grassroots' });
  });

  test.each([
    ['lies with it', () => before('decide-admission', 'under an authorised grassroots committee')],
    ['was sent back', () => returned('under an authorised grassroots committee')],
  ])(
    'a file that %s goes back for the proposal when the authorisation is withdrawn',
    (_name, make) => {
      const one = make();
      const on = addDays(one.today, 10);
      follow(one, TREES['under a grassroots committee'], {}, on);
      expect(one.state).toMatchObject({
        phase: 'CELL_RESOLVED',
        submittedOn: null,
        returned: null,
      });
      expect(one.duties()[0]).toMatchObject({
        act: 'record-grassroots-vote',
        body: 'grassroots',
        fromOn: on,
      });
      expect(standingFaults(one)).toEqual([]);
    },
  );

  test('keeps a bar where the new tree has nobody who could decide', () => {
    const one = before('decide-admission');
    follow(one, [MOVED_CELL, MERGED], { ...SUCCESSORS, superior: 'commune' });
    expect(one.state.authority?.body).toBe('commune');
  });
});

describe('a meeting held before the merger and recorded after it', () => {
  const FOUR = ['m1', 'm2', 'm3', 'm4'];

  test('counts on the roll of the cell that met', () => {
    const one = before('record-cell-vote');
    const heldOn = one.today;
    follow(one, NEW_TREE, SUCCESSORS, addDays(heldOn, 5));
    const decision = one.act('record-cell-vote', cellMeeting(heldOn), { by: 'secretary@new-cell' });
    expect(decision.kind).toBe('accepted');
    expect(one.state.votes.at(-1)).toMatchObject({ organisation: 'cell', base: 9, passes: true });
    expect(one.state).toMatchObject({ phase: 'CELL_RESOLVED', organisation: 'new-cell' });
  });

  test('counts on the committee that decided, and is the decision', () => {
    const one = before('decide-admission');
    const heldOn = one.today;
    const tree = TREES['under a grassroots committee'];
    follow(one, NEW_TREE, { ...SUCCESSORS, superior: 'superior' }, addDays(heldOn, 5));
    one.world = { ...one.world, bodies: tree };
    const decision = one.act(
      'decide-admission',
      { ...committeeMeeting(heldOn, 5), decisionNumber: '1-QĐ', issuedOn: heldOn },
      { by: 'secretary@superior' },
    );
    expect(decision.kind).toBe('accepted');
    expect(one.state).toMatchObject({ phase: 'DECIDED', organisation: 'new-cell' });
  });

  test('held on the day itself or later, it counts on the merged cell', () => {
    const one = before('record-cell-vote');
    const on = addDays(one.today, 5);
    follow(one, NEW_TREE, SUCCESSORS, on);
    one.world = { ...one.world, roll: [...EVERYONE, 'n1', 'n2'].map((id) => fullMember(id)) };
    one.act(
      'record-cell-vote',
      { ...cellMeeting(on), present: FOUR, tally: unanimous(4) },
      { by: 'secretary@new-cell' },
    );
    expect(one.state.votes.at(-1)).toMatchObject({
      organisation: 'new-cell',
      base: 11,
      passes: false,
    });
  });
});
