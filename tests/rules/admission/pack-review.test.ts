import { addDays, plainDate } from '../../../rules/calendar/plain-date';
import { admissionDuties } from '../../../rules/admission/duties/duties';
import { forecast } from '../../../rules/admission/forecast';
import { REVIEW_PACK } from '../../../rules/admission/repack/review';
import { packWarnings } from '../../../rules/admission/repack/warnings';
import { codesOf, type AdmissionCase, type By } from '../../support/admission-case';
import { follow } from './follow-case';
import { before } from './main-path';
import { standingFaults } from './standing-faults';

const SUMMER = plainDate('2026-05-04');
const AUTUMN = plainDate('2026-08-03');
const reason = 'token';

/** A dossier of P2025B that waits for its cell to meet. */
function waiting(): AdmissionCase {
  const one = before('record-cell-vote');
  expect(one.state).toMatchObject({ pack: 'P2025B', authority: { body: 'superior' } });
  return one;
}
const review = (one: AdmissionCase) =>
  admissionDuties(one.state, one.calendar).find(({ key }) => key === REVIEW_PACK);
const keep = (one: AdmissionCase, on = one.today, by: By = 'secretary@superior') =>
  one.act('keep-pack', { keptOn: on, reason }, { by, today: on });

describe('a newer regulation is in force (4.14)', () => {
  it('asks the authority for a review from its first day on, by the article that names another decider', () => {
    const one = waiting();
    expect(review(one)).toMatchObject({
      ...{ act: 'keep-pack', role: 'secretary', body: 'superior', fromOn: '2026-04-11' },
      article: expect.stringContaining('authority to decide'),
    });
    const steps = forecast(one.state, one.calendar, one.today);
    expect(steps.map(({ act }) => act)).not.toContain('keep-pack');
  });

  it('warns of every act after that day, and of none before; nothing is blocked', () => {
    const one = waiting();
    expect(packWarnings(one.state, plainDate('2026-04-10'))).toEqual([]);
    expect(packWarnings(one.state, plainDate('2026-04-11'))).toMatchObject([
      {
        code: 'PACK.OUTDATED',
        facts: { pack: 'P2025B', newer: 'P2026A', since: '2026-04-11' },
      },
    ]);
    expect(packWarnings(one.state, AUTUMN)).toMatchObject([{ facts: { newer: 'P2026B' } }]);
    const death = one.act('record-death', { diedOn: AUTUMN }, { by: 'organiser@cell' });
    expect(codesOf(death)).toEqual([]);
  });

  it('is answered by keeping the pack, until the next regulation comes', () => {
    const one = waiting();
    expect(codesOf(keep(one, SUMMER))).toEqual([]);
    expect(one.events().at(-1)).toEqual({
      ...{ type: 'pack.kept', keptOn: SUMMER, pack: 'P2025B', against: 'P2026A', reason },
    });
    expect(review(one)).toMatchObject({ fromOn: '2026-07-26' });
    expect(packWarnings(one.state, SUMMER)).toMatchObject([{ facts: { keptOn: SUMMER } }]);
    expect(codesOf(keep(one, addDays(SUMMER, 1)))).toEqual(['PACK.NOTHING_TO_REVIEW']);
    expect(codesOf(keep(one, AUTUMN))).toEqual([]);
    expect(review(one)).toBeUndefined();
    expect(standingFaults(one)).toEqual([]);
  });

  it('is answered by moving the dossier', () => {
    const one = waiting();
    one.today = AUTUMN;
    const input = { to: 'P2026B', movedOn: AUTUMN, reason } as const;
    const by = 'secretary@superior';
    expect(codesOf(one.act('move-to-pack', input, { by, today: AUTUMN }))).toEqual([]);
    expect([review(one), packWarnings(one.state, AUTUMN)]).toEqual([undefined, []]);
    expect(codesOf(keep(one, AUTUMN, `secretary@${one.state.authority?.body}`))).toEqual([
      'PACK.NOTHING_TO_REVIEW',
    ]);
  });

  it('is nobody else’s to answer, and not before the newer regulation is there', () => {
    const one = waiting();
    one.today = plainDate('2026-04-01');
    expect(codesOf(keep(one, one.today))).toEqual(['PACK.NOTHING_TO_REVIEW']);
    expect(codesOf(keep(one, SUMMER, 'secretary@cell'))).toEqual(['RIGHT.NOT_HOLDER']);
    expect(codesOf(keep(one, SUMMER, 'organiser@superior'))).toEqual([]);
  });
});

describe('the body due to act lost its authority', () => {
  /** The superior is gone from the tree, and nobody took its place. */
  function orphaned(): AdmissionCase {
    const one = waiting();
    const bodies = one.world.bodies.filter(
      ({ level }) => level === 'cell' || level === 'grassroots',
    );
    follow(one, bodies, {}, one.today);
    return one;
  }

  it('asks at once for a review, of the body above the cell where the authority itself is gone', () => {
    const one = orphaned();
    expect(one.events().at(-1)).toMatchObject({ type: 'bodies.changed', nobodyDecides: true });
    expect(review(one)).toMatchObject({ body: 'grassroots', fromOn: one.today });
    expect(packWarnings(one.state, one.today)).toMatchObject([
      { code: 'PACK.NOBODY_DECIDES', facts: { pack: 'P2025B', since: one.today } },
    ]);
    expect(codesOf(keep(one, one.today, 'secretary@grassroots'))).toEqual([]);
    expect(packWarnings(one.state, one.today)).toEqual([]);
  });

  it('is over once somebody decides here again', () => {
    const one = orphaned();
    follow(one, waiting().world.bodies, {}, one.today);
    expect(review(one)).toMatchObject({ fromOn: '2026-04-11', body: 'superior' });
    expect(packWarnings(one.state, one.today)).toEqual([]);
  });
});
