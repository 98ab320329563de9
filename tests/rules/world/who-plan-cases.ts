import type { AdmissionPlanRow } from '../../../rules/plan/rows';
import { WORLD_ACTS } from '../../../rules/world/acts';
import type { MakeCase } from './who-cases';
import { TODAY, type WhoWorld } from './who-world';

const { plans } = WORLD_ACTS;

/** A plan that somebody prepared. */
function known(w: WhoWorld) {
  const [body, preparer] = [w.body(), w.person()];
  const row: AdmissionPlanRow = {
    ...{ id: 'k', body, year: 2026, version: 1, admissions: 3, document: '1-KH' },
    ...{ percent_tenths: null, members: null, members_on: null, article: null },
    ...({ status: 'prepared', from_on: TODAY, to_on: null } as const),
    ...{ prepared_by: preparer, prepared_on: TODAY, signed_by: null, signed_on: null },
  };
  return {
    facts: w.with({ plan: { row, rows: [row], members: null, layers: [] } }),
    input: { plan: 'k', body },
    bodies: { 'the body': [body] },
    persons: { 'who prepared it': [preparer] },
  };
}

export const planCases = {
  'prepare-plan': (w) => {
    const body = w.body();
    const target = { kind: 'number', admissions: 3 } as const;
    const written = { document: '1-KH', documentOn: TODAY };
    const input = { plan: 'k', body, year: 2026, target, ...written };
    return {
      may: (actor) => plans['prepare-plan'].may(input, w.facts, actor),
      bodies: { 'the body': [body] },
    };
  },
  'sign-plan': (w) => {
    const { facts, input, ...named } = known(w);
    return { may: (actor) => plans['sign-plan'].may(input, facts, actor), ...named };
  },
  'withdraw-plan': (w) => {
    const { facts, input, bodies } = known(w);
    return { may: (actor) => plans['withdraw-plan'].may(input, facts, actor), bodies };
  },
} as const satisfies Readonly<Record<string, MakeCase>>;
