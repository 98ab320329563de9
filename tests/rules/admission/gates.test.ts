import { ageGate, certificateGate, stalenessGate } from '../../../rules/admission/gates';
import { packs } from '../../../rules/admission/packs/registry';
import { plainDate } from '../../../rules/calendar/plain-date';

describe.each(Object.values(packs))('the gates at the cell meeting under $id', (pack) => {
  it.each([
    ['1966-05-20', '2026-05-20', 'pass', 'exactly 60'],
    ['1966-05-20', '2026-05-21', 'warn', 'a day over, still 60 years 0 months'],
    ['1966-05-20', '2026-05-25', 'warn', 'some days over, still 60 years 0 months'],
    ['1966-05-20', '2026-06-19', 'warn', 'the last day of that month of age'],
    ['1966-05-20', '2026-06-20', 'block', '60 years 1 month'],
    ['1966-05-20', '2026-06-21', 'block', '60 years 1 month and a day'],
    ['1966-05-20', '2026-05-19', 'pass', 'a day short of 60'],
    ['2008-11-22', '2026-11-21', 'block', 'not yet 18 by day'],
    ['2008-11-22', '2026-11-22', 'pass', 'exactly 18'],
    ['2008-02-29', '2026-02-28', 'pass', 'born on 29 February, 18 on the last of the month'],
    ['2008-02-29', '2026-02-27', 'block', 'born on 29 February, a day short'],
    ['2030-01-01', '2026-02-27', 'block', 'not yet born'],
  ])('scenario 15, age by month: born %s, meeting %s: %s (%s)', (born, meeting, result) => {
    const check = ageGate(pack, plainDate(born), plainDate(meeting));
    expect(check).toMatchObject({ gate: 'age', result, article: pack.age.article });
  });

  it('scenario 15: says that comparing months alone would read 18', () => {
    const why = (meeting: string) => ageGate(pack, plainDate('2008-11-22'), plainDate(meeting)).why;
    expect(why('2026-11-21')).toContain('comparing months alone');
    expect(why('2026-10-31')).not.toContain('comparing months alone');
  });

  it.each([
    ['2021-05-20', '2026-05-20', 'pass', 'the last day'],
    ['2021-05-20', '2026-05-21', 'block', 'a day later'],
    ['2024-02-29', '2029-02-28', 'pass', 'issued on 29 February'],
    ['2024-02-29', '2029-03-01', 'block', 'issued on 29 February, a day later'],
    ['2026-05-20', '2026-05-20', 'pass', 'issued on the day'],
    ['2026-05-21', '2026-05-20', 'block', 'issued after the meeting'],
  ])('certificate of %s at a meeting on %s: %s (%s)', (issued, meeting, result) => {
    const check = certificateGate(pack, plainDate(issued), plainDate(meeting));
    expect(check).toMatchObject({ gate: 'certificate', result, article: pack.terms.R04.article });
  });

  it.each([
    ['2025-07-10', '2026-07-10', 'pass', 'the last day'],
    ['2025-07-10', '2026-07-11', 'block', 'a day later'],
    ['2025-07-10', '2026-07-15', 'block', 'scenario 21'],
    ['2025-07-10', '2025-07-10', 'pass', 'the same day'],
    ['2025-07-10', '2025-07-09', 'block', 'before the file was opened'],
  ])('file opened %s at a meeting on %s: %s (%s)', (opened, meeting, result) => {
    const check = stalenessGate(pack, plainDate(opened), plainDate(meeting));
    expect(check).toMatchObject({ gate: 'staleness', result, article: pack.terms.R09.article });
  });
});
