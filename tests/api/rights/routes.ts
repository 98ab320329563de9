import { createHash, randomUUID } from 'node:crypto';
import {
  administratorsOfChain,
  administratorsOfNone,
  anybody,
  holders,
  listers,
  listOfAdministered,
  listOfSeen,
  officers,
  only,
  readers,
  seen,
  workers,
  workersOfChain,
} from './policy';
import type { Target } from './positions';
import { get, post, type Row } from './row';
import { FIGURE_ROUTES } from './figure-routes';
import { MIGRATION_ROUTES } from './migration-routes';
import { REGISTER_ROUTES } from './register-routes';
import { RIGHTS_ROUTES } from './rights-routes';
import { REORGANISATION_ROUTES } from './reorganisation-routes';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');

const ofDossier = (rest = ''): Row['ask'] =>
  get(({ dossier }) => `/api/v1/dossiers/${dossier}${rest}`);
const ofTask = (what: string): Row['ask'] =>
  post(({ dossier }) => `/api/v1/tasks/${dossier}/nominate-for-class/${what}`);
const names =
  (what: (target: Target) => string): NonNullable<Row['shows']> =>
  ({ text }, target) =>
    text.includes(what(target));

/** A file sent as bytes. */
export const uploadPaper =
  (path: (target: Target) => string): Row['ask'] =>
  (visitor, target) =>
    visitor.send({
      method: 'POST',
      url: path(target),
      payload: PDF,
      headers: { 'content-type': 'application/pdf', 'idempotency-key': randomUUID() },
    });
export const CERTIFICATE = ({ dossier, today }: Target): string =>
  `/api/v1/dossiers/${dossier}/papers/certificate?madeOn=${today}`;

const ofAccount = (what: string): Row['ask'] =>
  post(({ accounts: [account] }) => `/api/v1/accounts/${account}/${what}`);
/** On the account that is given no code, so that the second factor may be taken from it. */
const without =
  (what: string): Row['ask'] =>
  (visitor, { accounts: [, account] }) =>
    visitor.send({ method: 'DELETE', url: `/api/v1/accounts/${account}/${what}` });
const sendCsv =
  (url: string): Row['ask'] =>
  (visitor) =>
    visitor.send({ method: 'POST', url, payload: '', headers: { 'content-type': 'text/csv' } });
const guardSelf = (what: string, body: object): Row => ({
  policy: anybody,
  ask: post(
    () => `/api/v1/me/${what}`,
    () => body,
  ),
});

