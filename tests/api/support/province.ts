import { v7 as uuidv7 } from 'uuid';
import { hashPassword } from '../../../api/sessions/passwords';
import { plainDate } from '../../../rules/calendar/plain-date';
import type { Role } from '../../../rules/kernel/roles';
import type { Door, Visitor } from './door';

const SINCE = plainDate('2020-01-01');
export const PROVINCE_PASSWORD = 'mật-khẩu-của-tỉnh-2026';
const HOLDERS: readonly (readonly [string, Role])[] = [
  ['tinh.organiser', 'organiser'],
  ['tinh.secretary', 'secretary'],
];

/** A province above the door's world, with an organiser and a secretary who are signed in. */
export interface Province {
  readonly id: string;
  readonly organiser: Visitor;
  readonly secretary: Visitor;
}

/** The door's world has no province of its own: most tests need none. */
export async function addProvince(door: Door): Promise<Province> {
  const id = uuidv7();
  const passwordHash = await hashPassword(PROVINCE_PASSWORD);
  const people = HOLDERS.map(([login, role]) => ({ login, role, person: uuidv7() }));
  await door.ledger.enterRegister({
    organisations: [{ id, code: 'tinh', name: 'Tỉnh ủy', level: 'province', fromOn: SINCE }],
    parents: [{ child: door.world.bodies.superior, parent: id, fromOn: SINCE }],
    persons: people.map(({ person, login }) => ({
      id: person,
      name: `Người ${login}`,
      bornOn: plainDate('1980-01-01'),
    })),
    appointments: people.map(({ person, role }) => ({
      ...{ person, role, organisation: id, fromOn: SINCE },
    })),
    accounts: people.map(({ person, login }) => ({
      ...{ id: uuidv7(), login, passwordHash, person, locale: 'vi' as const },
    })),
  });
  const [organiser, secretary] = await Promise.all(
    people.map(({ login }) => door.signIn(login, PROVINCE_PASSWORD)),
  );
  if (!organiser || !secretary) throw new Error('nobody of the province signed in');
  return { id, organiser, secretary };
}
