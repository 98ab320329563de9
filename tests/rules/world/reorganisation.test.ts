import { addDays, plainDate } from '../../../rules/calendar/plain-date';
import { outcomeOf } from '../../../rules/world/reorganisation/check';
import { planReorganisation } from '../../../rules/world/reorganisation/acts';
import { successorsOf, type ReorganisationStep } from '../../../rules/world/reorganisation/plan';
import type { WorldFacts } from '../../../rules/world/facts';
import { chainOn } from '../../../rules/world/tree';
import { changeTree } from '../../../rules/world/reorganisation/tree-changes';
import {
  ask,
  by,
  codes,
  FOUNDED,
  held,
  member,
  MERGE_COMMITTEES,
  ON,
  plan,
  reorganisedWorld,
  TODAY,
} from './reorganisation-world';

function outcome(steps: readonly ReorganisationStep[], facts: WorldFacts = reorganisedWorld()) {
  if (!facts.reorganised) throw new Error('no facts of a reorganisation');
  return outcomeOf(plan(steps), facts, facts.reorganised);
}
const refused = (steps: readonly ReorganisationStep[], facts?: WorldFacts) =>
  outcome(steps, facts).refusals.map(({ code }) => code);

describe('a plan carried out in mind', () => {
  test('leaves a right tree: cells of both committees hang under the merged one, and two cells are one', () => {
    const { facts, refusals } = changeTree(plan(), reorganisedWorld());
    expect(refusals).toEqual([]);
    for (const cell of ['a1', 'a2', 'b1']) {
      expect(chainOn(facts, cell, ON)).toEqual([cell, 'AB', 'block', 'province']);
      expect(chainOn(facts, cell, addDays(ON, -1))[1]).toBe(cell[0]?.toUpperCase());
    }
    const standing = facts.organisations.filter(({ to_on }) => to_on === null).map(({ id }) => id);
    expect(standing).toEqual(expect.arrayContaining(['AB', 'a1', 'a2', 'b1']));
    expect(standing).not.toEqual(expect.arrayContaining(['b2']));
  });

  test('names a successor for every dissolved body', () => {
    expect(successorsOf(plan())).toEqual({ A: 'AB', B: 'AB', b2: 'b1' });
  });

  test('moves every member of a dissolved cell, and nobody else', () => {
    const moved = outcome(MERGE_COMMITTEES).peopleEvents.flatMap((event) =>
      event.type === 'membership.began' ? [event] : [],
    );
    expect(moved.map(({ row }) => [row.person, row.cell, row.from_on])).toEqual(
      ['b2-m1', 'b2-m2', 'b2-m3'].map((person) => [person, 'b1', ON]),
    );
  });

  test('moves members whom the plan names to another cell', () => {
    const steps: ReorganisationStep[] = [
      { do: 'dissolve', organisation: 'b2', into: 'b1' },
      { do: 'move-members', from: 'b2', to: 'a1', persons: ['b2-m2'] },
    ];
    const moved = outcome(steps).peopleEvents.filter(({ type }) => type === 'membership.began');
    expect(moved).toMatchObject([
      { row: { person: 'b2-m1', cell: 'b1' } },
      { row: { person: 'b2-m2', cell: 'a1' } },
      { row: { person: 'b2-m3', cell: 'b1' } },
    ]);
  });

  test('ends every role at a dissolved body, and keeps in office whom the plan keeps', () => {
    const { peopleEvents, refusals } = outcome(MERGE_COMMITTEES);
    expect(refusals).toEqual([]);
    const ended = peopleEvents.flatMap((event) =>
      event.type === 'appointment.ended' ? [event] : [],
    );
    expect(new Set(ended.map(({ row }) => row.organisation))).toEqual(new Set(['A', 'B', 'b2']));
    const began = peopleEvents.flatMap((event) =>
      event.type === 'appointment.began' ? [event] : [],
    );
    expect(began.map(({ row }) => [row.person, row.role, row.standing])).toEqual([
      ['A-secretary', 'secretary', false],
      ['A-organiser', 'organiser', false],
      ['A-secretary', 'committee-member', true],
      ['B-secretary', 'committee-member', true],
    ]);
  });

  test('leaves a probationary member to the open dossier, and ends what a closed one left beside it', () => {
    const facts = reorganisedWorld({
      members: [
        member('probationer', 'b2', { status: 'probationary', cause_dossier: 'open' }),
        member('recognised', 'b2', { cause_dossier: 'closed' }),
      ],
    });
    const moved = outcome([{ do: 'dissolve', organisation: 'b2', into: 'b1' }], facts).peopleEvents;
    const memberships = moved.filter(({ type }) => type.startsWith('membership'));
    expect(memberships).toEqual([
      {
        type: 'membership-end.recorded',
        row: { person: 'recognised', from_on: FOUNDED, status: 'full', to_on: ON },
      },
      {
        type: 'membership.began',
        row: { person: 'recognised', status: 'full', cell: 'b1', from_on: ON, to_on: null },
      },
    ]);
  });

  test('moves guests of a dissolved cell to its successor', () => {
    const guest = { person: 'guest', host: 'b2', from_on: FOUNDED, to_on: null };
    const facts = reorganisedWorld({ guests: [guest] });
    const { peopleEvents } = outcome([{ do: 'dissolve', organisation: 'b2', into: 'b1' }], facts);
    expect(peopleEvents).toEqual(
      expect.arrayContaining([
        { type: 'temporary-activity.ended', row: { ...guest, to_on: ON } },
        { type: 'temporary-activity.began', row: { ...guest, host: 'b1', from_on: ON } },
      ]),
    );
  });
});

