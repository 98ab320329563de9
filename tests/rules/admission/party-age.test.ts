import fc from 'fast-check';
import { partyAge, partyAgeAskedOf } from '../../../rules/admission/card/party-age';
import { addDays, plainDate } from '../../../rules/calendar/plain-date';

const d = plainDate;

describe('Party age (R25)', () => {
  it('counts from the admission decision, in completed months', () => {
    const asked = { admittedOn: d('2024-08-25') };
    expect(partyAge(asked, d('2025-08-24'))).toMatchObject({ months: 11 });
    expect(partyAge(asked, d('2025-08-25'))).toEqual({
      countsFrom: '2024-08-25',
      by: 'decision',
      daysOutside: 0,
      months: 12,
    });
    expect(partyAge(asked, d('2024-08-24'))).toBeNull();
  });

  it('of who was admitted again counts from the first decision, less the time outside', () => {
    const outside = [{ fromOn: d('2012-03-01'), backOn: d('2016-03-01') }];
    const again = partyAge({ admittedOn: d('2010-03-01'), outside }, d('2020-03-01'));
    expect(again).toMatchObject({ countsFrom: '2010-03-01', daysOutside: 1461, months: 72 });
  });

  it('of a dossier of re-admission leaves out the time from leaving to its decision', () => {
    const former = { firstAdmittedOn: d('2010-03-01'), leftOn: d('2012-03-01') };
    const asked = partyAgeAskedOf(d('2016-03-01'), former);
    expect(partyAge(asked, d('2020-03-01'))).toMatchObject({
      countsFrom: '2010-03-01',
      daysOutside: 1461,
      months: 72,
    });
    expect(partyAgeAskedOf(null, former)).toEqual({ admittedOn: null });
    const unknown = { ...former, firstAdmittedOn: null };
    expect(partyAgeAskedOf(d('2016-03-01'), unknown)).toEqual({ admittedOn: '2016-03-01' });
  });

  it('counts stretches outside once where they overlap, and none outside the span', () => {
    const outside = [
      { fromOn: d('2020-01-10'), backOn: d('2020-01-20') },
      { fromOn: d('2020-01-15'), backOn: d('2020-01-25') },
      { fromOn: d('2019-01-01'), backOn: d('2019-12-31') },
      { fromOn: d('2020-03-01'), backOn: d('2021-01-01') },
    ];
    const asked = { admittedOn: d('2020-01-01'), outside };
    expect(partyAge(asked, d('2020-03-02'))).toMatchObject({ daysOutside: 16 });
  });

  it('goes by the card where no decision is kept, and is unknown where neither is', () => {
    const cardDatedOn = d('1985-05-19');
    expect(partyAge({ admittedOn: null, cardDatedOn }, d('1986-05-19'))).toMatchObject({
      countsFrom: '1985-05-19',
      by: 'card',
      months: 12,
    });
    expect(partyAge({ admittedOn: null }, d('1986-05-19'))).toBeNull();
  });

  it('never shrinks from one day to the next while inside', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays(d('1970-01-01'), n));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 9_000 }), (admittedOn, later) => {
        const on = addDays(admittedOn, later);
        const [today, tomorrow] = [on, addDays(on, 1)].map((one) => partyAge({ admittedOn }, one));
        expect(tomorrow?.months ?? -1).toBeGreaterThanOrEqual(today?.months ?? 0);
      }),
    );
  });
});
