import { READING_ROLES, type Role } from '../../../rules/kernel/roles';
import { seenFromAbove, type Policy } from './policy';
import type { Position } from './positions';
import { get, type Row } from './row';

const reads = (role: Role): boolean => READING_ROLES.some((one) => one === role);
const above = (position: Position): boolean => position === 'own' || position === 'ancestor';

const movers: Policy = {
  name: 'movers of dossiers',
  says: 'organiser or secretary of the body or of one above it',
  expect: (role, position) =>
    above(position) && (role === 'organiser' || role === 'secretary') ? 'yes' : 'no',
};
const noSuchMigration: Policy = {
  name: 'no such migration',
  says: 'roles that read are told that there is no such migration; all others are refused',
  expect: (role) => (reads(role) ? 'hidden' : 'no'),
};
const noneToStop: Policy = {
  name: 'no such migration to stop',
  says: 'everybody is told that there is no such migration',
  expect: () => 'hidden',
};
const AT = '/api/v1/packs/migrations';

/** Rows of the routes by which open dossiers of the grassroots organisation move to another pack. */
export const MIGRATION_ROUTES: Readonly<Record<string, Row>> = {
  [`GET ${AT}/preview`]: {
    policy: seenFromAbove,
    ask: get(({ bodies }) => `${AT}/preview?to=P2026B&organisation=${bodies['own']}`),
  },
  [`POST ${AT}`]: {
    policy: movers,
    ask: (visitor, { bodies }) =>
      visitor.post(AT, { organisation: bodies['own'], to: 'P2026B', reason: 'Quy định mới' }),
  },
  [`GET ${AT}/:id`]: {
    policy: noSuchMigration,
    ask: get(({ dossier }) => `${AT}/${dossier}`),
  },
  [`GET ${AT}/:id/items`]: {
    policy: noSuchMigration,
    ask: get(({ dossier }) => `${AT}/${dossier}/items`),
  },
  [`POST ${AT}/:id/cancel`]: {
    policy: noneToStop,
    ask: (visitor, { dossier }) => visitor.post(`${AT}/${dossier}/cancel`),
  },
};
