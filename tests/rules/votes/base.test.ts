import { P2025B } from '../../../rules/admission/packs/p2025b';
import fc from 'fast-check';
import { MEMBER_STATUSES, type RollMember } from '../../../rules/kernel/facts';
import { baseOfCounts, cellBase, checkAttendance } from '../../../rules/votes/base';
import { members, namesOf } from './roll';

const rolls: fc.Arbitrary<RollMember[]> = fc.uniqueArray(
  fc.record({
    person: fc.integer({ min: 1, max: 99 }).map((number) => `p${number}`),
    status: fc.constantFrom(...MEMBER_STATUSES),
    exempt: fc.boolean(),
    temporarilyElsewhere: fc.boolean(),
  }),
  { selector: (member) => member.person, maxLength: 40 },
);

describe('the base of a cell (294-QĐ/TW 9.3.2)', () => {
  it('scenario 1: leaves out the exempt member who is absent, keeps the other absentees', () => {
    const roll = [...members('m', 10), ...members('x', 1, { exempt: true })];
    const { base, voters, lines } = cellBase(P2025B.base, roll, namesOf('m', 8));
    expect([base, voters]).toEqual([10, 8]);
    expect(lines.filter((line) => !line.counted)).toEqual([
      { person: 'x1', counted: false, reason: 'exempt-absent' },
    ]);
    expect(lines.filter((line) => line.reason === 'absent').map((line) => line.person)).toEqual([
      'm9',
      'm10',
    ]);
  });

  it('scenario 2: counts the exempt member who attends', () => {
    const roll = [...members('m', 10), ...members('x', 1, { exempt: true })];
    expect(cellBase(P2025B.base, roll, [...namesOf('m', 8), 'x1'])).toMatchObject({
      base: 11,
      voters: 9,
    });
  });

  it('scenario 3: keeps who is absent with leave, never counts probationary members', () => {
    const roll = [...members('m', 20), ...members('p', 2, { status: 'probationary' })];
    const present = [...namesOf('m', 17), ...namesOf('p', 2)];
    expect(cellBase(P2025B.base, roll, present)).toMatchObject({ base: 20, voters: 17 });
  });

  it('scenario 7: leaves out who is temporarily elsewhere, also when present', () => {
    const roll = [...members('m', 9), ...members('t', 1, { temporarilyElsewhere: true })];
    expect(cellBase(P2025B.base, roll, namesOf('m', 9)).base).toBe(9);
    expect(cellBase(P2025B.base, roll, [...namesOf('m', 9), 't1'])).toMatchObject({
      base: 9,
      voters: 9,
    });
  });

  it('says of each member of the roll why they count or do not', () => {
    const roll = [
      ...members('p', 1, { status: 'probationary' }),
      ...members('t', 1, { temporarilyElsewhere: true }),
      ...members('x', 2, { exempt: true }),
      ...members('m', 3),
    ];
    const { lines, voters } = cellBase(
      P2025B.base,
      roll,
      ['p1', 't1', 'x1', 'm1'],
      ['m1', 'm2', 'x2', 't1'],
    );
    expect(lines).toEqual([
      { person: 'p1', counted: false, reason: 'probationary' },
      { person: 't1', counted: false, reason: 'temporarily-elsewhere' },
      { person: 'x1', counted: true, reason: 'exempt-present' },
      { person: 'x2', counted: false, reason: 'exempt-absent' },
      { person: 'm1', counted: true, reason: 'present' },
      { person: 'm2', counted: true, reason: 'absent-with-leave' },
      { person: 'm3', counted: true, reason: 'absent' },
    ]);
    expect(voters).toBe(2);
  });

  it('agrees with the base from counts, and never has more voters than base', () => {
    fc.assert(
      fc.property(rolls, fc.integer({ min: 1, max: 4 }), (roll, every) => {
        const present = roll.filter((_, at) => at % every === 0).map((member) => member.person);
        const { base, voters, lines } = cellBase(P2025B.base, roll, present);
        const full = roll.filter((member) => member.status === 'full');
        const here = full.filter((member) => !member.temporarilyElsewhere);
        const exemptAbsent = here.filter(
          (member) => member.exempt && !present.includes(member.person),
        ).length;
        const temporarilyElsewhere = full.length - here.length;
        expect(base).toBe(
          baseOfCounts(P2025B.base, { full: full.length, temporarilyElsewhere, exemptAbsent }),
        );
        expect(voters).toBeLessThanOrEqual(base);
        expect(lines).toHaveLength(roll.length);
      }),
    );
  });

  it('refuses an attendance of strangers and of one person twice', () => {
    const roll = members('m', 3);
    expect(checkAttendance(P2025B.base, roll, ['m1', 'm3'])).toBeNull();
    expect(checkAttendance(P2025B.base, roll, ['m1', 'z1'])).toMatchObject({
      code: 'VOTE.NOT_ON_ROLL',
      facts: { person: 'z1' },
      field: 'present',
    });
    expect(checkAttendance(P2025B.base, roll, ['m1', 'm1'])?.code).toBe('VOTE.LISTED_TWICE');
  });
});
