import type { Role } from '../../../rules/kernel/roles';
import { anybody, only, type Policy } from './policy';
import type { Position, Target } from './positions';
import type { Row } from './row';

/** Who is asked about holds the secretaryship of the home cell; `own` is directly above it. */
const isAbove = (role: Role, position: Position) =>
  position === 'own' && (role === 'secretary' || role === 'organiser');
const isPrincipal = (role: Role, position: Position) => role === 'secretary' && position === 'home';
const answers = (role: Role, position: Position) =>
  (role === 'secretary' || role === 'supervisor') && ['home', 'own', 'ancestor'].includes(position);
const isAsker = (role: Role, position: Position) =>
  role === 'administrator' && position === 'foreign';

const keepers: Policy = {
  name: 'holder or body above',
  says: 'who holds the role lent, or organiser or secretary of the body directly above',
  expect: (role, at) => (isPrincipal(role, at) || isAbove(role, at) ? 'yes' : 'no'),
};
const bodyAbove: Policy = {
  name: 'body above',
  says: 'organiser or secretary of the body directly above; who is tied declares their own beside it',
  expect: (role, at) => (isAbove(role, at) ? 'yes' : 'no'),
};
const letters: Policy = {
  name: 'second person',
  says: 'secretary or supervisor at a body of the dossier, never who asked',
  expect: (role, at) => (answers(role, at) ? 'yes' : 'no'),
};
const enders: Policy = {
  name: 'either of the two',
  says: 'who asked, and whoever could have let them in',
  expect: (role, at) => (answers(role, at) || isAsker(role, at) ? 'yes' : 'no'),
};

const API = '/api/v1';
/** What each row needs is recorded once per target, by somebody who may. */
const recorded = new WeakMap<Target, Map<string, Promise<string>>>();

function once(target: Target, what: string, make: () => Promise<string>): Promise<string> {
  const known = recorded.get(target) ?? new Map<string, Promise<string>>();
  recorded.set(target, known);
  const made = known.get(what) ?? make();
  known.set(what, made);
  return made;
}

const lending = ({ person, member, bodies, today }: Target, toOn: string) => ({
  ...{ principal: person('secretary', 'home'), deputy: member, role: 'secretary' },
  ...{ organisation: bodies['home'], kinds: ['teach'], fromOn: today, toOn, reason: 'leave' },
});
const deputation = (target: Target) =>
  once(target, 'deputation', async () => {
    const to = `${Number(target.today.slice(0, 4)) + 1}-01-01`;
    const by = target.as('secretary', 'home');
    return (await by.post(`${API}/deputations`, lending(target, to))).body.id;
  });
const conflict = (target: Target) =>
  once(target, 'conflict', async () => {
    const { candidate: person, member: other } = target;
    const by = target.as('secretary', 'own');
    return (await by.post(`${API}/conflicts`, { person, other, kind: 'interest' })).body.id;
  });
const asking = async (target: Target) => {
  const shown = await target.as('secretary', 'home').get(`${API}/dossiers/${target.dossier}`);
  return { code: shown.body.code, reason: 'Công dân báo sai tên.', hours: 1 };
};
const glass = (target: Target) =>
  once(target, 'glass', async () => {
    const by = target.as('administrator', 'foreign');
    return (await by.post(`${API}/break-glass`, await asking(target))).body.id;
  });

/** The last of them ends the reading that the one before it began. */
export const RIGHTS_ROUTES: Readonly<Record<string, Row>> = {
  'GET /api/v1/deputations': { policy: anybody, ask: (who) => who.get(`${API}/deputations`) },
  'POST /api/v1/deputations': {
    policy: keepers,
    ask: (who, target) => who.post(`${API}/deputations`, lending(target, '2000-01-01')),
  },
  'POST /api/v1/deputations/:id/withdraw': {
    policy: keepers,
    ask: async (who, target) => who.post(`${API}/deputations/${await deputation(target)}/withdraw`),
  },
  'POST /api/v1/deputations/preview': {
    policy: keepers,
    ask: (who, { person, today }) =>
      who.post(`${API}/deputations/preview`, {
        ...{ principal: person('secretary', 'home'), fromOn: today, toOn: today },
      }),
  },
  'GET /api/v1/conflicts': { policy: anybody, ask: (who) => who.get(`${API}/conflicts`) },
  'POST /api/v1/conflicts': {
    policy: bodyAbove,
    ask: (who, { candidate }) =>
      who.post(`${API}/conflicts`, { person: candidate, other: candidate, kind: 'spouse' }),
  },
  'POST /api/v1/conflicts/:id/withdraw': {
    policy: bodyAbove,
    ask: async (who, target) => who.post(`${API}/conflicts/${await conflict(target)}/withdraw`),
  },
  'GET /api/v1/break-glass': { policy: anybody, ask: (who) => who.get(`${API}/break-glass`) },
  'POST /api/v1/break-glass': {
    policy: only(['administrator', 'auditor'], 'keepers and auditors'),
    ask: async (who, target) => who.post(`${API}/break-glass`, await asking(target)),
  },
  'POST /api/v1/break-glass/:id/approve': {
    policy: letters,
    ask: async (who, target) => who.post(`${API}/break-glass/${await glass(target)}/approve`),
  },
  'POST /api/v1/break-glass/:id/end': {
    policy: enders,
    ask: async (who, target) => who.post(`${API}/break-glass/${await glass(target)}/end`),
  },
};
