import type { RegisterEntries } from '../ledger/register';
import { ACCOUNTS, SHOWN_CELL } from './accounts';
import { BODIES, bodyOf } from './body';
import { OFFICES } from './offices';
import { candidatesWaiting, REGISTER_BEGINS, ROLLS, type DemoPerson } from './people';

/** Enough persons to list for a dozen walkthroughs. */
export const WAITING = candidatesWaiting(SHOWN_CELL, 12);

/**
 * The world of the demonstration as the registers take it.
 * @param candidates  who the stories are about
 * @param passwordHash  the one hash of the demonstration's password
 */
export function demoRegisters(
  candidates: readonly DemoPerson[],
  passwordHash: string,
): RegisterEntries {
  const fromOn = REGISTER_BEGINS;
  const members = Object.values(ROLLS).flat();
  return {
    organisations: BODIES.map(({ id, code, name, level }) => ({ id, code, name, level, fromOn })),
    parents: BODIES.flatMap(({ id, parent }) =>
      parent === null ? [] : [{ child: id, parent: bodyOf(parent).id, fromOn }],
    ),
    authorisations: BODIES.filter(({ authorised }) => authorised).map(({ id }) => ({
      organisation: id,
      fromOn,
    })),
    persons: [...members, ...candidates, ...WAITING].map(({ id, name, gender, bornOn }) => ({
      id,
      name,
      gender,
      bornOn,
    })),
    memberships: members.map(({ id, cell, exempt, since }) => ({
      person: id,
      cell: bodyOf(cell).id,
      status: 'full',
      exempt,
      fromOn: since,
    })),
    temporaryActivities: members.flatMap(({ id, host }) =>
      host === null ? [] : [{ person: id, host: bodyOf(host).id, fromOn }],
    ),
    appointments: OFFICES.map(({ person, role, body, standing }) => ({
      person,
      role,
      organisation: bodyOf(body).id,
      standing,
      fromOn,
    })),
    accounts: ACCOUNTS.map(({ id, login, person }) => ({
      id,
      login,
      person,
      passwordHash,
      locale: 'vi',
    })),
  };
}
