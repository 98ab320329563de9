import fc from 'fast-check';
import { addDays, plainDate } from '../../../rules/calendar/plain-date';
import { ACT_KINDS } from '../../../rules/kernel/facts';
import type { StaffingCase } from '../../../rules/staffing/staffing';

const PEOPLE = ['a', 'b', 'c', 'd'] as const;
const BODIES = ['cell', 'committee'] as const;
const ROLES = ['organiser', 'secretary'] as const;
const HANDS = ['proposer', 'verifier'] as const;
const START = plainDate('2026-01-01');

const person = fc.constantFrom(...PEOPLE);
const body = fc.constantFrom(...BODIES);
const role = fc.constantFrom(...ROLES);
const kind = fc.constantFrom(...ACT_KINDS);
const day = fc.nat(12).map((days) => addDays(START, days));
const spanOf = fc
  .tuple(day, fc.nat(8))
  .map(([fromOn, days]) => ({ fromOn, toOn: addDays(fromOn, days) }));
const open = fc
  .tuple(spanOf, fc.boolean())
  .map(([{ fromOn, toOn }, ends]) => ({ fromOn, toOn: ends ? addDays(toOn, 1) : null }));

const step = fc
  .record({
    act: fc.constant('step'),
    roles: fc.subarray([...ROLES], { minLength: 1 }),
    body,
    kind,
    article: fc.constant('Rõ'),
    makes: fc.option(fc.constantFrom(...HANDS), { nil: null }),
    unlike: fc.subarray([...HANDS]),
    span: spanOf,
  })
  .map(({ span, ...rest }) => ({ ...rest, fromOn: span.fromOn, untilOn: span.toOn }));

const holding = fc
  .record({ person, role, organisation: body, span: open })
  .map(({ span, ...rest }) => ({ ...rest, ...span }));
const lending = fc
  .record({
    deputy: person,
    principal: person,
    role,
    organisation: body,
    kinds: fc.subarray([...ACT_KINDS], { minLength: 1 }),
    span: open,
  })
  .map(({ span, ...rest }) => ({ ...rest, ...span }));
const absence = fc
  .record({ person, span: spanOf })
  .map(({ person: away, span }) => ({ person: away, ...span }));

/** Few people, two bodies, up to five steps: small enough that every way can be tried. */
export const anyCase: fc.Arbitrary<StaffingCase> = fc
  .record({
    subject: fc.option(person, { nil: null }),
    steps: fc.array(step, { maxLength: 5 }),
    people: fc.record({
      holdings: fc.array(holding, { maxLength: 9 }),
      lendings: fc.array(lending, { maxLength: 4 }),
      absences: fc.array(absence, { maxLength: 3 }),
      ties: fc.array(fc.record({ person, kind: fc.constant('spouse' as const) }), { maxLength: 2 }),
    }),
    proposer: fc.subarray([...PEOPLE], { maxLength: 2 }),
    verifier: fc.subarray([...PEOPLE], { maxLength: 1 }),
  })
  .map(({ proposer, verifier, steps, ...rest }) => ({
    ...rest,
    steps: steps.map((one, at) => ({ ...one, key: `step#${at}` })),
    taken: { proposer, verifier },
    above: { cell: 'committee' },
  }));
