import type { AdmissionEvent, VoteTaken } from '../../../rules/admission/events';
import type { RollMember } from '../../../rules/kernel/facts';
import { codesOf, type AdmissionCase } from '../../support/admission-case';
import { fullMember } from '../../support/admission-world';
import { before, unanimous } from './main-path';

type Counts = readonly [yes: number, no?: number, blank?: number];

const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `m${at + 1}`);
const roll = (count: number, last: Partial<RollMember> = {}): RollMember[] =>
  names(count).map((id, at) => fullMember(id, at === count - 1 ? last : {}));
const probationary = (id: string): RollMember => ({ ...fullMember(id), status: 'probationary' });

/** The cell votes on admission; this roll, these present, these counts. */
function cellVote(
  members: readonly RollMember[],
  present: readonly string[],
  [yes, no = 0, blank = 0]: Counts,
): { one: AdmissionCase; codes: readonly string[]; vote: VoteTaken | undefined } {
  const one = before('record-cell-vote');
  one.world = { ...one.world, roll: members };
  const decision = one.act(
    'record-cell-vote',
    {
      heldOn: one.today,
      form: 'secret-ballot',
      present,
      tally: { yes, no, blank, invalid: 0 },
      resolutionNumber: '12-NQ/CB',
    },
    { by: 'secretary@cell' },
  );
  const events: readonly AdmissionEvent[] = decision.kind === 'accepted' ? decision.events : [];
  const vote = events.find((event) => event.type === 'vote.taken');
  return { one, codes: codesOf(decision), vote };
}

describe("the cell's vote on admission (Charter Art. 4; 294-QĐ/TW 9.3.2)", () => {
  it('scenario 1: an exempt member who is absent leaves the base; 7 of 10 propose', () => {
    const { one, vote } = cellVote(roll(11, { exempt: true }), names(8), [7, 1]);
    expect(vote).toMatchObject({ base: 10, present: 8, yes: 7, passes: true });
    expect(vote?.roll.find(({ person }) => person === 'm11')).toEqual({
      person: 'm11',
      counted: false,
      reason: 'exempt-absent',
    });
    expect(one.state.phase).toBe('CELL_RESOLVED');
  });

  it('scenario 2: the exempt member attends and is counted; the same 7 of 11 fail and are reported up', () => {
    const { one, vote } = cellVote(roll(11, { exempt: true }), [...names(8), 'm11'], [7, 2]);
    expect(vote).toMatchObject({ base: 11, present: 9, passes: false });
    expect(one.state).toMatchObject({ phase: 'FAIL_REPORTED_UP', closed: false });
  });

  it.each([
    [13, false],
    [14, true],
  ])('scenario 3: 20 full members, 17 present: %i in favour pass: %s', (yes, passes) => {
    const members = [...roll(20), probationary('p1'), probationary('p2')];
    const { vote } = cellVote(members, [...names(17), 'p1', 'p2'], [yes, 17 - yes]);
    expect(vote).toMatchObject({ base: 20, present: 17, passes });
  });

  it('scenario 3: the ballots of two probationary members are refused', () => {
    const members = [...roll(20), probationary('p1'), probationary('p2')];
    expect(cellVote(members, [...names(17), 'p1', 'p2'], [14, 5]).codes).toEqual([
      'VOTE.TOO_MANY_BALLOTS',
    ]);
  });

  it('scenario 5: in the smallest cell two of three propose', () => {
    const { vote, one } = cellVote(roll(3), names(3), [2, 1]);
    expect(vote).toMatchObject({ base: 3, passes: true });
    expect(one.state.phase).toBe('CELL_RESOLVED');
  });

  it.each([
    [4, 3, 2],
    [5, 4, 3],
    [6, 4, 3],
    [7, 5, 4],
    [8, 6, 5],
    [9, 6, 5],
  ])('scenario 6: of %i, %i pass and %i fail', (base, enough, tooFew) => {
    expect(cellVote(roll(base), names(base), [enough]).vote?.passes).toBe(true);
    expect(cellVote(roll(base), names(base), [tooFew]).vote?.passes).toBe(false);
  });

  it.each([
    [6, true],
    [5, false],
  ])('scenario 7: one of ten is temporarily elsewhere: %i of 9 pass: %s', (yes, passes) => {
    const { vote } = cellVote(roll(10, { temporarilyElsewhere: true }), names(9), [yes]);
    expect(vote).toMatchObject({ base: 9, passes });
  });

  it('scenario 8: blank ballots are not in favour; 7 of 12 fail', () => {
    const { vote } = cellVote(roll(12), names(11), [7, 2, 2]);
    expect(vote).toMatchObject({ base: 12, present: 11, yes: 7, blank: 2, passes: false });
  });

  it('a cell of two full members cannot vote (R30)', () => {
    expect(cellVote(roll(2), names(2), [2]).codes).toEqual(['CELL.TOO_SMALL']);
  });

  it('a vote that passes needs the number of its resolution; one that fails has none', () => {
    const one = before('record-cell-vote');
    const meeting = { heldOn: one.today, form: 'secret-ballot', present: names(9) } as const;
    const vote = (yes: number) =>
      one.act('record-cell-vote', { ...meeting, tally: unanimous(yes) }, { by: 'secretary@cell' });
    expect(codesOf(vote(6))).toEqual(['RESOLUTION.NUMBER_MISSING']);
    expect(codesOf(vote(5))).toEqual([]);
  });
});

