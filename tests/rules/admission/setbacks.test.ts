import { admission } from '../../../rules/admission/procedure';
import { papersOf } from '../../../rules/admission/papers';
import { addDays } from '../../../rules/calendar/plain-date';
import { codesOf, type AdmissionCase, type By } from '../../support/admission-case';
import type { Tree } from '../../support/admission-world';
import { before, cellMeeting, committeeMeeting, listed, PAPER } from './main-path';

const reason = 'token';
const AGAINST = { tally: { yes: 1, no: 4, blank: 0, invalid: 0 } };
const answer = (one: AdmissionCase, what: 'new-vote' | 'stop', by: By = 'secretary@superior') =>
  codesOf(one.act('answer-failed-vote', { answer: what, answeredOn: one.today, reason }, { by }));

function failedAtCell(): AdmissionCase {
  const one = before('record-cell-vote');
  one.act('record-cell-vote', { ...cellMeeting(one.today), ...AGAINST }, { by: 'secretary@cell' });
  return one;
}
function failedAtGrassroots(tree?: Tree, on?: string): AdmissionCase {
  const one = before('record-grassroots-vote', tree, on);
  one.act(
    'record-grassroots-vote',
    { ...committeeMeeting(one.today), ...AGAINST },
    { by: 'secretary@grassroots' },
  );
  return one;
}

describe('a failed vote is reported up, never simply closed (2.1)', () => {
  it('at the cell: the authority owes an answer, the terms of file and certificate run on', () => {
    const one = failedAtCell();
    expect(one.state).toMatchObject({ phase: 'FAIL_REPORTED_UP', closed: false });
    expect(one.duties()).toMatchObject([
      { act: 'answer-failed-vote', role: 'secretary', body: 'superior' },
    ]);
    expect(one.clocks().map(({ kind }) => kind)).toEqual([
      'service-level',
      'certificate-expiry',
      'file-staleness',
    ]);
  });

  it('tells the body that answers, the cell and the grassroots committee', () => {
    const one = failedAtGrassroots();
    const event = one.events().findLast(({ type }) => type === 'vote.taken');
    if (!event) throw new Error('no vote');
    const told = admission.notices(one.state, event, one.calendar);
    expect(told.map(({ role, body }) => `${role}@${body}`)).toEqual([
      'secretary@superior',
      'secretary@cell',
      'organiser@cell',
      'organiser@grassroots',
    ]);
  });

  it('the answer lets the same meeting vote again, on a later day, within a term of its own', () => {
    const one = failedAtCell();
    const failedOn = one.today;
    one.today = addDays(failedOn, 10);
    expect(answer(one, 'new-vote')).toEqual([]);
    expect(one.state).toMatchObject({ phase: 'CELL_READY', failedVote: null });
    expect(one.duties()[0]).toMatchObject({ act: 'record-cell-vote', fromOn: one.today });
    const again = (heldOn: typeof failedOn) =>
      codesOf(one.act('record-cell-vote', cellMeeting(heldOn), { by: 'secretary@cell' }));
    expect(again(addDays(failedOn, 5))).toEqual(['DATE.BEFORE_CAUSE']);
    expect(again(one.today)).toEqual([]);
    expect(one.state.phase).toBe('CELL_RESOLVED');
    expect(one.state.votes.filter(({ body }) => body === 'cell')).toHaveLength(3);
  });

  it('the answer may stop the case; cell and committee are told', () => {
    const one = failedAtCell();
    expect(answer(one, 'stop')).toEqual([]);
    expect(one.state).toMatchObject({ phase: 'NOT_ADMITTED', closed: true });
    expect(one.duties()).toEqual([]);
  });

  it('at the grassroots committee: the term of the decision runs on and can be extended', () => {
    const one = failedAtGrassroots();
    expect(one.clocks().map(({ kind }) => kind)).toContain('decision-term');
    const extended = one.act(
      'extend-decision-term',
      { extendedOn: one.today, reason },
      { by: 'secretary@superior' },
    );
    expect(codesOf(extended)).toEqual([]);
    expect(answer(one, 'new-vote')).toEqual([]);
    expect(one.state.phase).toBe('CELL_RESOLVED');
  });

  it('P2026B: the standing committee does not answer for its own full committee; the body above does', () => {
    const one = failedAtGrassroots(undefined, '2026-08-03');
    expect(one.state.authority?.body).toBe('grassroots');
    expect(one.duties()[0]).toMatchObject({ act: 'answer-failed-vote', body: 'superior' });
    expect(answer(one, 'stop', 'secretary@grassroots')).toEqual(['RIGHT.NOT_HOLDER']);
    expect(answer(one, 'new-vote')).toEqual([]);
  });

  it('keeps the minutes of a failed vote apart from the resolution', () => {
    const one = failedAtCell();
    const paper = (slot: string) =>
      papersOf(one.state).find((found) => found.slot === slot)?.status;
    expect([paper('cell-resolution'), paper('failed-vote-minutes')]).toEqual([
      'missing',
      'present',
    ]);
  });

  it('of recognition by the standing committee that decides: nobody is removed by it', () => {
    const one = before('decide-recognition');
    const carried = { ...committeeMeeting(one.today, 5), decisionNumber: '1', issuedOn: one.today };
    const by = { by: 'secretary@superior' } as const;
    one.act('decide-recognition', { ...carried, ...AGAINST, reason }, by);
    expect(one.state).toMatchObject({ phase: 'FAIL_REPORTED_UP', closed: false });
    expect(one.duties()[0]).toMatchObject({ act: 'answer-failed-vote', body: 'province' });
    expect(answer(one, 'stop', 'secretary@province')).toEqual(['VOTE.STOP_NEEDS_REMOVAL']);
    expect(answer(one, 'new-vote', 'secretary@province')).toEqual([]);
    expect(codesOf(one.act('decide-recognition', carried, by))).toEqual([]);
    expect(one.state.phase).toBe('RECOGNISED');
  });
});

