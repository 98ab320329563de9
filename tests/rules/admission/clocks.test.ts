import { packs } from '../../../rules/admission/packs/registry';
import type { TermId } from '../../../rules/admission/packs/pack';
import type { AdmissionCase } from '../../support/admission-case';
import type { Tree } from '../../support/admission-world';
import { before, cellMeeting, committeeMeeting, goTo, listed, unanimous } from './main-path';
import { held } from './side-states';

const articleOf = (id: TermId) => packs.P2025B.terms[id].article;
const clocksOf = (one: AdmissionCase) => one.clocks();
/** What stands on a term of the law, not on a service level of ours. */
const byLaw = (one: AdmissionCase) => clocksOf(one).filter(({ kind }) => kind !== 'service-level');
const kindsOf = (one: AdmissionCase) => byLaw(one).map(({ kind }) => kind);

const CERTIFICATE = {
  key: 'certificate-expiry',
  kind: 'certificate-expiry',
  startsOn: '2026-02-06',
  dueOn: '2031-02-06',
  article: articleOf('R04'),
};
const STALENESS = {
  key: 'file-staleness',
  kind: 'file-staleness',
  startsOn: '2026-02-14',
  dueOn: '2027-02-14',
  article: articleOf('R09'),
};
/** From the cell's resolution of 5 April 2026 to the decision. */
const DECISION_TERM = {
  key: 'decision-term',
  kind: 'decision-term',
  startsOn: '2026-04-05',
  dueOn: '2026-07-01',
  article: articleOf('R15'),
};
const PROBATION_END = {
  key: 'probation-end',
  kind: 'probation-end',
  startsOn: '2026-05-15',
  dueOn: '2027-05-15',
  article: articleOf('R18'),
};

function failedAt(act: 'record-cell-vote' | 'record-grassroots-vote'): AdmissionCase {
  const one = before(act);
  const few = { tally: unanimous(2) };
  if (act === 'record-cell-vote') {
    one.act(act, { ...cellMeeting(one.today), ...few }, { by: 'secretary@cell' });
  } else {
    one.act(act, { ...committeeMeeting(one.today), ...few }, { by: 'secretary@grassroots' });
  }
  return one;
}

