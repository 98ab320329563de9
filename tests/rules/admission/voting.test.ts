import type { CellVoteInput, CommitteeVoteInput } from '../../../rules/admission/inputs';
import { packs } from '../../../rules/admission/packs/registry';
import {
  cellVote,
  cellVoteNeeds,
  checkCellVote,
  checkCommitteeVote,
  checkDecision,
  committeeVote,
  passes,
  type CommitteeQuestion,
} from '../../../rules/admission/voting';
import { addDays, plainDate } from '../../../rules/calendar/plain-date';
import type { Facts, RollMember } from '../../../rules/kernel/facts';
import { AdmissionCase, type World } from '../../support/admission-case';
import { fullMember, SUPERIOR, world } from '../../support/admission-world';
import { unanimous } from './main-path';

const TODAY = plainDate('2026-05-20');
const pack = packs.P2025B;
const ARTICLE = '294-QĐ/TW 9.3.2';
const asked = { question: 'admission', cell: 'cell', pack } as const;

const facts = (given: Partial<World> = {}): Facts =>
  new AdmissionCase(world(given), TODAY).facts({ rollOn: TODAY });
const members = (count: number): RollMember[] =>
  Array.from({ length: count }, (_, at) => fullMember(`m${at + 1}`));
const names = (count: number) => members(count).map(({ person }) => person);
const meeting = (given: Partial<CellVoteInput> = {}): CellVoteInput => ({
  heldOn: TODAY,
  form: 'secret-ballot',
  present: names(9),
  tally: unanimous(9),
  resolutionNumber: '1-NQ',
  ...given,
});
const refusals = (found: ReturnType<typeof checkCellVote>) => found.filter((one) => one !== null);

describe('what forbids counting a vote of the cell', () => {
  const check = (input: Partial<CellVoteInput>, roll = members(9)) =>
    refusals(checkCellVote(asked, meeting(input), facts({ roll })));

  it('nothing, where everybody is there and votes', () => {
    expect(check({})).toEqual([]);
  });

  it('fewer full members than make a cell (R30); probationary ones do not count', () => {
    const small = [...members(2), fullMember('p1', { status: 'probationary' })];
    expect(check({ present: ['m1', 'm2'], tally: unanimous(2) }, small)).toEqual([
      {
        code: 'CELL.TOO_SMALL',
        article: pack.minimumCell.article,
        facts: { cell: 'cell', full: 2, needed: 3 },
      },
    ]);
    expect(check({ present: names(3), tally: unanimous(3) }, members(3))).toEqual([]);
  });

  it('a roll that nobody has: it is read as empty', () => {
    const unread = { ...facts(), roll: null };
    expect(refusals(checkCellVote(asked, meeting(), unread))).toMatchObject([
      { code: 'CELL.TOO_SMALL', facts: { full: 0 } },
    ]);
  });

  it('somebody present, or excused, who is not on the roll', () => {
    expect(check({ present: [...names(8), 'stranger'], tally: unanimous(8) })).toMatchObject([
      { code: 'VOTE.NOT_ON_ROLL', facts: { person: 'stranger' } },
    ]);
    expect(
      check({ present: names(8), withLeave: ['stranger'], tally: unanimous(8) }),
    ).toMatchObject([{ code: 'VOTE.NOT_ON_ROLL', facts: { person: 'stranger' } }]);
  });

  it('somebody listed twice, with an article, a name and a field', () => {
    expect(check({ present: [...names(8), 'm1'], tally: unanimous(8) })).toEqual([
      { code: 'VOTE.LISTED_TWICE', article: ARTICLE, facts: { person: 'm1' }, field: 'present' },
    ]);
  });

  it('more ballots than voters: who is temporarily elsewhere has none', () => {
    const roll = [...members(8), fullMember('m9', { temporarilyElsewhere: true })];
    expect(check({ tally: unanimous(9) }, roll)).toEqual([
      {
        code: 'VOTE.TOO_MANY_BALLOTS',
        article: ARTICLE,
        facts: { ballots: 9, voters: 8 },
        field: 'yes',
      },
    ]);
  });

  it('a pass without the number of its resolution, which a fail has not', () => {
    const { resolutionNumber: _none, ...without } = meeting();
    const of = (yes: number) =>
      refusals(checkCellVote(asked, { ...without, tally: unanimous(yes) }, facts()));
    expect(of(6)).toEqual([
      {
        code: 'RESOLUTION.NUMBER_MISSING',
        article: pack.thresholds.cell.admission?.article,
        facts: {},
        field: 'resolutionNumber',
      },
    ]);
    expect(of(5)).toEqual([]);
  });

  it('a question on which the pack gives the cell no power', () => {
    const cell = { ...pack.thresholds.cell, admission: null };
    const powerless = { ...asked, pack: { ...pack, thresholds: { ...pack.thresholds, cell } } };
    expect(refusals(checkCellVote(powerless, meeting(), facts()))).toEqual([
      { code: 'BODY.NO_POWER', article: 'Rõ', facts: { body: 'cell', question: 'admission' } },
    ]);
    expect(() => cellVote(powerless, meeting(), facts())).toThrow(
      'a body without power over the question was not refused',
    );
  });
});

