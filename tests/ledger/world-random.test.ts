import { randomInt, randomUUID } from 'node:crypto';
import { bodiesAsOf, rollAsOf } from '../../ledger/reads/register-as-of';
import { rebuild } from '../../ledger/rebuild';
import { verifyBook } from '../../ledger/verify';
import { addDays, plainDate } from '../../rules/calendar/plain-date';
import { openBook, type Book } from './support/book';
import { DayByDay } from './support/day-by-day';
import { toyProcedures } from './support/toy';

const SEED = Number(process.env['RO_SEED'] ?? randomInt(1, 1_000_000));
const ACTS = 400;
/** Days of the picture; today is in the middle, so that acts lie in the past and ahead. */
const DAYS = 60;
const TODAY = 40;

let book: Book;
beforeAll(async () => {
  book = await openBook();
});
afterAll(() => book.close());

/** Numbers that follow from the seed alone (mulberry32). */
function randomOf(seed: number): (below: number) => number {
  let at = seed;
  return (below) => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

it(`whatever is done to the world in whatever order, it is one world on every day (RO_SEED=${SEED})`, async () => {
  const below = randomOf(SEED);
  const start = addDays((await book.ledger.businessNow()).today, -TODAY);
  const dayOf = (day: number) => addDays(start, day);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const world = new DayByDay(DAYS);
  const ids = (count: number) => Array.from({ length: count }, () => randomUUID());
  const bodies = [book.world.province, ...ids(9)];
  const people = ids(5);
  const founded = [book.world.province];
  const done: Record<string, number> = {};
  const root = plainDate('2020-01-01');
  await book.ledger.enterRegister({
    persons: people.map((id) => ({ id, name: 'Người thử', bornOn: root })),
  });
  world.begin(`level ${book.world.province}`, 'province', 0);

  const attempt = async (act: string, input: Record<string, string>): Promise<boolean> => {
    const register =
      act.includes('organisation') ||
      act === 'change-level' ||
      act === 'authorise' ||
      act === 'withdraw-authorisation'
        ? 'organisations'
        : 'persons';
    const key = randomUUID();
    const outcome = await book.ledger.changeWorld({
      caller: { kind: 'system' },
      register,
      act,
      input,
      key,
    });
    const name = outcome.kind === 'accepted' ? act : `${act} refused`;
    done[name] = (done[name] ?? 0) + 1;
    return outcome.kind === 'accepted';
  };

  /** One act each; follows it in the picture where it was accepted. */
  const deeds: readonly (() => Promise<void>)[] = [
    async () => {
      const [organisation, parent, level, day] = [
        bodies.find((body) => !founded.includes(body)) ?? pick(bodies),
        pick(founded),
        pick(['cell', 'cell', 'division', 'grassroots', 'superior'] as const),
        below(TODAY / 2),
      ];
      if (
        await attempt('found-organisation', {
          organisation,
          parent,
          level,
          code: randomUUID(),
          name: 'Tổ chức',
          on: dayOf(day),
        })
      ) {
        founded.push(organisation);
        world.begin(`level ${organisation}`, level, day);
        world.begin(`parent ${organisation}`, parent, day);
      }
    },
    async () => {
      const [organisation, parent, day] = [pick(bodies), pick(bodies), below(DAYS)];
      if (await attempt('move-organisation', { organisation, parent, on: dayOf(day) }))
        world.instead(`parent ${organisation}`, parent, day);
    },
    async () => {
      const [organisation, level, day] = [
        pick(bodies),
        pick(['cell', 'division', 'grassroots', 'superior']),
        below(DAYS),
      ];
      if (await attempt('change-level', { organisation, level, on: dayOf(day) }))
        world.instead(`level ${organisation}`, level, day);
    },
    async () => {
      const [organisation, day] = [pick(bodies), below(DAYS)];
      if (await attempt('dissolve-organisation', { organisation, on: dayOf(day) })) {
        for (const what of ['level', 'parent', 'authorised'])
          world.instead(`${what} ${organisation}`, null, day);
      }
    },
    async () => {
      const [organisation, day] = [pick(bodies), below(DAYS)];
      if (await attempt('authorise', { organisation, on: dayOf(day) }))
        world.begin(
          `authorised ${organisation}`,
          'yes',
          day,
          world.goneBy(`level ${organisation}`, day),
        );
    },
    async () => {
      const [organisation, day] = [pick(bodies), below(DAYS)];
      if (await attempt('withdraw-authorisation', { organisation, on: dayOf(day) }))
        world.instead(`authorised ${organisation}`, null, day);
    },
    async () => {
      const [person, cell, day] = [pick(people), pick(bodies), below(DAYS)];
      if (await attempt('enrol-member', { person, cell, status: 'full', on: dayOf(day) }))
        world.begin(`cell ${person}`, cell, day);
    },
    async () => {
      const [person, day] = [pick(people), below(DAYS)];
      const cell = world.on(`cell ${person}`, day) ?? pick(bodies);
      if (await attempt('end-membership', { person, cell, on: dayOf(day) }))
        world.instead(`cell ${person}`, null, day);
    },
    async () => {
      const [person, to, day] = [pick(people), pick(bodies), below(DAYS)];
      const from = world.on(`cell ${person}`, day) ?? pick(bodies);
      if (await attempt('change-cell', { person, from, to, on: dayOf(day) }))
        world.instead(`cell ${person}`, to, day);
    },
    async () => {
      const [person, day] = [pick(people), below(DAYS)];
      const [cell, until] = [world.on(`cell ${person}`, day) ?? pick(bodies), day + below(12)];
      if (await attempt('exempt', { person, cell, on: dayOf(day), until: dayOf(until) }))
        world.begin(`exempt ${person}`, 'yes', day, Math.min(until, DAYS));
    },
    async () => {
      const [person, day] = [pick(people), below(DAYS)];
      const cell = world.on(`cell ${person}`, day) ?? pick(bodies);
      if (await attempt('end-exemption', { person, cell, on: dayOf(day) }))
        world.instead(`exempt ${person}`, null, day);
    },
  ];
  for (let nth = 0; nth < ACTS; nth += 1) await pick(nth < 40 ? deeds.slice(0, 1) : deeds)();

  const compare = async (): Promise<void> => {
    for (let day = 0; day < DAYS; day += 3) {
      for (const body of bodies) {
        const chain = await bodiesAsOf(book.ledger.context, body, dayOf(day));
        const [own] = chain;
        expect([
          day,
          body,
          own?.level ?? null,
          own?.parent ?? null,
          own?.authorised ?? false,
        ]).toEqual([
          day,
          body,
          world.on(`level ${body}`, day),
          world.on(`parent ${body}`, day),
          world.on(`authorised ${body}`, day) === 'yes',
        ]);
        const roll = await rollAsOf(book.ledger.context, body, dayOf(day));
        const due = people.filter((person) => world.on(`cell ${person}`, day) === body).toSorted();
        expect(roll.map(({ person, exempt }) => [person, exempt])).toEqual(
          due.map((person) => [person, world.on(`exempt ${person}`, day) === 'yes']),
        );
      }
    }
    const { invariants } = await verifyBook(book.ledger.context, { only: [1, 2, 3, 9, 12] });
    expect(invariants.filter(({ violated }) => violated > 0)).toEqual([]);
  };
  await compare();
  await rebuild({ dataSource: book.dataSource, procedures: toyProcedures });
  await compare();
  const accepted = Object.keys(done).filter((name) => !name.endsWith('refused'));
  expect(accepted.length).toBeGreaterThan(5); // a walk on which nothing happens proves nothing
}, 120_000);
