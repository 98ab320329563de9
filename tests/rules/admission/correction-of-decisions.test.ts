import { bodyAt, type Seat } from '../../../rules/admission/seats';
import { addDays } from '../../../rules/calendar/plain-date';
import { clockLedger } from '../../../rules/admission/clock-ledger';
import { codesOf, type AdmissionCase } from '../../support/admission-case';
import { before, cellMeeting, committeeMeeting, goTo, PAPER } from './main-path';
import { held } from './side-states';
import { annulled, correcting, onTheRoll, redone } from './wrong-decisions';

const annulment = (one: AdmissionCase) => ({
  annuls: 'admission' as const,
  ground: 'standard' as const,
  annulledOn: one.today,
  number: '9-QĐ',
  issuer: 'superior',
  reason: 'token',
});
const recognised = () => goTo(before('decide-recognition'), 'the end');

describe('a decision wrong in authority or procedure (scenario 23, path b)', () => {
  const by = (one: AdmissionCase, seat: Seat) => `secretary@${bodyAt(seat, one.state)}` as const;
  const cure = (one: AdmissionCase, given: object = {}) =>
    one.attempt(
      'recognise-after-correction',
      {
        ...committeeMeeting(one.today, 5),
        decisionNumber: '15-QĐ',
        issuedOn: one.today,
        ...given,
      },
      by(one, 'authority'),
    );

  it('leaves the case open: the superior of who decided orders what is done again', () => {
    const one = correcting();
    expect(one.state).toMatchObject({ phase: 'CORRECTING', closed: false, ceremonyOn: null });
    expect(one.duties()).toMatchObject([{ act: 'order-redo', body: 'province' }]);
    expect(codesOf(cure(one))).toContain('PHASE.NOT_NOW');
  });

  it('is done again from the cell on, by all who owe it, and recognised by a document of its own', () => {
    const one = redone(correcting());
    const { ceremonyOn, decidedOn } = one.state.annulment?.stood ?? {};
    const first = one.state.votes;
    const owed = () => one.duties().map(({ act, body }) => `${act}@${body}`);
    expect(owed()).toEqual(['record-cell-vote@cell']);
    one.act('record-cell-vote', cellMeeting(one.today), { by: 'secretary@cell' });
    expect([one.state.phase, owed()]).toEqual([
      'CORRECTING',
      ['record-grassroots-vote@grassroots'],
    ]);
    one.act('record-grassroots-vote', committeeMeeting(one.today), { by: by(one, 'grassroots') });
    expect(owed()).toEqual(['submit-file@grassroots']);
    one.act('submit-file', { submittedOn: one.today }, { by: 'organiser@grassroots' });
    expect(owed()).toEqual(['recognise-after-correction@superior']);
    expect(codesOf(cure(one))).toEqual([]);
    expect(one.state).toMatchObject({ phase: 'PROBATION', closed: false, decidedOn, ceremonyOn });
    expect(one.state.votes.slice(0, first.length)).toEqual(first);
    expect(one.state.votes).toHaveLength(first.length + 3);
    expect(one.state.annulment?.papers).toEqual([
      'annulment-of-admission',
      'correction-of-admission',
    ]);
    expect(one.events().filter(({ type }) => type === 'admission.decided')).toHaveLength(1);
  });

  it('stands in probation again with the days of the first decision, and reaches recognition', () => {
    const one = redone(correcting(), 'decision');
    cure(one);
    goTo(one, 'the end');
    expect(one.state.phase).toBe('RECOGNISED');
    expect(one.state.officialOn).toBe('2027-05-15');
  });

  it('counts the term of the decision from the order, where the cell does not vote again', () => {
    const one = redone(correcting(), 'grassroots-vote');
    expect(one.duties()[0]?.act).toBe('record-grassroots-vote');
    const term = one.clocks().find(({ kind }) => kind === 'decision-term');
    expect(term).toMatchObject({ startsOn: one.today });
  });

  it('ends annulled where it is not cured: the decider refuses, a failed vote is stopped, or the superior says so', () => {
    const none = { yes: 0, no: 5, blank: 0, invalid: 0 };
    const refused = redone(correcting(), 'decision');
    expect(codesOf(cure(refused, { tally: none, reason: 'token' }))).toEqual([]);
    const stopped = redone(correcting());
    const failing = { ...cellMeeting(stopped.today), tally: { ...none, no: 9 } };
    stopped.act('record-cell-vote', failing, { by: 'secretary@cell' });
    expect(stopped.duties()).toMatchObject([{ act: 'answer-failed-vote' }]);
    const answer = { answer: 'stop' as const, answeredOn: stopped.today, reason: 'token' };
    stopped.act('answer-failed-vote', answer, { by: by(stopped, 'failed-vote-answerer') });
    const ended = correcting();
    const input = { endedOn: ended.today, number: '11-QĐ', reason: 'token' };
    ended.act('end-uncured', input, { by: by(ended, 'redo-orderer') });
    for (const one of [refused, stopped, ended]) {
      expect(one.state).toMatchObject({ phase: 'ANNULLED', closed: true });
      expect([one.duties(), one.clocks()]).toEqual([[], []]);
    }
  });

  it('a wrong recognition leaves a probationary member, who is full again from the correction on', () => {
    const one = correcting(recognised(), { annuls: 'recognition' });
    expect(one.events()).toContainEqual(
      expect.objectContaining({ type: 'decision.annulled', standsAs: 'probationary' }),
    );
    expect(one.state).toMatchObject({ phase: 'CORRECTING', closed: false, recognisedOn: null });
    redone(one, 'decision');
    expect(one.duties()).toMatchObject([{ act: 'recognise-after-correction', body: 'superior' }]);
    const issuedOn = one.today;
    expect(codesOf(cure(one))).toEqual([]);
    expect(one.events()).toContainEqual(
      expect.objectContaining({ type: 'correction.recognised', standsAs: 'full', issuedOn }),
    );
    expect(one.state).toMatchObject({
      phase: 'RECOGNISED',
      closed: true,
      recognisedOn: issuedOn,
      officialOn: '2027-05-15',
    });
    expect(one.state.annulment?.papers).toEqual([
      'annulment-of-recognition',
      'correction-of-recognition',
    ]);
  });

  it('who had no power does not decide again: the register must name who has it', () => {
    const one = before('hold-ceremony', 'under an authorised grassroots committee');
    annulled(one, { ground: 'authority' });
    const order = () =>
      one.attempt(
        'order-redo',
        { orderedOn: one.today, from: 'cell-vote', reason: 'token', responsibility: 'token' },
        by(one, 'redo-orderer'),
      );
    expect(codesOf(order())).toEqual(['REDO.SAME_AUTHORITY']);
    const bodies = one.world.bodies.map((known) => ({ ...known, authorised: false }));
    one.world = { ...one.world, bodies };
    expect(codesOf(order())).toEqual([]);
    expect(one.state.authority).toMatchObject({ body: 'superior', meeting: 'standing-committee' });
  });

  it('is not redone from a stage whose earlier ones are not there', () => {
    const one = before('hold-ceremony', 'under an authorised grassroots committee');
    annulled(one, { ground: 'procedure' });
    const input = { orderedOn: one.today, reason: 'token', responsibility: 'token' };
    const tried = (from: string) =>
      codesOf(one.attempt('order-redo', { ...input, from }, by(one, 'redo-orderer')));
    expect(tried('grassroots-vote')).toEqual(['REDO.STAGE_MISSING']);
    expect(tried('decision')).toEqual([]);
  });

  it('may be ordered further, but not past a step that an earlier order opened again', () => {
    const one = redone(correcting());
    one.act('record-cell-vote', cellMeeting(one.today), { by: 'secretary@cell' });
    one.act('record-grassroots-vote', committeeMeeting(one.today), { by: by(one, 'grassroots') });
    const order = { orderedOn: one.today, reason: 'token', responsibility: 'token' };
    const tried = (from: string) =>
      codesOf(one.attempt('order-redo', { ...order, from }, by(one, 'redo-orderer')));
    expect(tried('decision')).toEqual(['REDO.STAGE_MISSING']);
    expect(tried('grassroots-vote')).toEqual([]);
    expect(one.duties()).toMatchObject([{ act: 'record-grassroots-vote' }]);
  });

  it('may be annulled by the body above as well, and not while the case rests', () => {
    const one = onTheRoll(before('note-quarterly-comment'));
    const input = { ...annulment(one), ground: 'authority' };
    expect(codesOf(one.attempt('annul-decision', input, 'secretary@province'))).toEqual([]);
    expect(one.state.phase).toBe('CORRECTING');
    const resting = held(onTheRoll(before('note-quarterly-comment')));
    expect(codesOf(resting.attempt('annul-decision', input, 'secretary@superior'))).toEqual([
      'PHASE.NOT_NOW',
    ]);
  });

  it('before the ceremony the new decision is the one that counts, and the ceremony follows it', () => {
    const one = redone(correcting(before('hold-ceremony')), 'decision');
    one.today = addDays(one.today, 9);
    expect(codesOf(cure(one))).toEqual([]);
    expect(one.state).toMatchObject({
      phase: 'DECIDED',
      decidedOn: one.today,
      decisionIssuedOn: one.today,
      decisionReceivedOn: null,
    });
    expect(one.duties()).toMatchObject([{ act: 'record-decision-receipt' }]);
  });

  it('is recognised in a meeting held in steps as well', () => {
    const one = redone(correcting(), 'decision');
    const committee = 'superior';
    const members = ['k1', 'k2', 'k3', 'k4', 'k5'];
    const heldOn = one.today;
    const step = (act: string, input: object, role = 'secretary') =>
      codesOf(one.attempt(act, { heldOn, ...input }, `${role}@${committee}`));
    const presiding = { form: 'raised-card', chair: 'k1', secretary: 'k2', committee };
    expect(step('open-meeting', presiding)).toEqual([]);
    expect(step('close-attendance', { present: members, withLeave: [] })).toEqual([]);
    const tally = { yes: 5, no: 0, blank: 0, invalid: 0 };
    expect(step('count-ballots', { counter: 'chair', tally })).toEqual([]);
    expect(step('count-ballots', { counter: 'secretary', tally }, 'organiser')).toEqual([]);
    const concluded = { decisionNumber: '15-QĐ', issuedOn: heldOn, minutes: PAPER };
    expect(step('decide-in-meeting', concluded)).toEqual([]);
    expect(one.state.phase).toBe('PROBATION');
    expect(one.events()).toContainEqual(expect.objectContaining({ type: 'correction.recognised' }));
  });
});