describe('the clocks of an admission', () => {
  it('each duty has one, from the day it is owed to its last, under the article it stands on', () => {
    const one = before('record-decision-receipt');
    const [duty] = one.duties();
    expect(clocksOf(one)).toEqual([
      {
        key: 'record-decision-receipt',
        kind: 'service-level',
        startsOn: duty?.fromOn,
        dueOn: duty?.dueOn,
        duty: 'record-decision-receipt',
        article: duty?.article,
      },
    ]);
  });

  it('before there is a certificate or a file, no term of the law runs', () => {
    expect(byLaw(listed())).toEqual([]);
    expect(clocksOf(listed())).toHaveLength(1);
  });

  it('a certificate grows old from its issue on, a file from its opening on (R04, R09)', () => {
    expect(byLaw(before('open-file'))).toEqual([CERTIFICATE]);
    expect(byLaw(before('file-application'))).toEqual([CERTIFICATE, STALENESS]);
    expect(byLaw(before('record-cell-vote'))).toEqual([CERTIFICATE, STALENESS]);
  });

  it('a letter that waits for its reply has one of its own, followed by its own helper (R07)', () => {
    const one = before('record-verification-reply');
    expect(byLaw(one)).toEqual([
      {
        key: 'record-verification-reply:1',
        kind: 'verification-reply',
        startsOn: '2026-03-06',
        dueOn: '2026-04-17',
        duty: 'record-verification-reply:1',
        helper: 'request-1',
        article: articleOf('R07'),
      },
      CERTIFICATE,
      STALENESS,
    ]);
  });

  it('once the cell has proposed neither certificate nor file grows old, and the decision’s term runs', () => {
    expect(byLaw(before('record-grassroots-vote'))).toEqual([
      { ...DECISION_TERM, duty: 'record-grassroots-vote' },
    ]);
  });

  it.each<[string, Tree, 'record-grassroots-vote' | 'submit-file']>([
    ['the division has appraised', 'with a division', 'record-grassroots-vote'],
    ['the grassroots committee has voted', 'under a grassroots committee', 'submit-file'],
    ['the cell sends its file up itself', 'at grassroots level', 'submit-file'],
  ])('that term is one and the same where %s: it tells whose turn it is', (_name, tree, act) => {
    expect(byLaw(before(act, tree))).toEqual([{ ...DECISION_TERM, duty: act }]);
  });

  it('who has the file hears of that term by the duty to decide, once', () => {
    const one = before('decide-admission');
    expect(byLaw(one)).toEqual([
      {
        ...DECISION_TERM,
        key: 'decide-admission',
        startsOn: '2026-04-20',
        duty: 'decide-admission',
      },
    ]);
  });

  it('runs on while a file is sent back, and while a failed vote above the cell waits for its answer', () => {
    const returned = before('decide-admission');
    const items = [{ slot: 'application', reason: 'token' }];
    returned.act(
      'return-file',
      { returnedOn: returned.today, items },
      { by: 'organiser@superior' },
    );
    expect(returned.state.phase).toBe('RETURNED');
    expect(byLaw(returned)).toEqual([{ ...DECISION_TERM, duty: returned.duties()[0]?.key }]);
    expect(byLaw(failedAt('record-grassroots-vote'))).toEqual([
      { ...DECISION_TERM, duty: 'answer-failed-vote' },
    ]);
  });

  it('a cell whose vote failed has not proposed: certificate and file grow old, and no term of a decision runs', () => {
    expect(byLaw(failedAt('record-cell-vote'))).toEqual([CERTIFICATE, STALENESS]);
  });

  it('the ceremony, the member’s CV and the recognition vote have the terms of the law (R17, R19, R31)', () => {
    expect(byLaw(before('hold-ceremony'))).toEqual([
      {
        key: 'hold-ceremony',
        kind: 'ceremony-term',
        startsOn: '2026-05-10',
        dueOn: '2026-06-19',
        duty: 'hold-ceremony',
        article: articleOf('R17'),
      },
    ]);
    expect(byLaw(before('file-member-cv'))).toEqual([
      {
        key: 'record-recognition-vote',
        kind: 'recognition-vote',
        startsOn: '2027-05-15',
        dueOn: '2027-06-25',
        duty: 'record-recognition-vote',
        article: articleOf('R19'),
      },
      {
        key: 'file-member-cv',
        kind: 'member-cv-term',
        startsOn: '2026-05-15',
        dueOn: '2026-06-26',
        duty: 'file-member-cv',
        article: articleOf('R31'),
      },
      PROBATION_END,
    ]);
  });

  it('probation ends for whom it runs: not once the cell has voted', () => {
    expect(kindsOf(before('record-recognition-vote'))).toContain('probation-end');
    expect(kindsOf(before('record-recognition-grassroots-vote'))).toEqual(['decision-term']);
  });

  it('the recognition’s term runs from the cell’s vote (R21), told once to who decides', () => {
    const term = { kind: 'decision-term', dueOn: '2027-07-06', article: articleOf('R21') };
    const turn = 'record-recognition-grassroots-vote';
    expect(byLaw(before(turn))).toEqual([
      { ...term, key: 'decision-term', startsOn: '2027-05-25', duty: turn },
    ]);
    expect(byLaw(before('decide-recognition'))).toMatchObject([
      { ...term, key: 'decide-recognition', startsOn: '2027-05-31' },
    ]);
    expect(byLaw(before('decide-recognition', 'at grassroots level'))).toMatchObject([
      { ...term, key: 'decide-recognition', startsOn: '2027-05-25' },
    ]);
    expect(byLaw(before(turn, 'with a division'))).toMatchObject([{ ...term, duty: turn }]);
  });

  it('only a letter has a helper, also where duties of one act are told apart by a number', () => {
    const clocks = clocksOf(before('note-quarterly-comment'));
    expect(clocks.map(({ key }) => key)).toContain('note-quarterly-comment:1');
    expect(clocks.filter(({ helper }) => helper !== undefined)).toEqual([]);
  });

  it('an expired file grows no older, its certificate does', () => {
    const one = before('confirm-ready');
    one.strike('2027-02-15');
    expect(one.state.phase).toBe('EXPIRED_REDO');
    expect(byLaw(one)).toEqual([CERTIFICATE]);
  });

  it('a dossier that is closed has none, whatever it was closed after', () => {
    expect(clocksOf(goTo(listed(), 'the end'))).toEqual([]);
    const stopped = failedAt('record-cell-vote');
    stopped.act(
      'answer-failed-vote',
      { answeredOn: stopped.today, answer: 'stop', reason: 'token' },
      { by: 'secretary@superior' },
    );
    expect(stopped.state.phase).toBe('NOT_ADMITTED');
    expect(clocksOf(stopped)).toEqual([]);
  });
});

describe('the clocks of a case that rests', () => {
  it('terms of the law run on, told to who answers for the hold; service levels rest', () => {
    const one = before('record-verification-reply');
    const beneath = byLaw(one).map(({ duty: _one, ...clock }) => clock);
    held(one);
    expect(byLaw(one)).toEqual(beneath.map((clock) => ({ ...clock, duty: 'review-hold' })));
    expect(clocksOf(one).filter(({ kind }) => kind === 'service-level')).toMatchObject([
      { key: 'review-hold', duty: 'review-hold' },
    ]);
  });

  it('so does the term of the decision, and the end of probation', () => {
    expect(byLaw(held(before('record-grassroots-vote')))).toEqual([
      { ...DECISION_TERM, duty: 'review-hold' },
    ]);
    const inProbation = byLaw(held(before('note-quarterly-comment')));
    expect(inProbation).toContainEqual({ ...PROBATION_END, duty: 'review-hold' });
    expect(inProbation.every(({ duty }) => duty === 'review-hold')).toBe(true);
  });

  it('what is owed all the same has its one clock: a cell too small is strengthened while a case rests', () => {
    const one = before('record-recognition-vote');
    const bodies = one.world.bodies.map((body) =>
      body.level === 'cell' ? { ...body, fullMembers: 2 } : body,
    );
    one.world = { ...one.world, bodies };
    one.act('report-small-cell', { reportedOn: one.today }, { by: 'organiser@cell' });
    held(one);
    expect(clocksOf(one).map(({ key }) => key)).toEqual([
      'review-hold',
      'confirm-cell-restored',
      'record-recognition-vote',
      'probation-end',
    ]);
  });
});
