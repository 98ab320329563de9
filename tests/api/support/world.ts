import { v7 as uuidv7 } from 'uuid';
import { hashPassword } from '../../../api/sessions/passwords';
import type { Ledger } from '../../../ledger/ledger';
import { plainDate } from '../../../rules/calendar/plain-date';
import type { Level } from '../../../rules/kernel/facts';
import type { Role } from '../../../rules/kernel/roles';

export const PASSWORD = 'đúng-mật-khẩu-2026';
const SINCE = plainDate('2020-01-01');
const newBodies = () => ({
  superior: uuidv7(),
  grassroots: uuidv7(),
  cell: uuidv7(),
  otherGrassroots: uuidv7(),
  otherCell: uuidv7(),
  centre: uuidv7(),
});
const newPeople = () => ({
  organiser: uuidv7(),
  secretary: uuidv7(),
  helper: uuidv7(),
  member: uuidv7(),
  candidate: uuidv7(),
  candidate2: uuidv7(),
  stranger: uuidv7(),
  supervisor: uuidv7(),
  administrator: uuidv7(),
  officer: uuidv7(),
  twin: uuidv7(),
  verifier: uuidv7(),
  chair: uuidv7(),
  decider: uuidv7(),
});
type Bodies = ReturnType<typeof newBodies>;
type BodyName = keyof Bodies;
type People = ReturnType<typeof newPeople>;
export type PersonName = keyof People;

/** Ids of everything that was settled. */
export interface World {
  readonly bodies: Bodies;
  readonly people: People;
}

const LEVELS: readonly (readonly [BodyName, Level])[] = [
  ['superior', 'superior'],
  ['grassroots', 'grassroots'],
  ['cell', 'cell'],
  ['otherGrassroots', 'grassroots'],
  ['otherCell', 'cell'],
  ['centre', 'centre'],
];

const PARENTS: readonly (readonly [BodyName, BodyName])[] = [
  ['grassroots', 'superior'],
  ['cell', 'grassroots'],
  ['otherGrassroots', 'superior'],
  ['otherCell', 'otherGrassroots'],
  ['centre', 'superior'],
];

const ROLES: readonly (readonly [PersonName, Role, BodyName])[] = [
  ['organiser', 'organiser', 'cell'],
  ['twin', 'secretary', 'cell'],
  ['secretary', 'secretary', 'cell'],
  ['organiser', 'organiser', 'grassroots'],
  ['stranger', 'organiser', 'otherCell'],
  ['supervisor', 'supervisor', 'superior'],
  ['administrator', 'administrator', 'superior'],
  ['officer', 'centre-officer', 'centre'],
  ['verifier', 'organiser', 'grassroots'],
  ['chair', 'secretary', 'grassroots'],
  ['chair', 'committee-member', 'grassroots'],
  ['verifier', 'committee-member', 'grassroots'],
  ['decider', 'secretary', 'superior'],
  ['decider', 'committee-member', 'superior'],
  ['supervisor', 'committee-member', 'superior'],
];

/** Two grassroots organisations with a cell each, a centre, and one person per role; everybody's password is the same. */
export async function settle(ledger: Ledger): Promise<World> {
  const bodies = newBodies();
  const people = newPeople();
  const passwordHash = await hashPassword(PASSWORD);
  await ledger.enterRegister({
    organisations: LEVELS.map(([name, level]) => ({
      id: bodies[name],
      code: name,
      name: `Tổ chức ${name}`,
      level,
      fromOn: SINCE,
    })),
    parents: PARENTS.map(([child, parent]) => ({
      child: bodies[child],
      parent: bodies[parent],
      fromOn: SINCE,
    })),
    persons: Object.entries(people).map(([name, id]) => ({
      id,
      name: `Người ${name}`,
      bornOn: plainDate('1998-03-04'),
    })),
    memberships: (['organiser', 'secretary', 'helper', 'member', 'twin'] as const).map((name) => ({
      person: people[name],
      cell: bodies.cell,
      status: 'full',
      fromOn: SINCE,
    })),
    appointments: ROLES.map(([person, role, body]) => ({
      person: people[person],
      role,
      organisation: bodies[body],
      standing: role === 'committee-member' && body === 'superior',
      fromOn: SINCE,
    })),
    accounts: Object.entries(people).map(([name, person]) => ({
      id: uuidv7(),
      login: name,
      passwordHash,
      person,
      locale: 'vi',
    })),
  });
  return { bodies, people };
}
