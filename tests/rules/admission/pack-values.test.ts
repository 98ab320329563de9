import { laid } from '../../../rules/admission/packs/layers';
import { P2025B } from '../../../rules/admission/packs/p2025b';
import { findPath } from '../../../rules/admission/packs/paths';
import { decisionTerm } from '../../../rules/admission/terms-of';
import { workingDaysBetween } from '../../../rules/calendar/calendar';
import { addDays } from '../../../rules/calendar/plain-date';
import type { Json } from '../../../rules/kernel/json';
import type { Layer } from '../../../rules/kernel/layer';
import { cellBase } from '../../../rules/votes/base';
import { members, namesOf } from '../votes/roll';
import { admissionClocks } from '../../../rules/admission/clocks';
import type { AdmissionCase } from '../../support/admission-case';
import { before } from './main-path';
import { held } from './side-states';

/** What two organisers of the superior confirmed otherwise. */
function confirmed(path: string, value: Json): readonly Layer[] {
  const source = {
    id: path,
    version: 1,
    kind: 'confirmation',
    pack: 'P2025B',
    body: 'superior',
  } as const;
  const by = ['one', 'other'] as const;
  const changes = [{ path, value, article: 'Hướng dẫn 7' }];
  return [{ ...source, by, changes, publishedOn: addDays(P2025B.inForce.from, 1), steps: [] }];
}

describe('who is left out of the base (R11) is a value of the pack', () => {
  const roll = [
    ...members('m', 8),
    ...members('x', 1, { exempt: true }),
    ...members('t', 1, { temporarilyElsewhere: true }),
  ];

  it.each([
    [['temporarily-elsewhere', 'exempt-absent'], 8],
    [['temporarily-elsewhere'], 9],
    [['exempt-absent'], 9],
    [[], 10],
  ] as const)(
    'leaving out %j counts %i of eight, one exempt and one elsewhere',
    (leavesOut, base) => {
      const { base: rule } = laid(P2025B, confirmed('base', [...leavesOut]));
      expect(rule).toMatchObject({ leavesOut, article: 'Hướng dẫn 7', confidence: 'confirmed' });
      const counted = cellBase(rule, roll, namesOf('m', 8));
      expect(counted.base).toBe(base);
      expect(counted.lines.filter((line) => line.reason === 'absent').length).toBe(base - 8);
    },
  );

  it('is no overlay’s to move', () => {
    const path = findPath('base');
    expect(path?.tightens(['temporarily-elsewhere', 'exempt-absent'], ['exempt-absent'])).toBe(
      false,
    );
    expect(path?.tightens(['exempt-absent'], ['temporarily-elsewhere', 'exempt-absent'])).toBe(
      false,
    );
  });
});

describe('whether a hold stops the clock is a value of the pack', () => {
  const RESTED = 21;
  /** A case that rested three weeks on its way to the decision. */
  function rested(): AdmissionCase {
    const one = held(before('decide-admission'));
    one.today = addDays(one.today, RESTED);
    const input = { releasedOn: one.today, outcome: 'go-on', note: 'token' } as const;
    one.act('release-hold', input, { by: `secretary@${one.state.authority?.body ?? ''}` });
    expect(one.state.holds).toHaveLength(1);
    return one;
  }
  const stopped = confirmed('hold', 'stops');

  it('by default it runs on', () => {
    const one = rested();
    const untouched = before('decide-admission');
    expect(decisionTerm(one.state, one.calendar)).toEqual(
      decisionTerm(untouched.state, untouched.calendar),
    );
  });

  it('where it stops, a term in working days ends as many working days later as the case rested', () => {
    const one = rested();
    const on = decisionTerm(one.state, one.calendar)?.dueOn ?? one.today;
    const off = decisionTerm({ ...one.state, layers: stopped }, one.calendar)?.dueOn ?? one.today;
    const [hold] = one.state.holds ?? [];
    const days = hold
      ? workingDaysBetween(addDays(hold.since, -1), addDays(hold.until, -1), one.calendar)
      : 0;
    expect(days).toBeGreaterThan(10);
    expect(workingDaysBetween(on, off, one.calendar)).toBe(days);
  });

  it('while it lasts no such term is shown where the clock stops; those in months go on', () => {
    const { state, calendar } = held(before('decide-admission'));
    const kinds = (layers: readonly Layer[]) =>
      admissionClocks({ ...state, layers }, calendar).map(({ kind }) => kind);
    expect(kinds([])).toContain('decision-term');
    expect(kinds(stopped)).not.toContain('decision-term');
    const early = held(before('record-cell-vote'));
    const layers = stopped;
    expect(admissionClocks({ ...early.state, layers }, calendar).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['certificate-expiry', 'file-staleness']),
    );
  });
});
