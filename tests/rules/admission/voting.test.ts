import type { CellVoteInput } from '../../../rules/admission/inputs';
import { packs } from '../../../rules/admission/packs/registry';
import { cellVote, cellVoteNeeds, checkCellVote } from '../../../rules/admission/voting';
import { addDays, plainDate } from '../../../rules/calendar/plain-date';
import type { Facts, RollMember } from '../../../rules/kernel/facts';
import { AdmissionCase, type World } from '../../support/admission-case';
import { fullMember, world } from '../../support/admission-world';
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
