import { ROLES } from '../../../rules/kernel/roles';
import { WORLD_ACTS } from '../../../rules/world/acts';
import type { WorldActor } from '../../../rules/world/facts';
import type { WorldRule } from '../../../rules/world/rule';
import type { NamedPerson, Seat, WorldWhose } from '../../../rules/world/whose';
import { Dice } from '../admission/random-inputs';
import { WHO_CASES, type WhoCase } from '../world/who-cases';
import { PEOPLE, whoWorld, type WhoWorld } from '../world/who-world';

type Person = Extract<WorldActor, { kind: 'person' }>;
const RULES: readonly (readonly [string, WorldRule<never>])[] = Object.values(WORLD_ACTS).flatMap(
  (acts) => Object.entries<WorldRule<never>>(acts),
);
const WORLDS = 60;
const ACTORS = 60;

test('every act of the registers says whose it is, unless the installation alone does it', () => {
  const silent = RULES.filter(([, { whose, bySystem }]) => (whose === undefined) !== !!bySystem);
  expect(silent.map(([act]) => act)).toEqual([]);
});

test('who may is exactly whom the table names, whatever the tree and whatever they hold', () => {
  const seed = Number(process.env['RO_SEED'] ?? Date.now() % 1_000_000);
  const dice = new Dice(seed);
  const wrong = new Set<string>();
  const seen = new Set<string>();
  for (let at = 0; at < WORLDS; at += 1) {
    const world = whoWorld(dice);
    for (const [act, make] of Object.entries(WHO_CASES)) {
      const whose = RULES.find(([name]) => name === act)?.[1].whose;
      if (!whose) throw new Error(`${act} does not say whose it is`);
      const one = make(world);
      for (const actor of actors(world)) {
        const refusal = one.may(actor);
        const said = saying(whose, one, world, actor);
        if (said.may !== (refusal === null)) wrong.add(`${act}: ${JSON.stringify(actor)}`);
        for (const why of said.why) seen.add(`${act}: ${why}`);
      }
    }
  }
  expect({ seed, wrong: [...wrong].slice(0, 5) }).toEqual({ seed, wrong: [] });
  const never = RULES.flatMap(([act, { whose }]) =>
    whose ? sentencesOf(whose).map((why) => `${act}: ${why}`) : [],
  ).filter((one) => !seen.has(one));
  expect({ seed, never }).toEqual({ seed, never: [] });
});

/** Everybody with one role at one body, and some with several; some of them named by the act. */
function actors({ dice, bodies }: WhoWorld): readonly Person[] {
  const one = (appointments: Person['appointments']): Person => ({
    ...{ kind: 'person', person: dice.oneIn(2) ? dice.pick(PEOPLE) : 'stranger', appointments },
  });
  const singly = ROLES.flatMap((role) =>
    bodies.map((organisation) => one([{ role, organisation }])),
  );
  const several = Array.from({ length: ACTORS }, () =>
    one(
      Array.from({ length: dice.below(4) }, () => ({
        role: dice.pick(ROLES),
        organisation: dice.pick(bodies),
      })),
    ),
  );
  return [...singly, ...several];
}

/** What the table says of an actor, and by which of its words. */
function saying(whose: WorldWhose, one: WhoCase, world: WhoWorld, actor: Person) {
  const named = (words: readonly NamedPerson[] = []) =>
    words.filter((word) => one.persons?.[word]?.includes(actor.person));
  const orAs = named(whose.orAs);
  if (orAs.length > 0) return { may: true, why: orAs.map((word) => `as ${word}`) };
  const roles = whose.roles.filter((role) => {
    const held = actor.appointments.filter((it) => it.role === role);
    return whose.at.length === 0 ? held.length > 0 : whose.at.every((seat) => reaches(seat, held));
  });
  const anyRole = actor.appointments.filter(({ role }) => whose.roles.includes(role));
  const holds =
    whose.at.length === 0 ? anyRole.length > 0 : whose.at.every((seat) => reaches(seat, anyRole));
  const never = named(whose.never);
  if (never.length > 0) return { may: false, why: holds ? never.map((it) => `never ${it}`) : [] };
  return { may: holds, why: roles };

  function reaches({ where, body }: Seat, held: Person['appointments']): boolean {
    const reached = (one.bodies?.[body] ?? []).flatMap((it) => {
      if (where === 'at') return [it];
      if (where === 'above') return world.above(it);
      return where === 'at or above' ? [it, ...world.above(it)] : world.above(it).slice(0, 1);
    });
    return held.some(({ organisation }) => reached.includes(organisation));
  }
}

function sentencesOf({ roles, orAs = [], never = [] }: WorldWhose): readonly string[] {
  return [...roles, ...orAs.map((word) => `as ${word}`), ...never.map((word) => `never ${word}`)];
}
