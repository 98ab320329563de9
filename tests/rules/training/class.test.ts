import { packFor, packs } from '../../../rules/admission/packs/registry';
import { certificateKey } from '../../../rules/training/certificate-key';
import { ClassCase, day, nominated, sits } from './class-case';

const SESSIONS = ['2026-03-16', '2026-03-17', '2026-03-18', '2026-03-19', '2026-03-20'].map(day);
const list = (learners: readonly string[], from = 'grassroots') => ({
  from,
  number: '5-DS/ĐU',
  forwardedOn: day('2026-03-02'),
  learners,
});
const answer = (enrolled: readonly string[], refused: readonly string[] = []) => ({
  list: 1,
  answeredOn: day('2026-03-02'),
  enrolled,
  refused: refused.map((learner) => ({
    learner,
    because: 'class-full' as const,
    reason: 'token',
  })),
});
const results = (...given: readonly (readonly [string, string | null])[]) => ({
  issuedOn: day('2026-03-20'),
  issuer: 'Trung tâm chính trị',
  results: given.map(([dossier, certificateNumber]) => ({ dossier, certificateNumber })),
});
const BY_COMMITTEE = 'organiser@grassroots';

/** Two learners who sit in a class of five sessions. */
function running(): ClassCase {
  const one = new ClassCase().announce({ sessions: SESSIONS });
  one.dossiers = { a: sits(), b: sits() };
  one.learners = ['a', 'b'];
  one.today = day('2026-03-20');
  return one;
}
function held(one: ClassCase, present: readonly (readonly string[])[]): ClassCase {
  present.forEach((there, at) => {
    const heldOn = SESSIONS[at] ?? day('2026-03-20');
    expect(one.act('record-session', { heldOn, present: there })).toEqual([]);
  });
  return one;
}

describe('the list of nominations (A2)', () => {
  it('is collected by the grassroots committee of what its cells nominated, and waits for the centre', () => {
    const one = new ClassCase().announce();
    one.dossiers = { a: nominated(), b: nominated({ nominatedOn: null }), c: nominated() };
    const by = BY_COMMITTEE;
    expect(one.act('forward-nominations', list(['a', 'b']), by)).toEqual(['CLASS.NOT_NOMINATED']);
    expect(one.act('forward-nominations', list(['a', 'a']), by)).toEqual(['CLASS.LISTED_TWICE']);
    expect(one.act('forward-nominations', list(['a', 'c']), by)).toEqual([]);
    expect(one.owed).toEqual(['answer-nominations:1', 'record-results']);
    expect(one.act('forward-nominations', list(['c']), by)).toEqual(['CLASS.LISTED_TWICE']);
  });

  it('comes from the body whose list it is, and from no cell below a grassroots committee', () => {
    const one = new ClassCase().announce();
    one.dossiers = {
      a: nominated(),
      other: nominated({ chain: ['other', 'elsewhere'] }),
      lone: nominated({ chain: ['alone', 'superior', 'province'] }),
    };
    expect(one.act('forward-nominations', list(['a']), 'organiser@superior')).toEqual([
      'RIGHT.NOT_HOLDER',
    ]);
    expect(one.act('forward-nominations', list(['a'], 'cell'), 'secretary@cell')).toEqual([
      'CLASS.FORWARDED_BY_GRASSROOTS',
    ]);
    expect(one.act('forward-nominations', list(['other']), BY_COMMITTEE)).toEqual([
      'CLASS.NOT_NOMINATED',
    ]);
    expect(one.act('forward-nominations', list(['lone'], 'alone'), 'secretary@alone')).toEqual([]);
  });

  it('the centre takes in or refuses with a reason, as far as there are places', () => {
    const one = new ClassCase().announce({ places: 2 });
    one.dossiers = { a: nominated(), b: nominated(), c: nominated() };
    one.act('forward-nominations', list(['a', 'b', 'c']), BY_COMMITTEE);
    expect(one.act('answer-nominations', answer(['a', 'b', 'c']))).toEqual(['CLASS.FULL']);
    expect(one.act('answer-nominations', answer(['d']))).toEqual(['CLASS.NOT_ON_LIST']);
    expect(one.act('answer-nominations', answer(['a', 'b'], ['c']))).toEqual([]);
    expect(one.effects).toEqual([
      expect.objectContaining({ target: 'a', act: 'take-class-place' }),
      expect.objectContaining({ target: 'b', act: 'take-class-place' }),
      {
        target: 'c',
        act: 'hear-of-class',
        input: {
          class: 'class',
          news: 'place-refused',
          heardOn: '2026-03-02',
          because: 'class-full',
        },
      },
    ]);
    expect(one.owed).toEqual(['record-results']);
  });
});