describe('a vote of the cell as the book keeps it', () => {
  it('has its base and roll frozen, the bar, the form the meeting chose, and the ballots', () => {
    const tally = { yes: 5, no: 1, blank: 1, invalid: 1 };
    const input = meeting({ present: names(8), withLeave: ['m9'], tally });
    expect(cellVote(asked, input, facts({ roll: members(9) }))).toEqual({
      type: 'vote.taken',
      question: 'admission',
      body: 'cell',
      organisation: 'cell',
      heldOn: TODAY,
      form: 'secret-ballot',
      formChosenBy: 'meeting',
      base: 9,
      present: 8,
      ...tally,
      comparison: 'at-least-two-thirds',
      article: pack.thresholds.cell.admission?.article,
      passes: false,
      resolutionNumber: '1-NQ',
      roll: [
        ...names(8).map((person) => ({ person, counted: true, reason: 'present' })),
        { person: 'm9', counted: true, reason: 'absent-with-leave' },
      ],
    });
  });

  it('keeps no number where there is none, and no roll where none was read', () => {
    const { resolutionNumber: _none, ...without } = meeting({ tally: unanimous(5) });
    expect(cellVote(asked, without, facts())).toMatchObject({ resolutionNumber: null });
    expect(cellVote(asked, without, { ...facts(), roll: null })).toMatchObject({
      roll: [],
      base: 0,
      passes: false,
    });
  });

  it('of a meeting in steps counts on what was frozen there, whoever is on the list that is sent now', () => {
    const lines = names(6).map((person) => ({ person, counted: true, reason: 'present' }) as const);
    const count = { tally: unanimous(4), by: 'm1' };
    const record = {
      chair: 'm1',
      secretary: 'm2',
      conflicts: [],
      counts: { chair: count, secretary: { ...count, by: 'm2' } },
    };
    const held = { counted: { base: 6, voters: 5, lines }, record };
    const input = meeting({ present: ['stranger'], withLeave: ['nobody'], tally: unanimous(4) });
    expect(refusals(checkCellVote(asked, input, facts(), held))).toEqual([]);
    expect(cellVote(asked, input, facts(), held)).toMatchObject({
      base: 6,
      present: 5,
      roll: lines,
      passes: true,
      meeting: record,
    });
    const tooMany = { ...input, tally: unanimous(6) };
    expect(refusals(checkCellVote(asked, tooMany, facts(), held))).toMatchObject([
      { code: 'VOTE.TOO_MANY_BALLOTS', facts: { voters: 5 } },
    ]);
  });

  it('is counted on the roll of the day of the meeting', () => {
    expect(cellVoteNeeds(meeting({ heldOn: addDays(TODAY, -3) }))).toEqual({
      rollOn: '2026-05-17',
    });
  });
});