describe('the standing committee decides by more than half of all its members (R14)', () => {
  it.each([
    [8, 6, 4, 'NOT_ADMITTED'],
    [8, 6, 5, 'DECIDED'],
    [5, 5, 3, 'DECIDED'],
    [5, 5, 2, 'NOT_ADMITTED'],
  ])('scenario 11: of %i, %i present, %i in favour: %s', (base, presentCount, yes, phase) => {
    const one = before('decide-admission');
    one.world = {
      ...one.world,
      bodies: one.world.bodies.map((body) =>
        body.id === 'superior' ? { ...body, standingInOffice: base } : body,
      ),
    };
    one.act(
      'decide-admission',
      {
        heldOn: one.today,
        form: 'raised-card',
        presentCount,
        tally: { yes, no: presentCount - yes, blank: 0, invalid: 0 },
        decisionNumber: '77-QĐ',
        issuedOn: one.today,
        reason: 'token',
      },
      { by: 'secretary@superior' },
    );
    expect(one.state.phase).toBe(phase);
    expect(one.state.votes.at(-1)).toMatchObject({ base, yes });
  });

  it('an authorised grassroots committee needs two thirds to decide (06-HD/TW 3.7a, R13)', () => {
    const decide = (yes: number) => {
      const one = before('decide-admission', 'under an authorised grassroots committee');
      one.act(
        'decide-admission',
        {
          heldOn: one.today,
          form: 'raised-card',
          presentCount: 9,
          tally: unanimous(yes),
          decisionNumber: '77-QĐ',
          issuedOn: one.today,
          reason: 'token',
        },
        { by: 'secretary@grassroots' },
      );
      return one.state.phase;
    };
    expect([decide(5), decide(6)]).toEqual(['NOT_ADMITTED', 'DECIDED']);
  });

  it('asks for number and day of issue when it passes, for a reason when it does not', () => {
    const decide = (yes: number) => {
      const one = before('decide-admission');
      const meeting = { heldOn: one.today, form: 'raised-card', presentCount: 5 } as const;
      return codesOf(
        one.act(
          'decide-admission',
          { ...meeting, tally: unanimous(yes) },
          { by: 'secretary@superior' },
        ),
      );
    };
    expect(decide(3)).toEqual(['DECISION.NUMBER_MISSING', 'DECISION.ISSUE_DAY_MISSING']);
    expect(decide(2)).toEqual(['DECISION.REASON_MISSING']);
  });

  it('does not count more than sit on the committee', () => {
    const one = before('decide-admission');
    const decision = one.act(
      'decide-admission',
      {
        heldOn: one.today,
        form: 'raised-card',
        presentCount: 6,
        tally: unanimous(6),
        decisionNumber: '77-QĐ',
        issuedOn: one.today,
      },
      { by: 'secretary@superior' },
    );
    expect(codesOf(decision)).toEqual(['VOTE.MORE_PRESENT_THAN_BASE', 'VOTE.TOO_MANY_BALLOTS']);
  });
});