describe('the days of a correction', () => {
  it('are charged to whoever owes the next step: the superior orders, then the cell votes', () => {
    const one = correcting();
    const annulledOn = one.today;
    const before = one.state;
    one.today = addDays(annulledOn, 10);
    redone(one);
    const steps = [
      { seq: 1, on: annulledOn, state: before },
      { seq: 2, on: one.today, state: one.state },
    ];
    const { intervals } = clockLedger(steps, one.calendar, addDays(annulledOn, 25));
    expect(intervals.map(({ holder, fromOn }) => [holder, fromOn])).toEqual([
      ['superior', annulledOn],
      ['cell', one.today],
    ]);
  });

  it('are set right by a second person, with all that followed', () => {
    const one = redone(correcting());
    const seq = one.entries.find(({ act }) => act === 'annul-decision')?.seq ?? 0;
    const earlier = addDays(one.today, -3);
    const input = { ...annulment(one), ground: 'procedure', cell: 'cell', annulledOn: earlier };
    const corrected = { seq, input, reason: 'token' };
    expect(codesOf(one.attempt('correct-entry', corrected, 'organiser@superior'))).toEqual([]);
    expect(one.state.annulment?.annulledOn).toBe(earlier);
    expect(one.folding()).toStrictEqual(one.state);
  });
});