describe('attendance', () => {
  it('is recorded session by session, for who sits in the class, once', () => {
    const one = running();
    expect(one.owed).toHaveLength(6);
    expect(one.act('record-session', { heldOn: day('2026-03-16'), present: ['c'] })).toEqual([
      'CLASS.NOT_ENROLLED',
    ]);
    held(one, [['a', 'b']]);
    expect(one.act('record-session', { heldOn: day('2026-03-16'), present: ['a'] })).toEqual([
      'CLASS.SESSION_RECORDED',
    ]);
    expect(one.state?.sessions?.[0]).toEqual({ on: '2026-03-16', present: 2 });
  });

  it('of at least so many sessions is asked for a certificate: a value of the pack, our default', () => {
    const { atLeastPercent, confidence } = packFor(day('2026-03-16')).classAttendance;
    expect([atLeastPercent, confidence]).toEqual([80, 'default']);
    expect(packs.P2016.classAttendance.confidence).toBe('assumed');
    const one = held(running(), [['a', 'b'], ['a', 'b'], ['a', 'b'], ['a']]);
    expect(one.act('record-results', results(['a', '1'], ['b', null]))).toEqual([
      'CLASS.SESSIONS_MISSING',
    ]);
    held(one, []);
    one.act('record-session', { heldOn: day('2026-03-20'), present: [] });
    expect(one.act('record-results', results(['a', '1'], ['b', '2']))).toEqual([
      'CLASS.TOO_FEW_SESSIONS',
    ]);
    expect(one.act('record-results', results(['a', '1']))).toEqual(['CLASS.WITHOUT_RESULT']);
    expect(one.act('record-results', results(['a', '1'], ['b', null]))).toEqual([]);
    expect(one.effects).toEqual([
      expect.objectContaining({ target: 'a', act: 'award-certificate' }),
      {
        target: 'b',
        act: 'fail-class',
        input: { class: 'class', closedOn: '2026-03-20', missed: true },
      },
    ]);
    expect(one.state).toMatchObject({ phase: 'FINISHED', outcome: { learners: 2, passed: 1 } });
  });
});

describe('certificate numbers', () => {
  const ended = (): ClassCase => {
    const one = new ClassCase().announce();
    one.dossiers = { a: sits(), b: sits() };
    one.today = day('2026-03-20');
    return one;
  };

  it('are given once by one issuer for one kind, however they are typed', () => {
    const one = ended();
    const taken = { class: 'other', person: 'somebody', number: certificateKey('7/CN-NTVĐ') };
    one.certificates = [{ ...taken, kind: 'awareness' }];
    expect(one.act('record-results', results(['a', ' 7/cn-ntvđ']))).toEqual([
      'CERTIFICATE.NUMBER_TAKEN',
    ]);
    expect(one.act('record-results', results(['a', '8'], ['b', '8 ']))).toEqual([
      'CERTIFICATE.NUMBER_TWICE',
    ]);
    one.certificates = [{ ...taken, kind: 'new-members' }];
    expect(one.act('record-results', results(['a', '7/CN-NTVĐ'], ['b', null]))).toEqual([]);
  });
});

