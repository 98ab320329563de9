import { planHash } from '../../../ledger/world/plan-hash';
import { READING_ROLES, type Role } from '../../../rules/kernel/roles';
import type { Policy } from './policy';
import type { Position, Target } from './positions';
import type { Row } from './row';

const reads = (role: Role): boolean => READING_ROLES.some((one) => one === role);
/** The plan changes the home cell, so the grassroots organisation above it decides. */
const overThePlan = (position: Position): boolean => position === 'own' || position === 'ancestor';

const shownFromAbove: Policy = {
  name: 'what is decided below',
  says: 'a role that reads, at the body that decides or above it; to others it does not exist',
  expect: (role, position) => (reads(role) ? (overThePlan(position) ? 'yes' : 'hidden') : 'no'),
};
const listedFromAbove: Policy = {
  name: 'list of what is decided below',
  says: 'every role that reads; the list holds what is decided at its body or below',
  expect: (role, position) => (reads(role) ? (overThePlan(position) ? 'yes' : 'nothing') : 'no'),
};
const planners: Policy = {
  name: 'planners',
  says: 'organiser or secretary of the body above all that changes, or of one above that',
  expect: (role, position) =>
    overThePlan(position) && (role === 'organiser' || role === 'secretary') ? 'yes' : 'no',
};
/** Whoever sees the plan is told why not. */
const deciders = (roles: readonly Role[], name: string): Policy => ({
  name,
  says: `${roles.join(' or ')} of the body that decides; to who does not see the plan it does not exist`,
  expect: (role, position) => {
    if (!reads(role) || !overThePlan(position)) return 'hidden';
    return position === 'own' && roles.includes(role) ? 'yes' : 'no';
  },
});

const AT = '/api/v1/reorganisations';
const at = (rest = '') => `${AT}/:id${rest}`;
const of = ({ reorganisation }: Target, rest = ''): string => `${AT}/${reorganisation.id}${rest}`;
const get =
  (rest = ''): Row['ask'] =>
  (visitor, target) =>
    visitor.get(of(target, rest));
const post =
  (rest: string): Row['ask'] =>
  (visitor, target) =>
    visitor.post(of(target, rest));

/** Rows of the routes of reorganisations; the plan is shown before it is signed, and signed before it is called off. */
export const REORGANISATION_ROUTES: Readonly<Record<string, Row>> = {
  [`GET ${AT}`]: {
    policy: listedFromAbove,
    ask: (visitor) => visitor.get(`${AT}?limit=100`),
    shows: ({ text }, { reorganisation }) => text.includes(reorganisation.id),
  },
  [`GET ${at()}`]: { policy: shownFromAbove, ask: get() },
  [`GET ${at('/preview')}`]: { policy: shownFromAbove, ask: get('/preview') },
  [`POST ${AT}`]: {
    policy: planners,
    ask: (visitor, { reorganisation: { title, on, steps } }) =>
      visitor.post(AT, { title, on, steps }),
  },
  [`POST ${at('/approve')}`]: {
    policy: deciders(['secretary'], 'signer of a plan'),
    ask: (visitor, target) => {
      const etag = `"0.${planHash(target.reorganisation)}"`;
      return visitor.post(of(target, '/approve'), undefined, { 'if-match': etag });
    },
  },
  [`POST ${at('/carry-out')}`]: {
    policy: deciders(['organiser', 'secretary'], 'keepers of a plan'),
    ask: post('/carry-out'),
  },
  [`POST ${at('/cancel')}`]: {
    policy: deciders(['organiser', 'secretary'], 'keepers of a plan'),
    ask: post('/cancel'),
  },
};
