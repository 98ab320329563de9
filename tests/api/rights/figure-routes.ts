import { v7 as uuidv7 } from 'uuid';
import { keepersAbove, seen } from './policy';
import { get, post, type Row } from './row';

const FIGURES = '/api/v1/figures/admissions';
const figures = (path: string): Row => ({
  policy: seen,
  ask: get(({ bodies }) => `${FIGURES}${path}?body=${bodies['home']}&year=2026`),
});

/** Plans and figures of bodies. */
export const FIGURE_ROUTES: Readonly<Record<string, Row>> = {
  'GET /api/v1/plans': {
    policy: seen,
    ask: get(({ bodies }) => `/api/v1/plans?body=${bodies['home']}&year=2026`),
  },
  'GET /api/v1/figures/admissions': figures(''),
  'GET /api/v1/figures/admissions/export': figures('/export'),
  'GET /api/v1/figures/admissions/sheet.html': figures('/sheet.html'),
  'GET /api/v1/training-classes/figures': {
    policy: seen,
    ask: get(({ bodies }) => `/api/v1/training-classes/figures?body=${bodies['home']}&year=2026`),
  },
  'GET /api/v1/training-classes/:id/register': {
    policy: seen,
    ask: get(({ dossier }) => `/api/v1/training-classes/${dossier}/register`),
  },
  'GET /api/v1/source-list': {
    policy: seen,
    ask: get(({ bodies }) => `/api/v1/source-list?body=${bodies['home']}`),
  },
  'POST /api/v1/plans/acts/:act': {
    policy: keepersAbove,
    ask: post(
      () => '/api/v1/plans/acts/prepare-plan',
      ({ bodies, today }) => ({
        plan: uuidv7(),
        body: bodies['own'],
        year: Number(today.slice(0, 4)),
        target: { kind: 'number', admissions: 3 },
        document: '1-KH/ĐU',
        documentOn: today,
      }),
    ),
  },
};