describe('a class that does not take place as announced', () => {
  it('is moved: learners hear of the new days, and what was held stays held', () => {
    const one = running();
    held(one, [['a', 'b']]);
    const moved = { movedOn: day('2026-03-17'), reason: 'token' };
    const later = { opensOn: day('2026-04-06'), closesOn: day('2026-04-09') };
    expect(one.act('move-class', { ...moved, ...later })).toEqual(['CLASS.SESSION_OUTSIDE']);
    const longer = { opensOn: day('2026-03-16'), closesOn: day('2026-04-09') };
    const sessions = [day('2026-04-08'), day('2026-04-09')];
    expect(one.act('move-class', { ...moved, ...longer, sessions })).toEqual([]);
    expect(one.state?.sessions?.map(({ on }) => on)).toEqual(['2026-03-16', ...sessions]);
    expect(one.effects.map(({ target, input }) => [target, input])).toEqual(
      ['a', 'b'].map((learner) => [
        learner,
        { class: 'class', news: 'moved', heardOn: '2026-03-17', closesOn: '2026-04-09' },
      ]),
    );
  });

  it('is cancelled: who sits in it and who waits for it hears, and nothing more is owed', () => {
    const one = running();
    one.dossiers = { ...one.dossiers, c: nominated() };
    one.act('forward-nominations', list(['c']), BY_COMMITTEE);
    expect(one.act('cancel-class', { cancelledOn: day('2026-03-16'), reason: 'token' })).toEqual(
      [],
    );
    expect(one.effects.map(({ target, act }) => [target, act])).toEqual([
      ['a', 'hear-of-class'],
      ['b', 'hear-of-class'],
      ['c', 'hear-of-class'],
    ]);
    expect(one.state).toMatchObject({ phase: 'CANCELLED', closed: true });
    expect(one.owed).toEqual([]);
  });
});

describe('a class in intermediate theory', () => {
  const CLASS = { teaches: 'intermediate-theory' as const };
  const members = { cell: 'cell', nominatedOn: day('2026-03-02'), members: ['m1', 'm2'] };

  it('takes full members whom their cell nominated, and touches no dossier', () => {
    const one = new ClassCase().announce(CLASS);
    const by = 'secretary@cell';
    expect(one.act('nominate-members', { ...members, members: ['p1'] }, by)).toEqual([
      'CLASS.NOT_FULL_MEMBER',
    ]);
    expect(one.act('nominate-members', members, 'secretary@grassroots')).toEqual([
      'RIGHT.NOT_HOLDER',
    ]);
    expect(one.act('nominate-members', members, by)).toEqual([]);
    expect(one.act('forward-nominations', list(['m3']), BY_COMMITTEE)).toEqual([
      'CLASS.NOT_NOMINATED',
    ]);
    expect(one.act('forward-nominations', list(['m1', 'm2']), BY_COMMITTEE)).toEqual([]);
    expect(one.act('answer-nominations', answer(['m1', 'm2']))).toEqual([]);
    expect(one.effects).toEqual([]);
    one.today = day('2026-03-20');
    expect(one.owed).toEqual(['record-member-results']);
    const ended = { issuedOn: day('2026-03-20'), issuer: 'Trường chính trị' };
    const passed = [
      { member: 'm1', certificateNumber: '1/TCLLCT' },
      { member: 'm2', certificateNumber: null },
    ];
    expect(one.act('record-member-results', { ...ended, results: passed.slice(0, 1) })).toEqual([
      'CLASS.WITHOUT_RESULT',
    ]);
    expect(one.act('record-member-results', { ...ended, results: passed })).toEqual([]);
    expect(one.effects).toEqual([]);
  });

  it('is the only one to which members are nominated by name', () => {
    const one = new ClassCase().announce();
    expect(one.act('nominate-members', members, 'secretary@cell')).toEqual(['CLASS.OTHER_KIND']);
  });
});
