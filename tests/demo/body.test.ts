import { LEVELS } from '../../rules/kernel/facts';
import { ACCOUNTS, SHOWN_CELL, SIGN_INS } from '../../demo/accounts';
import { BODIES, bodyOf, chainOf } from '../../demo/body';
import { GRASSROOTS } from '../../demo/grassroots';
import { OFFICES, holdersOf } from '../../demo/offices';
import { ROLLS } from '../../demo/people';

describe('the body of the demonstration', () => {
  it('has twelve grassroots organisations, some of them cells directly under the superior', () => {
    expect(GRASSROOTS).toHaveLength(12);
    expect(GRASSROOTS.filter(({ kind }) => kind === 'cell').length).toBeGreaterThan(0);
  });

  it('has every level of the tree', () => {
    expect(new Set(BODIES.map(({ level }) => level))).toEqual(new Set(LEVELS));
  });

  it('has committees with and without a standing committee, one of them authorised', () => {
    const committees = BODIES.filter(({ level }) => level === 'grassroots');
    expect(committees.filter(({ standing }) => standing === 0).length).toBeGreaterThan(0);
    expect(committees.filter(({ standing }) => standing > 0).length).toBeGreaterThan(0);
    expect(committees.filter(({ authorised }) => authorised)).toHaveLength(1);
  });

  it('has a cell of three full members, exempt members and some temporarily elsewhere', () => {
    const members = Object.values(ROLLS).flat();
    expect(Object.values(ROLLS).some((roll) => roll.length === 3)).toBe(true);
    expect(members.some(({ exempt }) => exempt)).toBe(true);
    expect(members.some(({ host }) => host !== null)).toBe(true);
    expect(members.length).toBeGreaterThanOrEqual(760);
    expect(members.length).toBeLessThanOrEqual(840);
  });

  it.each(BODIES.filter(({ level, committee }) => committee > 0 && level !== 'division'))(
    'the committee of $name has its members in office, nobody twice',
    ({ slug, committee, standing }) => {
      const seats = OFFICES.filter(
        ({ body, role }) => body === slug && role === 'committee-member',
      );
      expect(new Set(seats.map(({ person }) => person)).size).toBe(committee);
      expect(seats.filter((seat) => seat.standing)).toHaveLength(standing);
    },
  );

  it.each(BODIES.filter(({ level }) => level !== 'centre' && level !== 'province'))(
    '$name has a secretary and an organiser, who are two people',
    ({ slug }) => {
      const [secretary] = holdersOf('secretary', slug);
      const [organiser] = holdersOf('organiser', slug);
      expect(secretary).toBeDefined();
      expect(organiser).toBeDefined();
      expect(secretary).not.toBe(organiser);
    },
  );

  it('gives each code, login and id once', () => {
    for (const values of [
      BODIES.map(({ code }) => code),
      BODIES.map(({ id }) => id),
      ACCOUNTS.map(({ login }) => login),
      Object.values(ROLLS).flatMap((roll) => roll.map(({ id }) => id)),
    ]) {
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it('prints sign-ins that stand in the chain of the cell that is shown', () => {
    const chain = chainOf(SHOWN_CELL).map(({ slug }) => slug);
    const bodies = SIGN_INS.map(
      ({ login }) => ACCOUNTS.find((account) => account.login === login)?.body,
    );
    expect(bodies.every((body) => body !== undefined && chain.includes(body))).toBe(true);
    expect(bodyOf(SHOWN_CELL).level).toBe('cell');
  });
});