describe('a vote of a committee', () => {
  const threshold = pack.thresholds['standing-committee'].admission;
  const proposing: CommitteeQuestion = {
    question: 'admission',
    body: 'standing-committee',
    organisation: 'superior',
    threshold,
    deciding: false,
  };
  const deciding = { ...proposing, deciding: true };
  const input = (given: Partial<CommitteeVoteInput> = {}): CommitteeVoteInput => ({
    heldOn: TODAY,
    form: 'raised-card',
    presentCount: 5,
    tally: unanimous(5),
    resolutionNumber: '2-NQ',
    ...given,
  });
  const check = (given: Partial<CommitteeVoteInput>, of = proposing, on = facts()) =>
    refusals(checkCommitteeVote(of, input(given), on));

  it('is on all members in office: the standing committee’s own, or those of the full committee', () => {
    const full = {
      ...proposing,
      body: 'grassroots-committee',
      organisation: 'grassroots',
    } as const;
    expect(committeeVote(proposing, input(), facts())).toEqual({
      type: 'vote.taken',
      question: 'admission',
      body: 'standing-committee',
      organisation: 'superior',
      heldOn: TODAY,
      form: 'raised-card',
      formChosenBy: 'meeting',
      base: 5,
      present: 5,
      ...unanimous(5),
      comparison: 'more-than-half',
      article: threshold?.article,
      passes: true,
      resolutionNumber: '2-NQ',
      roll: [],
    });
    expect(committeeVote(full, input(), facts()).base).toBe(9);
  });

  it('is refused to a body without power, and to one without a committee', () => {
    expect(check({}, { ...proposing, threshold: null })).toEqual([
      {
        code: 'BODY.NO_POWER',
        article: 'Rõ',
        facts: { body: 'standing-committee', organisation: 'superior' },
      },
    ]);
    const none = {
      code: 'BODY.NO_COMMITTEE',
      article: threshold?.article,
      facts: { body: 'standing-committee', organisation: 'superior' },
    };
    const empty = facts({ bodies: [{ ...SUPERIOR, standingInOffice: 0 }] });
    expect(check({}, proposing, empty)).toEqual([none]);
    expect(check({}, proposing, facts({ bodies: [] }))).toEqual([none]);
  });

  it('does not count more than sit on the committee, nor more ballots than were there', () => {
    expect(check({ presentCount: 6 })).toEqual([
      {
        code: 'VOTE.MORE_PRESENT_THAN_BASE',
        article: threshold?.article,
        facts: { presentCount: 6, base: 5 },
        field: 'presentCount',
      },
    ]);
    expect(check({ presentCount: 5 })).toEqual([]);
    expect(check({ presentCount: 4 })).toMatchObject([
      { code: 'VOTE.TOO_MANY_BALLOTS', facts: { ballots: 5, voters: 4 } },
    ]);
  });

  it('that proposes needs a resolution’s number when it passes; the decision has a number of its own', () => {
    const { resolutionNumber: _none, ...without } = input();
    const of = (question: CommitteeQuestion, yes: number) =>
      refusals(checkCommitteeVote(question, { ...without, tally: unanimous(yes) }, facts()));
    expect(of(proposing, 3)).toMatchObject([{ code: 'RESOLUTION.NUMBER_MISSING' }]);
    expect(of(proposing, 2)).toEqual([]);
    expect(of(deciding, 3)).toEqual([]);
  });

  it('passes by its bar: more than half of five is three', () => {
    const yes = (count: number) => passes(deciding, input({ tally: unanimous(count) }), facts());
    expect([yes(2), yes(3)]).toEqual([false, true]);
  });

  describe('that decides', () => {
    const decision = { ...input(), decisionNumber: '3-QĐ', issuedOn: TODAY };
    const decide = (given: object, of = deciding) =>
      checkDecision(of, { ...decision, ...given }, facts()).filter((one) => one !== null);
    const article = threshold?.article;

    it('has a number and a day of issue, from the meeting to today', () => {
      expect(decide({})).toEqual([]);
      expect(decide({ decisionNumber: undefined, issuedOn: undefined })).toEqual([
        { code: 'DECISION.NUMBER_MISSING', article, facts: {}, field: 'decisionNumber' },
        { code: 'DECISION.ISSUE_DAY_MISSING', article, facts: {}, field: 'issuedOn' },
      ]);
      const before = addDays(TODAY, -1);
      expect(decide({ issuedOn: before })).toEqual([
        {
          code: 'DATE.BEFORE_CAUSE',
          article,
          facts: { day: before, cause: 'heldOn', earliest: TODAY },
          field: 'issuedOn',
        },
      ]);
      const after = addDays(TODAY, 1);
      expect(decide({ issuedOn: after })).toEqual([
        {
          code: 'DATE.IN_FUTURE',
          article,
          facts: { day: after, today: TODAY },
          field: 'issuedOn',
        },
      ]);
    });

    it('has a reason when it fails, and then needs neither number nor day', () => {
      const failed = { tally: unanimous(2), decisionNumber: undefined, issuedOn: undefined };
      expect(decide(failed)).toEqual([
        { code: 'DECISION.REASON_MISSING', article, facts: {}, field: 'reason' },
      ]);
      expect(decide({ ...failed, reason: 'token' })).toEqual([]);
    });

    it('cannot be without a bar', () => {
      expect(() => decide({}, { ...deciding, threshold: null })).toThrow('was not refused');
    });
  });
});
