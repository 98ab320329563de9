import { papersOf } from '../../../rules/admission/papers';
import { admission } from '../../../rules/admission/procedure';
import { EDUCATION_GROUNDS } from '../../../rules/admission/needs/inputs';
import { SPECIAL_CATEGORIES, type Education } from '../../../rules/admission/packs/pack';
import { packFor } from '../../../rules/admission/packs/registry';
import { addDays, plainDate } from '../../../rules/calendar/plain-date';
import type { Decision, DomainEvent } from '../../../rules/kernel/procedure';
import { codesOf, type AdmissionCase } from '../../support/admission-case';
import { person } from '../../support/admission-world';
import { before, cellMeeting, goTo, listed, PAPER } from './main-path';
import { standingFaults } from './standing-faults';

const SECRETARY = { by: 'secretary@cell' } as const;
const ORGANISER = { by: 'organiser@cell' } as const;
const vote = (one: AdmissionCase, heldOn: string) =>
  codesOf(one.act('record-cell-vote', cellMeeting(plainDate(heldOn)), SECRETARY));
const ready = (one: AdmissionCase, checkedOn: string = one.today) =>
  codesOf(one.act('confirm-ready', { checkedOn: plainDate(checkedOn) }, SECRETARY));
const missingIn = (decision: Decision<DomainEvent>) =>
  decision.kind === 'refused'
    ? decision.refusals.flatMap(({ facts }) => facts['missing'] ?? [])
    : [];

function bornIn(one: AdmissionCase, bornOn: string): AdmissionCase {
  const candidate = person('candidate', null, bornOn);
  one.world = { ...one.world, persons: { ...one.world.persons, candidate } };
  return one;
}
const assess = (one: AdmissionCase, found: { healthy?: boolean; respected?: boolean } = {}) =>
  codesOf(
    one.act(
      'assess-older-candidate',
      {
        assessedOn: one.today,
        healthy: true,
        respected: true,
        place: 'no-member',
        note: 'token',
        ...found,
      },
      SECRETARY,
    ),
  );
const consent = (one: AdmissionCase, slot: string, madeOn: string = one.today) =>
  codesOf(one.act('attach-paper', { slot, madeOn: plainDate(madeOn), paper: PAPER }, ORGANISER));

describe('age (R01, R02)', () => {
  const older = () => bornIn(before('confirm-ready', undefined, '2026-02-05'), '1966-05-20');

  it('scenario 15: born 1966-05-20: 60 on the day passes, days over are to be confirmed, a month over needs consent', () => {
    const votes = (heldOn: string) => {
      const one = goTo(older(), 'record-cell-vote');
      return [vote(one, heldOn), one.state.warnings];
    };
    expect(votes('2026-05-20')).toEqual([[], []]);
    expect(votes('2026-05-25')).toEqual([[], ['age']]);
    expect(votes('2026-06-21')).toEqual([['GATE.AGE_OVER'], []]);
  });

  it('scenario 15: born 2008-11-22, meeting 2026-11-21: not yet 18, though the months alone might read it', () => {
    const one = bornIn(before('confirm-ready', undefined, '2026-08-27'), '2008-11-22');
    const answer = one.act('confirm-ready', { checkedOn: plainDate('2026-11-21') }, SECRETARY);
    expect(answer).toMatchObject({
      refusals: [{ code: 'GATE.AGE', facts: { earliest: '2026-11-22' } }],
    });
    expect(JSON.stringify(answer)).toContain(
      'comparing months alone would read 18, to be confirmed',
    );
  });

  it('scenario 15: over 60 is voted on with health, standing, the place and a consent written before the meeting', () => {
    const one = goTo(older(), 'record-cell-vote');
    expect(vote(one, '2026-06-21')).toEqual(['GATE.AGE_OVER']);
    one.today = plainDate('2026-06-01');
    expect(assess(one)).toEqual([]);
    expect(one.duties().map(({ key }) => key)).toContain('attach-paper:age-consent');
    expect(papersOf(one.state).find(({ slot }) => slot === 'age-consent')?.status).toBe('missing');
    expect(vote(one, '2026-06-21')).toEqual(['GATE.CONSENT']);
    expect(consent(one, 'age-consent', '2026-06-22')).toEqual([]);
    expect(vote(one, '2026-06-21')).toEqual(['GATE.CONSENT']);
    expect(consent(one, 'age-consent', '2026-06-22')).toEqual(['ALREADY.DONE']);
    expect(vote(one, '2026-06-22')).toEqual([]);
    expect(admission.manifest(one.state)).toMatchObject({
      needs: { older: { place: 'no-member', healthy: true } },
    });
  });

  it.each([{ healthy: false }, { respected: false }])(
    'is not helped by consent where %j',
    (found) => {
      const one = goTo(older(), 'record-cell-vote');
      assess(one, found);
      consent(one, 'age-consent');
      expect(vote(one, '2026-06-21')).toEqual(['GATE.AGE_OVER']);
    },
  );

  it('is assessed only of somebody who will be over it', () => {
    const one = bornIn(before('confirm-ready'), '1990-01-01');
    expect(assess(one)).toEqual(['AGE.NOT_OVER']);
  });
});