describe('a plan is refused', () => {
  const dissolve = (organisation: string, into: string): ReorganisationStep => ({
    do: 'dissolve',
    organisation,
    into,
  });
  test.each<[string, readonly ReorganisationStep[], string]>([
    ['without a step', [], 'REORGANISATION.EMPTY'],
    ['that dissolves a body into itself', [dissolve('b2', 'b2')], 'REORGANISATION.SUCCESSOR'],
    [
      'that dissolves a body into one that is dissolved too',
      [dissolve('b2', 'b1'), dissolve('b1', 'a1')],
      'REORGANISATION.SUCCESSOR',
    ],
    ['with a successor of another level', [dissolve('b2', 'A')], 'REORGANISATION.SUCCESSOR'],
    ['with a successor nobody knows', [dissolve('b2', 'nowhere')], 'REORGANISATION.SUCCESSOR'],
    [
      'that names a body twice',
      [dissolve('b2', 'b1'), { do: 'hang', organisation: 'b2', under: 'A' }],
      'REORGANISATION.NAMED_TWICE',
    ],
    [
      'that hangs a committee under a cell',
      [{ do: 'hang', organisation: 'A', under: 'b1' }],
      'ORGANISATION.LEVEL',
    ],
    [
      'that gives members to what is no cell',
      [dissolve('b2', 'b1'), { do: 'move-members', from: 'b2', to: 'B', persons: ['b2-m1'] }],
      'MEMBERSHIP.NOT_A_CELL',
    ],
    [
      'that appoints somebody no register knows',
      [{ do: 'appoint', person: 'stranger', role: 'secretary', organisation: 'a1' }],
      'PERSON.UNKNOWN',
    ],
  ])('%s', (_name, steps, code) => {
    expect(refused(steps)).toContain(code);
  });

  test('when a successor would have no secretary, and says who is missing for how many duties', () => {
    const steps = MERGE_COMMITTEES.filter(
      (step) => step.do !== 'keep-in-office' || !step.roles.includes('secretary'),
    );
    const facts = reorganisedWorld({
      owed: [
        { organisation: 'A', role: 'organiser', duties: 3 },
        { organisation: 'B', role: 'organiser', duties: 2 },
      ],
    });
    expect(outcome(steps, facts).refusals).toMatchObject([
      { code: 'REORGANISATION.ROLE_EMPTY', facts: { body: 'AB', role: 'secretary', duties: 0 } },
      { code: 'REORGANISATION.ROLE_EMPTY', facts: { body: 'AB', role: 'organiser', duties: 5 } },
    ]);
  });

  test('but not when the plan appoints them', () => {
    const steps: ReorganisationStep[] = [
      ...MERGE_COMMITTEES.filter((step) => step.do !== 'keep-in-office'),
      { do: 'appoint', person: 'new-secretary', role: 'secretary', organisation: 'AB' },
    ];
    expect(refused(steps)).toEqual([]);
  });

  test('when somebody of the successor leaves office before the day', () => {
    const { reorganised } = reorganisedWorld();
    const leaving = (reorganised?.held ?? []).map((row) =>
      row.organisation === 'b1' ? { ...row, to_on: TODAY } : row,
    );
    const facts = reorganisedWorld({ held: leaving });
    expect(refused([dissolve('b2', 'b1')], facts)).toEqual(['REORGANISATION.ROLE_EMPTY']);
  });

  test('when its day lies too far back', () => {
    const old = { ...plan(), on: plainDate('2026-05-01') };
    expect(
      codes(ask(planReorganisation, old, reorganisedWorld(), by('o', 'organiser', 'block'))),
    ).toContain('REORGANISATION.TOO_FAR_BACK');
  });
});

test('whoever sits on both committees comes once, with the standing committee of either', () => {
  const facts = reorganisedWorld();
  const both = [
    held('both', 'committee-member', 'A'),
    held('both', 'committee-member', 'B', { standing: true }),
  ];
  const known = {
    ...facts,
    persons: [...facts.persons, 'both', ...['A', 'B'].map((at) => `${at}-secretary`)],
  };
  const reorganised = reorganisedWorld({
    held: [...(facts.reorganised?.held ?? []), ...both],
  }).reorganised;
  const began = outcome(MERGE_COMMITTEES, {
    ...known,
    ...(reorganised && { reorganised }),
  }).peopleEvents.filter(
    (event) => event.type === 'appointment.began' && event.row.person === 'both',
  );
  expect(began).toMatchObject([{ row: { organisation: 'AB', standing: true } }]);
});
