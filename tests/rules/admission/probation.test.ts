import { addDays, addMonths, plainDate } from '../../../rules/calendar/plain-date';
import { codesOf, type AdmissionCase } from '../../support/admission-case';
import { fullMember } from '../../support/admission-world';
import { before, cellMeeting, committeeMeeting, EVERYONE, goTo, PAPER } from './main-path';

/** A ceremony on this very day; the decision some days before. */
function admittedOn(ceremony: string, decided = addDays(plainDate(ceremony), -11)): AdmissionCase {
  const one = before('decide-admission', undefined, addDays(plainDate(ceremony), -130));
  one.act(
    'decide-admission',
    { ...committeeMeeting(decided, 5), decisionNumber: '1', issuedOn: decided },
    { by: 'secretary@superior' },
  );
  one.act('record-decision-receipt', { receivedOn: addDays(decided, 1) }, { by: 'organiser@cell' });
  one.act('hold-ceremony', { heldOn: plainDate(ceremony), mentor: 'm4' }, { by: 'secretary@cell' });
  return one;
}

function reviewed(one: AdmissionCase, on: string): AdmissionCase {
  const day = plainDate(on);
  const by = { by: 'organiser@cell' } as const;
  one.act('file-self-review', { writtenOn: day, paper: PAPER }, by);
  one.act('file-mentor-review', { writtenOn: day, paper: PAPER }, by);
  one.act('summarise-recognition-comments', { summarisedOn: day, paper: PAPER }, by);
  return one;
}

const recognitionVote = (one: AdmissionCase, heldOn: string) =>
  codesOf(
    one.act('record-recognition-vote', cellMeeting(plainDate(heldOn)), { by: 'secretary@cell' }),
  );