describe('return and resubmission', () => {
  const returned = (items: string[], one = before('decide-admission')) => {
    const decision = one.act(
      'return-file',
      { returnedOn: one.today, items: items.map((slot) => ({ slot, reason })) },
      { by: 'organiser@superior' },
    );
    return { one, codes: codesOf(decision) };
  };
  const resubmit = (one: AdmissionCase) =>
    codesOf(one.act('resubmit-file', { resubmittedOn: one.today }, { by: 'organiser@grassroots' }));
  const attach = (one: AdmissionCase, slot: string, digit: string) =>
    codesOf(
      one.act(
        'attach-paper',
        { slot, madeOn: one.today, paper: { ...PAPER, sha256: digit.repeat(64) } },
        { by: 'organiser@cell' },
      ),
    );

  it('needs newer versions of exactly the returned items; the decision term runs on', () => {
    const { one } = returned(['cv', 'comments']);
    expect(one.duties()).toMatchObject([
      { act: 'resubmit-file', role: 'organiser', body: 'grassroots' },
    ]);
    expect(one.clocks().map(({ kind }) => kind)).toContain('decision-term');
    expect(attach(one, 'application', 'b')).toEqual([]);
    expect(resubmit(one)).toEqual(['PAPERS.MISSING']);
    expect(attach(one, 'cv', 'b')).toEqual([]);
    expect(attach(one, 'comments', 'a')).toEqual(['ALREADY.DONE']);
    expect(resubmit(one)).toEqual(['PAPERS.MISSING']);
    expect(attach(one, 'comments', 'c')).toEqual([]);
    expect(resubmit(one)).toEqual([]);
    expect(one.state.phase).toBe('SUBMITTED');
  });

  it('is not decided before it came back', () => {
    const { one } = returned(['cv']);
    const returnedOn = one.today;
    one.today = addDays(returnedOn, 5);
    attach(one, 'cv', 'b');
    resubmit(one);
    const decision = one.act(
      'decide-admission',
      {
        ...committeeMeeting(returnedOn, 5),
        decisionNumber: '1',
        issuedOn: one.today,
      },
      { by: 'secretary@superior' },
    );
    expect(codesOf(decision)).toEqual(['DATE.BEFORE_CAUSE']);
  });

  it('names at least one paper of the file that lies there', () => {
    expect(returned([]).codes).toEqual(['RETURN.NO_ITEMS']);
    expect(returned(['self-review']).codes).toEqual(['PAPER.UNKNOWN_SLOT']);
    expect(returned(['decision']).codes).toEqual(['PAPER.UNKNOWN_SLOT']);
  });

  it('is possible at recognition too, also where no grassroots committee votes', () => {
    const direct = before('decide-recognition', 'at grassroots level');
    expect(direct.state.phase).toBe('RECOG_CELL');
    expect(returned(['self-review'], direct).codes).toEqual([]);
    expect(direct.duties()[0]).toMatchObject({ act: 'resubmit-file', body: 'cell' });
    const early = before('record-recognition-grassroots-vote');
    expect(returned(['self-review'], early).codes).toEqual(['PHASE.NOT_NOW']);
  });
});

describe('withdrawal (2.1): at any time before the ceremony', () => {
  const withdraw = (one: AdmissionCase) =>
    codesOf(one.act('withdraw', { withdrawnOn: one.today, reason }, { by: 'organiser@cell' }));

  it.each([
    'nominate-for-class',
    'open-file',
    'stamp-cv',
    'conclude-verification',
    'record-cell-vote',
    'submit-file',
    'decide-admission',
  ] as const)('before %s', (act) => {
    const one = before(act);
    expect(withdraw(one)).toEqual([]);
    expect(one.state).toMatchObject({ phase: 'WITHDRAWN', closed: true });
    expect(one.duties()).toEqual([]);
  });

  it('asks the authority for more after its decision', () => {
    const one = before('hold-ceremony');
    withdraw(one);
    const event = one.events().at(-1);
    if (!event) throw new Error('nothing happened');
    expect(admission.notices(one.state, event, one.calendar)[0]).toMatchObject({
      kind: 'dossier.withdrawn-after-decision',
      body: 'superior',
    });
  });

  it('not after the ceremony', () => {
    expect(withdraw(before('file-member-cv'))).toEqual(['PHASE.AFTER_CEREMONY']);
    expect(withdraw(before('decide-recognition'))).toEqual(['PHASE.AFTER_CEREMONY']);
  });
});

describe('off the list (A1)', () => {
  it('ends the dossier with a reason', () => {
    const one = listed();
    one.act('remove-from-list', { removedOn: one.today, reason }, { by: 'secretary@cell' });
    expect(one.state).toMatchObject({ phase: 'OFF_LIST', closed: true });
  });
});