describe('education (R03)', () => {
  const unlearnt = (on?: string) =>
    goTo(listed(undefined, on), 'confirm-ready', ['record-education']);
  const record = (
    one: AdmissionCase,
    level: Education,
    more: { ground?: (typeof EDUCATION_GROUNDS)[number]; elder?: boolean } = {},
  ) =>
    codesOf(
      one.act(
        'record-education',
        { recordedOn: one.today, level, paper: PAPER, ...more },
        ORGANISER,
      ),
    );

  it('is owed by the cell’s organiser, and nothing is ready without it', () => {
    const one = unlearnt();
    expect(standingFaults(one)).toEqual([]);
    expect(one.duties().map(({ act }) => act)).toEqual(['record-education']);
    expect(ready(one)).toEqual(['GATE.EDUCATION']);
    expect(record(one, 'lower-secondary-diploma')).toEqual([]);
    expect(one.duties().map(({ act }) => act)).toEqual(['confirm-ready']);
    expect(papersOf(one.state).find(({ slot }) => slot === 'education-proof')?.status).toBe(
      'present',
    );
    expect(ready(one)).toEqual([]);
  });

  it.each([
    ['2026-01-05', 'P2025B', 'lower-secondary-diploma', []],
    ['2026-01-05', 'P2025B', 'lower-secondary-completed', ['GATE.EDUCATION']],
    ['2026-08-03', 'P2026B', 'lower-secondary-completed', []],
    ['2026-08-03', 'P2026B', 'primary-completed', ['GATE.EDUCATION']],
  ] as const)('listed %s under %s with %s: %j', (on, pack, level, codes) => {
    const one = unlearnt(on);
    record(one, level);
    expect(one.state.pack).toBe(pack);
    const answer = one.act('confirm-ready', { checkedOn: one.today }, SECRETARY);
    expect(codesOf(answer)).toEqual(codes);
    if (answer.kind === 'refused') {
      expect(answer.refusals[0]?.article).toBe(
        packFor(one.state.fileOpenedOn ?? one.today).education.article,
      );
    }
  });

  it.each(EDUCATION_GROUNDS)('the primary programme is enough on the ground of %s', (ground) => {
    const one = unlearnt();
    expect(record(one, 'reads-and-writes', { ground })).toEqual([]);
    expect(ready(one)).toEqual(['GATE.EDUCATION']);
    expect(record(one, 'primary-completed', { ground })).toEqual([]);
    expect(ready(one)).toEqual([]);
  });

  it('an elder there who reads and writes needs consent, written beforehand', () => {
    const one = unlearnt();
    expect(record(one, 'reads-and-writes', { elder: true })).toEqual(['EDUCATION.NO_GROUND']);
    expect(record(one, 'reads-and-writes', { ground: 'mountain', elder: true })).toEqual([]);
    expect(one.duties().map(({ key }) => key)).toEqual(['attach-paper:education-consent']);
    const answer = one.act('confirm-ready', { checkedOn: one.today }, SECRETARY);
    expect(missingIn(answer)).toEqual(['education-consent']);
    expect(consent(one, 'education-consent')).toEqual([]);
    expect(ready(one)).toEqual([]);
    expect(vote(one, addDays(one.today, 1))).toEqual([]);
  });

  it('an elder who has learnt more than first thought needs no consent after all', () => {
    const one = unlearnt();
    record(one, 'reads-and-writes', { ground: 'mountain', elder: true });
    record(one, 'primary-completed', { ground: 'mountain', elder: true });
    expect(one.state.papersAsked).toEqual([]);
    expect(ready(one)).toEqual([]);
  });
});

describe('special cases (4.12)', () => {
  it.each(SPECIAL_CATEGORIES)(
    '%s needs its paper before the cell meets, by the pack',
    (category) => {
      const one = before('confirm-ready');
      const flag = () =>
        codesOf(
          one.act(
            'flag-special-category',
            { category, flaggedOn: one.today, note: 'token' },
            ORGANISER,
          ),
        );
      expect(flag()).toEqual([]);
      expect(flag()).toEqual(['ALREADY.DONE']);
      const { slot, confidence } = packFor(one.state.fileOpenedOn ?? one.today).specialCategories[
        category
      ];
      expect(confidence).toBe('known');
      expect(one.duties().map(({ key }) => key)).toEqual([`attach-paper:${slot}`]);
      expect(standingFaults(one)).toEqual([]);
      const answer = one.act('confirm-ready', { checkedOn: one.today }, SECRETARY);
      expect([codesOf(answer), missingIn(answer)]).toEqual([['FILE.INCOMPLETE'], [slot]]);
      expect(consent(one, slot)).toEqual([]);
      expect(ready(one)).toEqual([]);
      expect(admission.manifest(one.state)).toMatchObject({
        needs: { categories: [[category, slot]] },
      });
    },
  );
});
