import fc from 'fast-check';
import { plainDate } from '../../../rules/calendar/plain-date';
import { staff } from '../../../rules/staffing/solve';
import type { Holding, People, StaffedStep, StaffingCase } from '../../../rules/staffing/staffing';
import { ableByDay, canBeDone } from './brute-force';
import { anyCase } from './random-case';

const seed = Number(process.env['RO_SEED'] ?? Date.now() % 2 ** 31);
const D = plainDate;

const step = (key: string, change: Partial<StaffedStep> = {}): StaffedStep => ({
  key,
  act: key,
  roles: ['secretary'],
  body: 'cell',
  kind: 'preside',
  fromOn: D('2026-03-02'),
  untilOn: D('2026-03-13'),
  article: 'Rõ',
  makes: null,
  unlike: [],
  ...change,
});
const holds = (person: string, change: Partial<Holding> = {}): Holding => ({
  person,
  role: 'secretary',
  organisation: 'cell',
  fromOn: D('2020-01-01'),
  toOn: null,
  ...change,
});
const NOBODY: People = { holdings: [], lendings: [], absences: [], ties: [] };
const at = (steps: readonly StaffedStep[], people: Partial<People>): StaffingCase => ({
  subject: 'candidate',
  steps,
  people: { ...NOBODY, ...people },
  taken: {},
  above: { cell: 'committee' },
});

describe(`on random small cases it agrees with trying every way (RO_SEED=${seed})`, () => {
  it('finds a way exactly where there is one, and the way it names is one', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        const answer = staff(asked);
        const all = asked.steps.map((_, place) => place);
        expect(answer.kind).toBe(canBeDone(asked, all) ? 'feasible' : 'infeasible');
        expect(staff(asked)).toEqual(answer);
        if (answer.kind === 'infeasible') return;
        const hands: Record<string, readonly string[]> = { ...asked.taken };
        for (const [place, one] of answer.assignment.entries()) {
          const { [place]: doing } = asked.steps;
          if (!doing) throw new Error('more assigned than there are steps');
          const { person, principal, key } = one;
          expect(key).toBe(doing.key);
          expect(ableByDay(doing, asked)).toContainEqual({ person, principal });
          const mine = principal === null ? [person] : [person, principal];
          const others = doing.unlike.flatMap((hand) => hands[hand] ?? []);
          expect(mine.filter((hand) => others.includes(hand))).toEqual([]);
          if (doing.makes !== null) hands[doing.makes] = mine;
        }
        expect(answer.assignment.length).toBe(asked.steps.length);
      }),
      { seed, numRuns: 3_000 },
    );
  });

  it('names bottlenecks that cannot be done, and could without any one of their steps', () => {
    let seen = 0;
    fc.assert(
      fc.property(anyCase, (asked) => {
        const answer = staff(asked);
        if (answer.kind === 'feasible') return;
        const placeOf = (key: string) => asked.steps.findIndex((one) => one.key === key);
        const named = answer.bottlenecks.map(({ steps }) => steps.map(({ key }) => placeOf(key)));
        for (const places of named) {
          seen += 1;
          expect(places.length).toBeGreaterThan(0);
          expect(canBeDone(asked, places)).toBe(false);
          for (const left of places) {
            const rest = places.filter((place) => place !== left);
            expect(canBeDone(asked, rest)).toBe(true);
          }
        }
        const rest = [...asked.steps.keys()].filter((place) => !named.flat().includes(place));
        expect(canBeDone(asked, rest)).toBe(true);
      }),
      { seed, numRuns: 3_000 },
    );
    expect(seen).toBeGreaterThan(500);
  });
});

describe('a bottleneck says', () => {
  it('who falls out and why: own case, kinship, away, no longer in office', () => {
    const answer = staff(
      at([step('decide', { kind: 'decide' })], {
        holdings: [
          holds('candidate'),
          holds('spouse'),
          holds('away'),
          holds('leaving', { toOn: D('2026-03-02') }),
        ],
        ties: [{ person: 'spouse', kind: 'spouse' }],
        absences: [{ person: 'away', fromOn: D('2026-03-01'), toOn: D('2026-04-01') }],
      }),
    );
    expect(answer).toMatchObject({
      kind: 'infeasible',
      bottlenecks: [
        {
          steps: [
            {
              key: 'decide',
              able: [],
              out: [
                { person: 'away', why: 'absent' },
                { person: 'candidate', why: 'own-case' },
                { person: 'leaving', why: 'not-in-office' },
                { person: 'spouse', why: 'relative' },
              ],
            },
          ],
        },
      ],
    });
  });

  it('that two steps need two people, and what would mend it', () => {
    const verify = step('verify', { kind: 'verify', makes: 'verifier' });
    const vote = step('vote', { unlike: ['verifier'] });
    const other = step('other', { roles: ['organiser'] });
    const answer = staff(
      at([other, verify, vote], { holdings: [holds('x'), holds('y', { role: 'organiser' })] }),
    );
    expect(answer).toMatchObject({
      kind: 'infeasible',
      bottlenecks: [
        {
          steps: [
            { key: 'verify', able: [{ person: 'x' }] },
            { key: 'vote', able: [{ person: 'x' }] },
          ],
          mends: [
            { kind: 'appoint', roles: ['secretary'], body: 'cell' },
            { kind: 'ask-above', body: 'committee' },
          ],
        },
      ],
    });
  });

  it('that a relative who signs can lend the seal, where another hand cannot', () => {
    const decide = step('decide', { kind: 'decide', unlike: ['proposer'] });
    const tied = at([decide], {
      holdings: [holds('x')],
      ties: [{ person: 'x', kind: 'sibling' }],
    });
    const lend = { kind: 'depute', principal: 'x', step: 'decide', body: 'cell' };
    expect(staff(tied)).toMatchObject({
      bottlenecks: [{ mends: expect.arrayContaining([lend]) }],
    });
    const same = { ...at([decide], { holdings: [holds('x')] }), taken: { proposer: ['x'] } };
    expect(staff(same)).toMatchObject({
      bottlenecks: [{ steps: [{ out: [{ person: 'x', why: 'same-hand' }] }] }],
    });
    expect(staff(same)).not.toMatchObject({
      bottlenecks: [{ mends: expect.arrayContaining([lend]) }],
    });
  });

  it('nothing where a deputy steps in, and the deputy counts as both hands', () => {
    const lending = {
      deputy: 'd',
      principal: 'x',
      role: 'secretary',
      organisation: 'cell',
      kinds: ['decide'],
      fromOn: D('2026-03-01'),
      toOn: D('2026-03-20'),
    } as const;
    const asked = at([step('decide', { kind: 'decide', unlike: ['proposer'] })], {
      holdings: [holds('x')],
      lendings: [lending],
      ties: [{ person: 'x', kind: 'child' }],
    });
    expect(staff(asked)).toEqual({
      kind: 'feasible',
      assignment: [{ key: 'decide', person: 'd', principal: 'x', outOf: 1 }],
    });
    expect(staff({ ...asked, taken: { proposer: ['x'] } }).kind).toBe('infeasible');
  });
});
