import { TERM_IDS, type TermId } from '../../../rules/admission/packs/pack';
import { confirmed, isPackId, packFor, packs } from '../../../rules/admission/packs/registry';
import { endOfTerm } from '../../../rules/admission/packs/terms';
import { plainDate } from '../../../rules/calendar/plain-date';
import { vietnamCalendar } from '../../../rules/calendar/vietnam';

const { P2025B, P2026B } = packs;

/** Every object reachable from the value. */
function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

describe('the packs', () => {
  it.each([
    ['1990-01-01', 'P2016'],
    ['2021-07-29', 'P2016'],
    ['2021-07-30', 'P2021'],
    ['2025-01-19', 'P2021'],
    ['2025-01-20', 'P2025A'],
    ['2025-06-30', 'P2025A'],
    ['2025-07-01', 'P2025B'],
    ['2026-04-10', 'P2025B'],
    ['2026-04-11', 'P2026A'],
    ['2026-07-25', 'P2026A'],
    ['2026-07-26', 'P2026B'],
    ['2030-01-01', 'P2026B'],
  ])('a file opened on %s is pinned to %s', (openedOn, id) => {
    expect(packFor(plainDate(openedOn)).id).toBe(id);
  });

  it('knows its own ids', () => {
    expect(isPackId('P2025B')).toBe(true);
    expect(isPackId('P2026A')).toBe(true);
    expect(isPackId('P2027')).toBe(false);
    expect(isPackId('toString')).toBe(false);
  });

  it('cannot be changed', () => {
    for (const part of objectsIn(packs)) expect(Object.isFrozen(part)).toBe(true);
  });

  it.each(Object.values(packs))('$id cites something for every value', (pack) => {
    for (const part of objectsIn(pack)) {
      if ('confidence' in part) expect(part).toHaveProperty('article', expect.stringMatching(/\S/));
    }
  });

  it.each(TERM_IDS)('%s has the same length in both, and the same anchor but for R17', (id) => {
    expect(P2026B.terms[id].length).toEqual(P2025B.terms[id].length);
    expect(P2026B.terms[id].anchor === P2025B.terms[id].anchor).toBe(id !== 'R17');
  });

  it('counts the ceremony from receipt under P2025B and from issue under P2026B (R17)', () => {
    expect(P2025B.terms.R17.anchor).toBe('received');
    expect(P2026B.terms.R17.anchor).toBe('issued');
  });

  it('lets an authorised grassroots committee decide under P2025B only (R13)', () => {
    expect(P2025B.authorisedDecision?.comparison).toBe('at-least-two-thirds');
    expect(P2025B.authorisedDecision?.article).toBe('06-HD/TW 3.7a');
    expect(P2026B.authorisedDecision).toBeNull();
  });

  it('takes for confirmed only what was read or restated', () => {
    expect(confirmed(P2025B.terms.R17)).toBe(true);
    expect(confirmed(P2025B.terms.R15)).toBe(false);
    expect(confirmed(P2025B.terms.comments)).toBe(false);
  });

  it.each<[TermId, string, string, string]>([
    ['R15', '2026-05-04', '2026-07-27', 'scenario 13'],
    ['R19', '2026-03-12', '2026-04-23', 'scenario 19'],
    ['R18', '2025-03-12', '2026-03-12', 'scenario 19: probation'],
    ['R18', '2024-09-15', '2025-09-15', 'scenario 18: official date'],
    ['R18', '2024-02-29', '2025-02-28', 'a ceremony on 29 February'],
    ['R04', '2021-05-20', '2026-05-20', 'the certificate’s 60 months'],
  ])('%s from %s ends on %s (%s)', (id, startsOn, end) => {
    expect(endOfTerm(P2025B.terms[id], plainDate(startsOn), vietnamCalendar)).toBe(end);
  });
});
