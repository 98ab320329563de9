import { v7 as uuidv7 } from 'uuid';
import {
  anybody,
  keepersOfBody,
  only,
  organisersAbove,
  readers,
  secretariesAbove,
  seen,
  seenBy,
  seenFromAbove,
} from './policy';
import type { Target } from './positions';
import { get, post, type Row } from './row';

const STAFFING = ['organiser', 'secretary', 'supervisor'] as const;
const READERS = ['auditor', 'supervisor', 'secretary'] as const;

/** A day off proposed by the grassroots organisation of the table: refused for its level only after who asks was let through. */
const dayOff = ({ bodies, today }: Pick<Target, 'bodies' | 'today'>) => ({
  act: 'correct-day',
  input: {
    ...{ notice: uuidv7(), organisation: bodies['own'], day: today, kind: 'plain', why: 'Thử' },
    ...{ source: 'Bảng quyền', document: '1' },
  },
});

/** Sessions, the registers, and what is asked about a dossier besides. */
export const REGISTER_ROUTES: Readonly<Record<string, Row>> = {
  'GET /api/v1/sessions': { policy: anybody, ask: get(() => '/api/v1/sessions') },
  'DELETE /api/v1/sessions': {
    policy: anybody,
    ask: (visitor) => visitor.send({ method: 'DELETE', url: '/api/v1/sessions' }),
  },
  'DELETE /api/v1/sessions/:id': {
    policy: {
      name: 'nobody',
      says: 'a session of somebody else does not exist',
      expect: () => 'hidden',
    },
    ask: (visitor, { dossier }) =>
      visitor.send({ method: 'DELETE', url: `/api/v1/sessions/${dossier}` }),
  },
  'GET /api/v1/packs': { policy: anybody, ask: get(() => '/api/v1/packs') },
  'GET /api/v1/packs/:id': { policy: anybody, ask: get(() => '/api/v1/packs/P2025B') },
  'GET /api/v1/packs/:id/diff/:other': {
    policy: anybody,
    ask: get(() => '/api/v1/packs/P2025B/diff/P2026B'),
  },
  'GET /api/v1/me/readers': { policy: anybody, ask: get(() => '/api/v1/me/readers') },
  'GET /api/v1/alarms': {
    policy: only(['administrator'], 'administrators'),
    ask: get(() => '/api/v1/alarms'),
  },
  'GET /api/v1/dossiers/:id/staffing': {
    policy: seenBy(STAFFING, 'staffing'),
    ask: get(({ dossier }) => `/api/v1/dossiers/${dossier}/staffing`),
  },
  'GET /api/v1/organisations/:id/staffing': {
    policy: seenBy(STAFFING, 'staffing'),
    ask: get(({ bodies }) => `/api/v1/organisations/${bodies['home']}/staffing`),
  },
  'GET /api/v1/dossiers/:id/readers': {
    policy: seenBy(READERS, 'readers of a file'),
    ask: get(({ dossier }) => `/api/v1/dossiers/${dossier}/readers`),
  },
  'GET /api/v1/dossiers/:id/readers/export': {
    policy: seenBy(READERS, 'readers of a file'),
    ask: get(({ dossier }) => `/api/v1/dossiers/${dossier}/readers/export`),
  },
  'GET /api/v1/organisations/:id': {
    policy: readers,
    ask: get(({ bodies }) => `/api/v1/organisations/${bodies['home']}`),
  },
  'GET /api/v1/organisations/:id/roll': {
    policy: seen,
    ask: get(({ bodies }) => `/api/v1/organisations/${bodies['home']}/roll`),
  },
  'GET /api/v1/organisations/:id/appointments': {
    policy: seen,
    ask: get(({ bodies }) => `/api/v1/organisations/${bodies['home']}/appointments`),
  },
  'POST /api/v1/organisations/acts/:act': {
    policy: secretariesAbove,
    ask: post(
      () => '/api/v1/organisations/acts/rename-organisation',
      ({ bodies, today }) => ({ organisation: bodies['own'], name: 'Tổ chức own', on: today }),
    ),
  },
  'GET /api/v1/organisations/:id/packs/:pack': {
    policy: readers,
    ask: get(({ bodies }) => `/api/v1/organisations/${bodies['home']}/packs/P2026B`),
  },
  'POST /api/v1/packs/acts/:act': {
    policy: organisersAbove,
    ask: post(
      () => '/api/v1/packs/acts/propose-overlay',
      ({ bodies, today }) => ({
        layer: uuidv7(),
        body: bodies['own'],
        fromOn: today,
        changes: [{ path: 'minimumCell', value: 5, article: 'Nghị quyết 1' }],
      }),
    ),
  },
  'GET /api/v1/calendar': { policy: readers, ask: get(() => '/api/v1/calendar?year=2026') },
  'GET /api/v1/calendar/signed': { policy: anybody, ask: get(() => '/api/v1/calendar/signed') },
  'POST /api/v1/calendar/preview': {
    policy: seenFromAbove,
    ask: post(() => '/api/v1/calendar/preview?limit=1', dayOff),
  },
  'POST /api/v1/calendar/acts/:act': {
    policy: keepersOfBody,
    ask: post(
      () => '/api/v1/calendar/acts/correct-day',
      ({ bodies, today }) => dayOff({ bodies, today }).input,
    ),
  },
  'POST /api/v1/persons/acts/:act': {
    policy: only(['organiser', 'secretary', 'administrator'], 'keepers of the register'),
    ask: post(
      () => '/api/v1/persons/acts/enter-person',
      () => ({ person: uuidv7(), name: 'Người mới trong bảng', bornOn: '1990-01-01' }),
    ),
  },
};
