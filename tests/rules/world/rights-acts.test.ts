import { addDays, addMonths } from '../../../rules/calendar/plain-date';
import { seenFromTheOther } from '../../../rules/rights/ties';
import type { BreakGlassRow } from '../../../rules/rights/rows';
import type { WorldFacts } from '../../../rules/world/facts';
import { declareConflict } from '../../../rules/world/persons/conflict';
import { depute, type Depute } from '../../../rules/world/persons/depute';
import { approveBreakGlass, askBreakGlass } from '../../../rules/world/persons/glass';
import { ask, by, codes, held, reorganisedWorld, SYSTEM, TODAY } from './reorganisation-world';

const AT = '2026-06-01T05:00:00.000Z';
const lending: Depute = {
  ...{ deputation: 'd', principal: 'a1-secretary', deputy: 'a1-m1', role: 'secretary' },
  ...{ organisation: 'a1', kinds: ['preside'], reason: 'leave' },
  ...{ fromOn: TODAY, toOn: addDays(TODAY, 1) },
};
const facts: WorldFacts = {
  ...reorganisedWorld(),
  persons: ['a1-m1', 'a1-m2'],
  appointments: [
    held('a1-secretary', 'secretary', 'a1', { to_on: addDays(TODAY, 30) }),
    held('a1-secretary', 'committee-member', 'A'),
  ],
};
const principal = by('a1-secretary', 'secretary', 'a1');

describe('a right lent', () => {
  const YEAR = addMonths(TODAY, 12);
  it.each<[string, Partial<Depute>, readonly string[]]>([
    ['for one day from today', {}, []],
    ['for no day', { toOn: TODAY }, ['DEPUTATION.NO_DAY']],
    ['for twelve months', { toOn: YEAR }, []],
    ['for a day more', { toOn: addDays(YEAR, 1) }, ['DEPUTATION.TOO_LONG']],
    ['from yesterday', { fromOn: addDays(TODAY, -1) }, ['DEPUTATION.IN_PAST']],
    ['from the last day it is held', { fromOn: addDays(TODAY, 29), toOn: addDays(TODAY, 40) }, []],
    [
      'from the first day it no longer is',
      { fromOn: addDays(TODAY, 30), toOn: addDays(TODAY, 40) },
      ['DEPUTATION.NOT_HELD'],
    ],
    ['of a vote', { role: 'committee-member', organisation: 'A' }, ['DEPUTATION.NOT_LENDABLE']],
    ['to nobody known', { deputy: 'x' }, ['PERSON.UNKNOWN']],
  ])('%s', (_, given, expected) => {
    expect(codes(ask(depute, { ...lending, ...given }, facts, principal))).toEqual(expected);
  });

  it('is recorded in the name of a person, never of the installation', () => {
    expect(codes(ask(depute, lending, facts, SYSTEM))).toEqual(['ACT.ONLY_PERSON']);
    expect(ask(depute, lending, facts, principal)).toMatchObject({
      events: [{ row: { recorded_by: 'a1-secretary', recorded_at: AT, withdrawn_on: null } }],
    });
  });
});

it('a tie stands with the lower id first, and is told from there', () => {
  const tie = { conflict: 'c', person: 'a1-m2', other: 'a1-m1', kind: 'parent' } as const;
  expect(ask(declareConflict, tie, facts, by('a1-m2', 'organiser', 'a1'))).toMatchObject({
    events: [{ row: { person: 'a1-m1', other: 'a1-m2', kind: 'child' } }],
  });
  expect(seenFromTheOther('spouse')).toBe('spouse');
});

describe('an emergency reading', () => {
  const HOUR = 3_600_000;
  const row: BreakGlassRow = {
    ...{ id: 'g', asker: 'auditor', dossier: 'x', bodies: ['a1', 'A'], reason: 'token', hours: 9 },
    ...{ asked_at: AT, approver: null, approved_at: null, until_at: null },
    ...{ ended_at: null, ended_by: null },
  };
  const dossier = { subject: 'a1-m1', bodies: ['a1', 'A'], sees: false };
  const known = (afterMs: number): WorldFacts => ({
    ...facts,
    nowMs: facts.nowMs + afterMs,
    rights: { glass: { row, dossier } },
  });
  const approve = (afterMs: number) =>
    ask(approveBreakGlass, { glass: 'g' }, known(afterMs), by('s', 'secretary', 'A'));

  it('lasts four hours at most, and waits a day for the second person to the millisecond', () => {
    expect(approve(24 * HOUR - 1)).toMatchObject({
      events: [{ row: { approver: 's', until_at: '2026-06-02T08:59:59.999Z' } }],
    });
    expect(codes(approve(24 * HOUR))).toEqual(['GLASS.NOT_NOW']);
  });

  it('is asked for a dossier that is there and not read already', () => {
    const input = { glass: 'g', dossier: 'x', reason: 'token', hours: 1 };
    const asks = (about: typeof dossier | null) =>
      codes(
        ask(
          askBreakGlass,
          input,
          { ...facts, rights: { glass: { row: null, dossier: about } } },
          by('auditor', 'auditor', 'province'),
        ),
      );
    expect([asks(dossier), asks({ ...dossier, sees: true }), asks(null)]).toEqual([
      [],
      ['GLASS.NOT_NEEDED'],
      ['DOSSIER.MISSING'],
    ]);
  });
});