describe('probation and recognition (3)', () => {
  it('scenario 18: decision, ceremony and official day are three days; late meetings move none of them', () => {
    const one = admittedOn('2024-09-15', plainDate('2024-08-25'));
    expect(one.clocks().find(({ kind }) => kind === 'probation-end')?.dueOn).toBe('2025-09-15');
    reviewed(one, '2025-09-20');
    expect(recognitionVote(one, '2025-11-20')).toEqual([]);
    one.act('record-recognition-grassroots-vote', committeeMeeting(plainDate('2025-12-01')), {
      by: 'secretary@grassroots',
    });
    const decidedOn = plainDate('2026-01-10');
    one.act(
      'decide-recognition',
      { ...committeeMeeting(decidedOn, 5), decisionNumber: '2', issuedOn: decidedOn },
      { by: 'secretary@superior' },
    );
    expect(one.state).toMatchObject({
      phase: 'RECOGNISED',
      decidedOn: '2024-08-25',
      ceremonyOn: '2024-09-15',
      officialOn: '2025-09-15',
      recognisedOn: '2026-01-10',
    });
  });

  it('scenario 18: a late cell vote is shown as overdue and escalated, nothing else', () => {
    const one = admittedOn('2024-09-15');
    const vote = one.duties().find(({ act }) => act === 'record-recognition-vote');
    expect(vote).toMatchObject({ fromOn: '2025-09-15', dueOn: '2025-10-27' });
    const struck = one
      .strike('2025-11-20')
      .find((event) => event.type === 'clock.struck' && event.duty === 'record-recognition-vote');
    expect(struck).toMatchObject({ deed: 'escalate', kind: 'recognition-vote' });
    expect(one.state.phase).toBe('PROBATION');
  });

  it.each([
    [
      '2026-03-05',
      [
        'ORDER.RECOGNITION_BEFORE_END',
        'ORDER.RECOGNITION_BEFORE_REVIEW',
        'ORDER.RECOGNITION_BEFORE_MENTOR',
        'ORDER.RECOGNITION_BEFORE_COMMENTS',
      ],
    ],
    ['2026-03-12', []],
  ])('scenario 19: ceremony 2025-03-12, the cell votes on %s: %j', (heldOn, codes) => {
    const one = reviewed(admittedOn('2025-03-12'), '2026-03-12');
    expect(recognitionVote(one, heldOn)).toEqual(codes);
  });

  it('scenario 19: the window is 30 working days, to 2026-04-23', () => {
    const one = admittedOn('2025-03-12');
    const vote = one.duties().find(({ act }) => act === 'record-recognition-vote');
    expect(vote).toMatchObject({ fromOn: '2026-03-12', dueOn: '2026-04-23' });
  });

  it('a review is not written before the twelve months have ended', () => {
    const one = admittedOn('2025-03-12');
    const review = (writtenOn: string) =>
      codesOf(
        one.act('file-self-review', { writtenOn: plainDate(writtenOn) }, { by: 'organiser@cell' }),
      );
    expect(review('2026-03-11')).toEqual(['ORDER.REVIEW_BEFORE_END']);
    expect(review('2026-03-12')).toEqual([]);
  });

  it('a ceremony on 29 February makes official on 28 February', () => {
    const one = admittedOn('2024-02-29');
    expect(one.clocks().find(({ kind }) => kind === 'probation-end')?.dueOn).toBe('2025-02-28');
  });

  it('needs the three reviews, but not the certificate of the new-member class', () => {
    const one = admittedOn('2025-03-12');
    expect(recognitionVote(one, '2026-03-20')).toEqual(['PAPERS.MISSING']);
    reviewed(one, '2026-03-20');
    expect(one.state.newMemberCertificateOn).toBeNull();
    expect(recognitionVote(one, '2026-03-20')).toEqual([]);
  });

  it('member CV and class stay owed until they come, however far recognition is', () => {
    const one = reviewed(admittedOn('2025-03-12'), '2026-03-12');
    const owed = () => one.duties().map(({ act }) => act);
    expect(owed()).toContain('file-member-cv');
    recognitionVote(one, '2026-03-12');
    expect(owed()).toEqual([
      'record-recognition-grassroots-vote',
      'file-member-cv',
      'record-new-member-class',
      'enrol-in-new-member-class',
    ]);
    one.act('file-member-cv', { filedOn: plainDate('2026-03-12') }, { by: 'organiser@cell' });
    expect(owed()).not.toContain('file-member-cv');
  });

  it('the term of the recognition decision runs from the cell’s vote and is shown at every level (R21)', () => {
    const one = before('record-recognition-grassroots-vote');
    const running = one.clocks().find(({ kind }) => kind === 'decision-term');
    expect(running).toMatchObject({
      startsOn: one.state.recognitionVotedOn,
      duty: 'record-recognition-grassroots-vote',
    });
    goTo(one, 'decide-recognition');
    expect(one.duties()[0]).toMatchObject({ act: 'decide-recognition', dueOn: running?.dueOn });
  });

  it('scenario 9: two full members and the probationary one cannot vote; the body above is told to act; the official day stays', () => {
    const one = reviewed(admittedOn('2025-03-12'), '2026-03-12');
    const shrink = (full: number) => {
      const roll = EVERYONE.slice(0, full).map((id) => fullMember(id));
      one.world = {
        ...one.world,
        roll: [...roll, { ...fullMember('candidate'), status: 'probationary' }],
        bodies: one.world.bodies.map((body) =>
          body.level === 'cell' ? { ...body, fullMembers: full } : body,
        ),
      };
    };
    shrink(2);
    expect(recognitionVote(one, '2026-03-13')).toEqual(['CELL.TOO_SMALL']);
    one.act('report-small-cell', { reportedOn: plainDate('2026-03-13') }, { by: 'organiser@cell' });
    expect(one.duties().at(-1)).toMatchObject({
      act: 'confirm-cell-restored',
      role: 'secretary',
      body: 'grassroots',
    });
    const restored = () =>
      codesOf(
        one.act(
          'confirm-cell-restored',
          { confirmedOn: plainDate('2026-04-01') },
          { by: 'secretary@grassroots' },
        ),
      );
    expect(restored()).toEqual(['CELL.TOO_SMALL']);
    shrink(3);
    expect(restored()).toEqual([]);
    const vote = { ...cellMeeting(plainDate('2026-04-02')), present: ['m1', 'm2', 'm3'] };
    one.act(
      'record-recognition-vote',
      { ...vote, tally: { yes: 2, no: 1, blank: 0, invalid: 0 } },
      { by: 'secretary@cell' },
    );
    expect(one.state.phase).toBe('RECOG_CELL');
    const decidedOn = plainDate('2026-04-20');
    one.act('record-recognition-grassroots-vote', committeeMeeting(decidedOn), {
      by: 'secretary@grassroots',
    });
    one.act(
      'decide-recognition',
      { ...committeeMeeting(decidedOn, 5), decisionNumber: '2', issuedOn: decidedOn },
      { by: 'secretary@superior' },
    );
    expect(one.state.officialOn).toBe(addMonths(plainDate('2025-03-12'), 12));
  });

  it('a mentor can be replaced as long as there is a probationary member', () => {
    for (const act of ['file-member-cv', 'decide-recognition'] as const) {
      const one = before(act);
      const replace = one.act(
        'replace-mentor',
        { mentor: 'm5', resolvedOn: one.today },
        { by: 'secretary@cell' },
      );
      expect(codesOf(replace)).toEqual([]);
      expect(one.state.mentor).toBe('m5');
    }
  });
});