/** Every route that is not public, with its policy. What is missing here fails the test. */
export const ROUTES: Readonly<Record<string, Row>> = {
  'GET /api/v1/me': { policy: anybody, ask: get(() => '/api/v1/me') },
  'GET /api/v1/clock': { policy: anybody, ask: get(() => '/api/v1/clock') },
  'POST /api/v1/clock': {
    policy: only(['supervisor', 'administrator'], 'movers of time'),
    ask: post(
      () => '/api/v1/clock',
      () => ({ to: '2000-01-01' }),
    ),
  },
  'POST /api/v1/sessions/current/factor': {
    policy: anybody,
    ask: post(
      () => '/api/v1/sessions/current/factor',
      () => ({ password: '' }),
    ),
  },
  'GET /api/v1/organisations': { policy: readers, ask: get(() => '/api/v1/organisations') },
  'GET /api/v1/persons/:id': {
    policy: seen,
    ask: get(({ member }) => `/api/v1/persons/${member}`),
  },
  'GET /api/v1/dossiers': {
    policy: listOfSeen,
    ask: get(() => '/api/v1/dossiers?limit=100'),
    shows: names(({ dossier }) => dossier),
  },
  'POST /api/v1/dossiers': {
    policy: listers,
    ask: post(
      () => '/api/v1/dossiers',
      ({ bodies, candidate, member, today }) => ({
        kind: 'admission',
        act: 'list-candidate',
        input: {
          cell: bodies['home'],
          candidate,
          helper: member,
          listedOn: today,
          present: [member],
          tally: { yes: 1, no: 0, blank: 0, invalid: 0 },
          form: 'raised-card',
        },
      }),
    ),
  },
  'GET /api/v1/dossiers/:id': { policy: seen, ask: ofDossier() },
  'GET /api/v1/dossiers/:id/acts': { policy: seen, ask: ofDossier('/acts') },
  'GET /api/v1/dossiers/:id/entries': { policy: seen, ask: ofDossier('/entries') },
  'POST /api/v1/dossiers/:id/corrections/preview': {
    policy: seen,
    ask: post(
      ({ dossier }) => `/api/v1/dossiers/${dossier}/corrections/preview`,
      () => ({ seq: 1, input: {} }),
    ),
  },
  'GET /api/v1/dossiers/:id/as-of/:day': {
    policy: seen,
    ask: (visitor, { dossier, today }) => visitor.get(`/api/v1/dossiers/${dossier}/as-of/${today}`),
  },
  'GET /api/v1/dossiers/:id/why/:duty': {
    policy: seen,
    ask: ofDossier('/why/nominate-for-class'),
  },
  'GET /api/v1/dossiers/:id/forecast': { policy: seen, ask: ofDossier('/forecast') },
  'GET /api/v1/dossiers/:id/clock-ledger': { policy: seen, ask: ofDossier('/clock-ledger') },
  'GET /api/v1/dossiers/:id/votes': { policy: seen, ask: ofDossier('/votes') },
  'GET /api/v1/dossiers/:id/votes/:n/proof.html': {
    policy: seen,
    ask: ofDossier('/votes/1/proof.html'),
  },
  'GET /api/v1/dossiers/:id/papers': { policy: seen, ask: ofDossier('/papers') },
  'GET /api/v1/dossiers/:id/papers/:slot/:version': {
    policy: seen,
    ask: ofDossier('/papers/certificate/1'),
  },
  'POST /api/v1/dossiers/:id/papers/:slot': {
    policy: workersOfChain,
    ask: uploadPaper(CERTIFICATE),
  },
  'POST /api/v1/dossiers/:id/acts/:act': {
    policy: workersOfChain,
    ask: post(
      ({ dossier }) => `/api/v1/dossiers/${dossier}/acts/attach-paper`,
      ({ today }) => ({ slot: 'certificate', madeOn: today, paper: paperOf() }),
    ),
  },
  'POST /api/v1/papers': { policy: workers, ask: uploadPaper(() => '/api/v1/papers') },
  'GET /api/v1/tasks': { policy: readers, ask: get(() => '/api/v1/tasks') },
  'GET /api/v1/tasks/counts': {
    policy: seen,
    ask: get(({ bodies }) => `/api/v1/tasks/counts?organisation=${bodies['home']}`),
  },
  'GET /api/v1/overdue': { policy: readers, ask: get(() => '/api/v1/overdue') },
  'GET /api/v1/notices': { policy: readers, ask: get(() => '/api/v1/notices') },
  'POST /api/v1/tasks/:dossier/:key/claim': { policy: holders, ask: ofTask('claim') },
  'POST /api/v1/tasks/:dossier/:key/release': { policy: holders, ask: ofTask('release') },
  'POST /api/v1/training-classes': {
    policy: officers,
    ask: post(
      () => '/api/v1/training-classes',
      ({ bodies, today }) => ({
        centre: bodies['centre'],
        announcedOn: today,
        opensOn: today,
        closesOn: '2000-01-01',
      }),
    ),
  },
  'GET /api/v1/training-classes': { policy: readers, ask: get(() => '/api/v1/training-classes') },
  ...RIGHTS_ROUTES,
  ...REGISTER_ROUTES,
  ...MIGRATION_ROUTES,
  ...FIGURE_ROUTES,
  'GET /api/v1/me/security': { policy: anybody, ask: get(() => '/api/v1/me/security') },
  'GET /api/v1/me/security/events': {
    policy: anybody,
    ask: get(() => '/api/v1/me/security/events'),
  },
  'POST /api/v1/me/password': guardSelf('password', { password: 'x' }),
  'POST /api/v1/me/factor': guardSelf('factor', {}),
  'POST /api/v1/me/factor/confirm': guardSelf('factor/confirm', { code: '000000' }),
  'POST /api/v1/me/factor/recovery-codes': guardSelf('factor/recovery-codes', { code: '000000' }),
  'POST /api/v1/me/factor/remove': guardSelf('factor/remove', { code: '000000' }),
  'GET /api/v1/accounts': {
    policy: listOfAdministered,
    ask: get(() => '/api/v1/accounts?limit=100'),
    shows: names(({ accounts: [account] }) => account),
  },
  'POST /api/v1/accounts': {
    policy: administratorsOfChain,
    ask: post(
      () => '/api/v1/accounts',
      ({ unaccounted }) => ({ person: unaccounted, login: 'chua.co' }),
    ),
  },
  'GET /api/v1/accounts/:id': {
    policy: administratorsOfChain,
    ask: get(({ accounts: [account] }) => `/api/v1/accounts/${account}`),
  },
  'GET /api/v1/accounts/:id/events': {
    policy: administratorsOfChain,
    ask: get(({ accounts: [account] }) => `/api/v1/accounts/${account}/events`),
  },
  'POST /api/v1/accounts/:id/invitations': {
    policy: administratorsOfChain,
    ask: ofAccount('invitations'),
  },
  'POST /api/v1/accounts/:id/disable': {
    policy: administratorsOfChain,
    ask: ofAccount('disable'),
  },
  'POST /api/v1/accounts/:id/enable': { policy: administratorsOfChain, ask: ofAccount('enable') },
  'POST /api/v1/account-imports/check': {
    policy: only(['administrator'], 'administrators'),
    ask: sendCsv('/api/v1/account-imports/check'),
  },
  'POST /api/v1/account-imports/:sha256/apply': {
    policy: only(['administrator'], 'administrators'),
    ask: sendCsv(`/api/v1/account-imports/${'0'.repeat(64)}/apply`),
  },
  'GET /api/v1/accounts/:id/identities': {
    policy: administratorsOfChain,
    ask: get(({ accounts: [account] }) => `/api/v1/accounts/${account}/identities`),
  },
  'POST /api/v1/accounts/:id/identities': {
    policy: administratorsOfChain,
    ask: post(
      ({ accounts: [account] }) => `/api/v1/accounts/${account}/identities`,
      () => ({ issuer: 'https://id.example.vn', subject: 'x' }),
    ),
  },
  'DELETE /api/v1/accounts/:id/identities/:identity': {
    policy: administratorsOfNone,
    ask: async (visitor, { accounts: [account] }) =>
      visitor.send({
        method: 'DELETE',
        url: `/api/v1/accounts/${account}/identities/${account}`,
      }),
  },
  'DELETE /api/v1/accounts/:id/sessions': {
    policy: administratorsOfChain,
    ask: without('sessions'),
  },
  'DELETE /api/v1/accounts/:id/factor': { policy: administratorsOfChain, ask: without('factor') },
  ...REORGANISATION_ROUTES,
};

/** The paper that lies there already: whoever may attach is told that nothing changes. */
function paperOf() {
  const sha256 = createHash('sha256').update(PDF).digest('hex');
  return { sha256, bytes: PDF.length, mediaType: 'application/pdf' };
}
