import { plainDate } from '../../../rules/calendar/plain-date';
import type { Layer } from '../../../rules/kernel/layer';
import { codesOf } from '../../support/admission-case';
import { transferWorld } from '../../support/transfer-case';
import { accepted, announced, announcedStay, done, introduced, NEW, OLD, presented } from './way';

const dueOf = (one: ReturnType<typeof announced>) =>
  one.duties().map(({ act, fromOn, dueOn }) => [act, fromOn, dueOn]);

describe('the terms of a transfer', () => {
  it('R32: the letter is owed 60 working days after the move took effect, Tết 2027 left out', () => {
    expect(dueOf(announced('2027-01-04'))).toEqual([['issue-letter', '2027-01-04', '2027-04-05']]);
  });

  it('R32: counts from the day the move took effect, also where it is heard of late', () => {
    const one = announced('2027-03-01', { effectiveOn: plainDate('2027-01-04') });
    expect(dueOf(one)).toEqual([['issue-letter', '2027-03-01', '2027-04-05']]);
  });

  it('R32: a move that lies ahead stands in the inbox from its own day', () => {
    const one = announced('2026-12-01', { effectiveOn: plainDate('2027-01-04') });
    expect(dueOf(one)).toEqual([['issue-letter', '2027-01-04', '2027-04-05']]);
  });

  it('R32b: a letter of 25 January 2027 is presented until 15 March, the 30th working day', () => {
    const one = introduced(announced('2027-01-04'), '2027-01-25');
    expect(dueOf(one)).toEqual([
      ['record-presentation', '2027-01-25', '2027-03-15'],
      ['reissue-letter', '2027-03-16', '2027-04-05'],
    ]);
    one.today = plainDate('2027-03-15');
    expect(codesOf(one.act('record-presentation', { presentedOn: one.today }, NEW))).toEqual([]);
  });

  it('R32b: a local rule of 20 working days holds for a move announced under it, and only for that', () => {
    const layer: Layer = {
      id: 'quicker',
      version: 1,
      kind: 'overlay',
      body: 'province',
      publishedOn: plainDate('2027-01-01'),
      by: ['one', 'other'],
      changes: [
        {
          path: 'terms.R32b',
          value: { length: { workingDays: 20 }, anchor: 'letter-issued' },
          article: 'local rule 7',
        },
      ],
      steps: [],
    };
    const one = announced('2027-01-04', {}, transferWorld({ layers: [layer] }));
    introduced(one, '2027-01-25');
    expect(dueOf(one)[0]).toEqual(['record-presentation', '2027-01-25', '2027-03-01']);
    expect(one.duties()[0]?.article).toBe('local rule 7');
    const other = introduced(announced('2027-01-04'), '2027-01-25');
    expect('layers' in other.state).toBe(false);
  });

  it('R32b: one day later it opens no door, until it is issued again with its reason', () => {
    const one = introduced(announced('2027-01-04'), '2027-01-25');
    one.today = plainDate('2027-03-16');
    const late = one.act('record-presentation', { presentedOn: one.today }, NEW);
    expect(codesOf(late)).toEqual(['LETTER.EXPIRED']);
    const again = { issuedOn: one.today, number: '19-GT', reason: 'token' };
    done(one, '2027-03-16', 'reissue-letter', again, OLD);
    expect(dueOf(one)[0]).toEqual(['record-presentation', '2027-03-16', '2027-04-28']);
    expect(codesOf(one.act('record-presentation', { presentedOn: one.today }, NEW))).toEqual([]);
  });

  it('R32b: a presentation in time can be recorded late', () => {
    const one = introduced(announced('2027-01-04'), '2027-01-25');
    done(one, '2027-04-20', 'record-presentation', { presentedOn: plainDate('2027-03-15') }, NEW);
    expect(one.state.phase).toBe('PRESENTED');
  });

  it('reminds both cells of a letter under way and, past its last day, tells both superiors', () => {
    const one = introduced(announced('2027-01-04'), '2027-01-25');
    one.strike('2027-03-01');
    expect(one.noticesOfLast()).toEqual([
      'clock.reminder organiser@new-cell',
      'clock.reminder secretary@old-cell',
      'clock.reminder organiser@old-cell',
      'clock.reminder secretary@new-cell',
    ]);
    one.strike('2027-03-16');
    expect(one.noticesOfLast().filter((text) => text.startsWith('clock.escalation'))).toEqual([
      'clock.escalation secretary@new-division',
      'clock.escalation supervisor@new-division',
      'clock.escalation secretary@old-grassroots',
      'clock.escalation supervisor@old-grassroots',
    ]);
    expect(one.strike('2027-03-16')).toEqual([]);
    one.strike('2027-04-19'); // weekly, for as long as nobody answers
    expect(one.noticesOfLast()).toContain('clock.escalation supervisor@old-grassroots');
  });

  it('a stay ends on its last day; the home cell then owes the word that the member is back', () => {
    const one = accepted(
      presented(introduced(announcedStay('2026-09-01', '2026-11-27'), '2026-09-04'), '2026-09-10'),
      '2026-09-11',
    );
    expect(one.clocks().map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['service-level', '2026-12-11'],
      ['stay-end', '2026-11-27'],
    ]);
  });
});
