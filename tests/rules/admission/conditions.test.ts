import { papersOf } from '../../../rules/admission/papers';
import { addDays, addMonths, plainDate } from '../../../rules/calendar/plain-date';
import { admission } from '../../../rules/admission/procedure';
import { codesOf, needsOf, type AdmissionCase } from '../../support/admission-case';
import { person } from '../../support/admission-world';
import { before, cellMeeting, goTo, listed, PAPER } from './main-path';

const vote = (one: AdmissionCase, heldOn: string) =>
  codesOf(one.act('record-cell-vote', cellMeeting(plainDate(heldOn)), { by: 'secretary@cell' }));

describe('conditions on the day of the cell’s meeting (A9, A10)', () => {
  const born = (bornOn: string, on: string) => {
    const one = before('confirm-ready', undefined, on);
    const candidate = person('candidate', null, bornOn);
    one.world = { ...one.world, persons: { ...one.world.persons, candidate } };
    return goTo(one, 'record-cell-vote');
  };

  it.each([
    ['2026-05-20', [], 'exactly 60'],
    ['2026-05-25', [], '60 years and some days, to be confirmed'],
    ['2026-06-21', ['GATE.AGE_OVER'], '60 years and a month'],
  ])('scenario 15: born 1966-05-20, meeting on %s: %j (%s)', (heldOn, codes) => {
    expect(vote(born('1966-05-20', '2026-02-05'), heldOn)).toEqual(codes);
  });

  it('scenario 15: what needs confirming is written with the vote and shown to the deciders', () => {
    const one = born('1966-05-20', '2026-02-05');
    vote(one, '2026-05-25');
    expect(one.state.warnings).toEqual(['age']);
    expect(admission.manifest(one.state)).toMatchObject({ warnings: ['age'] });
  });

  it('scenario 15: born 2008-11-22 is not yet 18 on 2026-11-21', () => {
    const one = before('confirm-ready', undefined, '2026-08-27');
    const candidate = person('candidate', null, '2008-11-22');
    one.world = { ...one.world, persons: { ...one.world.persons, candidate } };
    const ready = (checkedOn: string) =>
      codesOf(
        one.act('confirm-ready', { checkedOn: plainDate(checkedOn) }, { by: 'secretary@cell' }),
      );
    expect(ready('2026-11-21')).toEqual(['GATE.AGE']);
    expect(ready('2026-11-22')).toEqual([]);
  });

  it('a certificate that expires between the opening and the meeting stops the vote; a new class mends it', () => {
    const one = before('nominate-for-class');
    const issuedOn = addMonths(addDays(one.today, 100), -60);
    const certificate = (on: typeof issuedOn) =>
      codesOf(
        one.act(
          'record-certificate',
          { number: 'CN-9', issuer: 'centre', issuedOn: on, paper: PAPER },
          { by: 'organiser@cell', today: one.today },
        ),
      );
    expect(certificate(issuedOn)).toEqual([]);
    goTo(one, 'record-cell-vote', [
      'nominate-for-class',
      'enrol-in-class',
      'award-certificate',
      'attach-paper',
    ]);
    expect(one.state.phase).toBe('CELL_READY');
    const heldOn = addDays(one.today, 40);
    expect(vote(one, heldOn)).toEqual(['GATE.CERTIFICATE']);

    one.act('nominate-for-class', { nominatedOn: heldOn }, { by: 'secretary@cell' });
    expect(one.duties().map(({ act }) => act)).toEqual(['record-cell-vote', 'enrol-in-class']);
    one.world = {
      ...one.world,
      dossiers: { class: { phase: 'ANNOUNCED', closesOn: addDays(heldOn, 20) } },
    };
    one.act(
      'enrol-in-class',
      { class: 'class', enrolledOn: heldOn },
      { by: 'organiser@grassroots' },
    );
    expect(one.duties().map(({ act }) => act)).toEqual(['record-cell-vote', 'record-certificate']);
    const awardedOn = addDays(heldOn, 25);
    one.act(
      'award-certificate',
      { class: 'class', number: 'CN-10', issuer: 'centre', issuedOn: awardedOn },
      { by: 'time' },
    );
    expect(one.state).toMatchObject({ phase: 'CELL_READY', certificateIssuedOn: awardedOn });
    expect(papersOf(one.state)[0]).toMatchObject({ slot: 'certificate', status: 'stale' });
    expect(vote(one, awardedOn)).toEqual([]);
  });

  it('does not take a certificate that is already out of date, nor an older one than it has', () => {
    const one = listed();
    const record = (on: string) =>
      codesOf(
        one.act(
          'record-certificate',
          { number: 'CN-9', issuer: 'centre', issuedOn: plainDate(on) },
          { by: 'organiser@cell', today: one.today },
        ),
      );
    expect(record('2020-12-01')).toEqual(['GATE.CERTIFICATE']);
    expect(record('2024-06-01')).toEqual([]);
    expect(record('2024-05-01')).toEqual(['DATE.BEFORE_CAUSE']);
    expect(one.duties()[0]).toMatchObject({ act: 'open-file', fromOn: one.state.listedOn });
  });

  it('scenario 21: a file of 12 months is redone in part, not closed', () => {
    const one = before('confirm-ready', undefined, '2025-05-31');
    expect(one.state.fileOpenedOn).toBe('2025-07-10');
    goTo(one, 'record-cell-vote');
    expect(vote(one, '2026-07-15')).toEqual(['GATE.STALENESS']);
    const redo = (redoneOn: string) =>
      codesOf(
        one.act('redo-expired-file', { redoneOn: plainDate(redoneOn) }, { by: 'secretary@cell' }),
      );
    expect(redo('2026-07-10')).toEqual(['FILE.NOT_STALE']);
    expect(redo('2026-07-15')).toEqual([]);
    expect(one.state).toMatchObject({
      phase: 'VERIFYING',
      fileOpenedOn: '2026-07-15',
      introductions: [],
      verifiedOn: null,
      commentsOn: null,
      pack: 'P2025B',
    });
    const status = (slot: string) =>
      papersOf(one.state).find((found) => found.slot === slot)?.status;
    expect(['introduction-1', 'introduction-2', 'comments'].map(status)).toEqual([
      'stale',
      'stale',
      'stale',
    ]);
    expect(['application', 'cv', 'certificate', 'verification-replies'].map(status)).toEqual([
      'present',
      'present',
      'present',
      'present',
    ]);
    expect(one.duties().map(({ act }) => act)).toEqual([
      'conclude-verification',
      'introduce',
      'summarise-comments',
    ]);
    const early = one.act(
      'conclude-verification',
      { concludedOn: plainDate('2026-07-14'), conclusion: 'clear' },
      { by: 'organiser@grassroots' },
    );
    expect(codesOf(early)).toEqual(['DATE.BEFORE_CAUSE']);
  });
});

