import fc from 'fast-check';
import { P2025B } from '../../../rules/admission/packs/p2025b';
import { cellBase } from '../../../rules/votes/base';
import { proofCard, type VoteHeld } from '../../../rules/votes/proof-card';
import { checkTally, type Tally } from '../../../rules/votes/tally';
import { members, namesOf } from './roll';

const { cell, 'standing-committee': standing } = P2025B.thresholds;
const tallyOf = (part: Partial<Tally>): Tally => ({ yes: 0, no: 0, blank: 0, invalid: 0, ...part });

function cellVote(vote: Partial<VoteHeld> & Pick<VoteHeld, 'base' | 'present' | 'tally'>) {
  if (cell.admission === null) throw new Error('a cell votes on admission');
  return proofCard({
    body: 'cell',
    question: 'admission',
    lines: [],
    threshold: cell.admission,
    outcomeIfPassed: 'PROPOSED',
    ...vote,
  });
}

describe('the proof card', () => {
  it('scenario 1, exempt absent: 7 of 10 pass, and one less would fail', () => {
    const roll = [...members('m', 10), ...members('x', 1, { exempt: true })];
    const { base, voters, lines } = cellBase(P2025B.base, roll, namesOf('m', 8));
    const tally = tallyOf({ yes: 7, no: 1 });
    expect(cellVote({ base, present: voters, lines, tally })).toEqual({
      body: 'cell',
      question: 'admission',
      lines,
      exclusions: [{ person: 'x1', counted: false, reason: 'exempt-absent' }],
      base: 10,
      present: 8,
      absent: 2,
      absentWithLeave: 0,
      yes: 7,
      no: 1,
      blank: 0,
      invalid: 0,
      notCast: 0,
      comparison: 'at-least-two-thirds',
      inequality: '3*7 >= 2*10',
      needed: 7,
      article: 'Charter Art. 4; 06-HD/TW 3.6b; base 294-QĐ/TW 9.3.2',
      passes: true,
      outcome: 'PROPOSED',
      whatWouldChangeIt: { marginYes: 0 },
    });
  });

  it.each([
    ['2, exempt attends', 11, 9, tallyOf({ yes: 7, no: 2 }), false, 8],
    ['3, absent with leave, 13 for', 20, 17, tallyOf({ yes: 13, no: 4 }), false, 14],
    ['3, absent with leave, 14 for', 20, 17, tallyOf({ yes: 14, no: 3 }), true, 14],
    ['5, smallest cell', 3, 3, tallyOf({ yes: 2, no: 1 }), true, 2],
    ['7, temporarily elsewhere, 6 for', 9, 9, tallyOf({ yes: 6, no: 3 }), true, 6],
    ['7, temporarily elsewhere, 5 for', 9, 9, tallyOf({ yes: 5, no: 4 }), false, 6],
    ['8, blank ballots', 12, 11, tallyOf({ yes: 7, no: 2, blank: 2 }), false, 8],
  ])('scenario %s', (_, base, present, tally, passes, needed) => {
    const card = cellVote({ base, present, tally });
    expect(card).toMatchObject({
      passes,
      needed,
      outcome: passes ? 'PROPOSED' : 'FAIL_REPORTED_UP',
      absent: base - present,
      whatWouldChangeIt: passes
        ? { marginYes: tally.yes - needed }
        : { moreYesNeeded: needed - tally.yes, withinReachOfPresent: true },
    });
  });

  it('scenario 11, standing committee: 4 of 8 fail, 5 decide', () => {
    const threshold = standing.admission;
    if (threshold === null) throw new Error('a standing committee decides admission');
    const vote = { base: 8, present: 6, threshold, outcomeIfPassed: 'DECIDED' } as const;
    expect(cellVote({ ...vote, tally: tallyOf({ yes: 4, no: 2 }) })).toMatchObject({
      inequality: '2*4 > 8',
      outcome: 'FAIL_REPORTED_UP',
    });
    expect(cellVote({ ...vote, tally: tallyOf({ yes: 5, no: 1 }) }).outcome).toBe('DECIDED');
  });

  it('says when too few are present to pass at all', () => {
    const card = cellVote({ base: 10, present: 6, tally: tallyOf({ yes: 6 }) });
    expect(card.whatWouldChangeIt).toEqual({ moreYesNeeded: 1, withinReachOfPresent: false });
  });

  it('says that those present could have passed it when they are just enough', () => {
    const card = cellVote({ base: 9, present: 6, tally: tallyOf({ yes: 5, no: 1 }) });
    expect(card.whatWouldChangeIt).toEqual({ moreYesNeeded: 1, withinReachOfPresent: true });
  });

  it('tells those absent with leave from the other absentees; all of them stay in the base', () => {
    const roll = members('m', 5);
    const { base, voters, lines } = cellBase(P2025B.base, roll, namesOf('m', 2), ['m4']);
    const card = cellVote({ base, present: voters, lines, tally: tallyOf({ yes: 2 }) });
    expect(card).toMatchObject({ base: 5, absent: 3, absentWithLeave: 1, exclusions: [] });
  });

  it('never turns a pass into a fail when one no becomes a yes', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(30), (yes, no, absent) => {
        const present = yes + no + 1;
        const base = present + absent;
        const before = cellVote({ base, present, tally: tallyOf({ yes, no: no + 1 }) });
        const after = cellVote({ base, present, tally: tallyOf({ yes: yes + 1, no }) });
        expect(before.passes && !after.passes).toBe(false);
      }),
    );
  });
});

describe('a tally', () => {
  it('fits when all voters voted, or fewer', () => {
    expect(checkTally(tallyOf({ yes: 7, no: 1 }), 8)).toBeNull();
    expect(checkTally(tallyOf({}), 0)).toBeNull();
  });

  it.each([
    ['yes', tallyOf({ yes: 9 })],
    ['no', tallyOf({ yes: 8, no: 1 })],
    ['blank', tallyOf({ yes: 4, no: 4, blank: 1 })],
    ['invalid', tallyOf({ yes: 4, no: 3, blank: 1, invalid: 1 })],
  ])(
    'is refused at %s when it exceeds 8 voters (scenario 3: no ballots of others)',
    (field, tally) => {
      expect(checkTally(tally, 8)).toMatchObject({
        code: 'VOTE.TOO_MANY_BALLOTS',
        facts: { ballots: 9, voters: 8 },
        field,
      });
    },
  );

  it.each([-1, 0.5, Number.NaN, Infinity])('is refused when a count is %d', (no) => {
    expect(checkTally(tallyOf({ no }), 8)).toMatchObject({
      code: 'VOTE.COUNT_INVALID',
      facts: { kind: 'no', count: no },
      field: 'no',
    });
  });
});