describe('introducers (A7, Charter Art. 4)', () => {
  const introduce = (introducer: string, months: number, one = before('introduce')) =>
    codesOf(
      one.act(
        'introduce',
        { introducer, sharedSince: addMonths(one.today, -months), introducedOn: one.today },
        { by: 'organiser@cell' },
      ),
    );

  it('scenario 17: 24 months together count, however long a member; 11 months do not', () => {
    expect(introduce('m1', 24)).toEqual([]);
    expect(introduce('m1', 12)).toEqual([]);
    expect(introduce('m1', 11)).toEqual(['INTRODUCER.TOO_SHORT']);
  });

  it('scenario 17: six months a member and 24 together: introduces; ten years a member and 11 together: does not', () => {
    const one = before('introduce');
    const known = (id: string, since: string) =>
      person(id, { cell: 'cell', status: 'full', since: plainDate(since) });
    one.world = {
      ...one.world,
      persons: {
        ...one.world.persons,
        x: known('x', addMonths(one.today, -6)),
        y: known('y', addMonths(one.today, -120)),
      },
    };
    expect(introduce('y', 11, one)).toEqual(['INTRODUCER.TOO_SHORT']);
    expect(introduce('x', 24, one)).toEqual([]);
    expect(one.state.introductions.map(({ introducer }) => introducer)).toEqual(['x']);
  });

  it('scenario 17: of the age of the youth, the union’s resolution and one introducer are complete; without it no meeting is ready', () => {
    const one = before('open-file');
    one.act(
      'open-file',
      { openedOn: one.today, introducedBy: 'youth-union' },
      { by: 'secretary@cell' },
    );
    goTo(one, 'introduce');
    introduce('m1', 24, one);
    goTo(one, 'confirm-ready', ['introduce']);
    const owed = () => one.duties().map(({ act }) => act);
    expect(owed()).toContain('record-union-resolution');
    const ready = () =>
      codesOf(one.act('confirm-ready', { checkedOn: one.today }, { by: 'secretary@cell' }));
    expect(ready()).not.toEqual([]);
    one.act(
      'record-union-resolution',
      { resolvedOn: one.today, inFavour: 9, against: 0, paper: PAPER },
      { by: 'organiser@cell' },
    );
    expect(owed()).not.toContain('record-union-resolution');
    expect(owed()).not.toContain('introduce');
    expect(ready()).toEqual([]);
  });

  it('scenario 17: a probationary member cannot introduce, nor the candidate, nor one member twice', () => {
    expect(introduce('p1', 24)).toEqual(['INTRODUCER.NOT_FULL_MEMBER']);
    expect(introduce('candidate', 24)).toContain('INTRODUCER.SELF');
    const one = before('introduce');
    introduce('m1', 24, one);
    expect(introduce('m1', 24, one)).toEqual(['INTRODUCER.TWICE']);
    expect(introduce('m2', 24, one)).toEqual([]);
    expect(introduce('m3', 24, one)).toEqual(['INTRODUCER.ENOUGH']);
  });

  it.each(['youth-union', 'trade-union'] as const)(
    'scenario 17: with the %s one member and its resolution are needed, and no second member',
    (introducedBy) => {
      const one = before('open-file');
      one.act('open-file', { openedOn: one.today, introducedBy }, { by: 'secretary@cell' });
      goTo(one, 'introduce');
      expect(introduce('m1', 24, one)).toEqual([]);
      expect(introduce('m2', 24, one)).toEqual(['INTRODUCER.ENOUGH']);
      expect(one.duties().map(({ act }) => act)).toContain('record-union-resolution');
    },
  );

  it('asks the register as of the day of the introduction', () => {
    const introducedOn = plainDate('2026-02-24');
    const needs = needsOf('introduce', {
      introducer: 'm1',
      sharedSince: introducedOn,
      introducedOn,
    });
    expect(needs).toEqual({ persons: ['m1'], personsOn: introducedOn });
  });
});

describe('the awareness class (A2)', () => {
  it('may be failed: the cell nominates again', () => {
    const one = before('award-certificate');
    one.act('fail-class', { class: 'class', closedOn: one.today }, { by: 'time' });
    expect(one.duties()[0]?.act).toBe('nominate-for-class');
  });

  it('whose class closed without a word about them is put into another', () => {
    const one = before('award-certificate');
    const enrol = (on: string) =>
      codesOf(
        one.act(
          'enrol-in-class',
          { class: 'class', enrolledOn: plainDate(on) },
          {
            by: 'organiser@grassroots',
          },
        ),
      );
    expect(enrol('2026-02-04')).toEqual(['ALREADY.DONE']);
    one.world = {
      ...one.world,
      dossiers: { class: { phase: 'ANNOUNCED', closesOn: '2026-05-01' } },
    };
    expect(enrol('2026-02-05')).toEqual([]);
    expect(one.state.enrolment?.closesOn).toBe('2026-05-01');
  });

  it('owes the cell’s organiser the certificate only once the class has closed', () => {
    const one = before('award-certificate');
    expect(one.duties()).toMatchObject([
      { act: 'record-certificate', role: 'organiser', body: 'cell', fromOn: '2026-02-04' },
    ]);
  });
});
