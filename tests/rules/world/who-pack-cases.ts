import { WORLD_ACTS } from '../../../rules/world/acts';
import type { PackLayerRow } from '../../../rules/world/packs/rows';
import type { MakeCase, WhoCase } from './who-cases';
import { TODAY, type WhoWorld } from './who-world';

const { packs } = WORLD_ACTS;

/** A layer of a body that somebody has proposed. */
function proposed(w: WhoWorld, kind: PackLayerRow['kind']) {
  const body = w.body();
  const row: PackLayerRow = {
    ...{ id: 'l', body, kind, pack: null, version: 1, status: 'proposed' },
    ...{ changes: [], steps: [], from_on: TODAY, to_on: null },
    ...{ proposed_by: w.person(), proposed_on: TODAY },
    ...{ approved_by: null, published_on: null, withdrawn_by: null },
  };
  const named: Pick<WhoCase, 'bodies' | 'persons'> = {
    bodies: { 'the body': [body] },
    persons: { 'who proposed it': [row.proposed_by] },
  };
  return { input: { layer: 'l', body }, facts: w.with({ packs: { row, rows: [row] } }), named };
}

export const packCases = {
  'propose-overlay': (w) => {
    const body = w.body();
    const input = { layer: 'l', body, fromOn: TODAY, changes: [] };
    return {
      may: (actor) => packs['propose-overlay'].may(input, w.facts, actor),
      bodies: { 'the body': [body] },
    };
  },
  'publish-overlay': (w) => {
    const { input, facts, named } = proposed(w, 'overlay');
    return { may: (actor) => packs['publish-overlay'].may(input, facts, actor), ...named };
  },
  'withdraw-overlay': (w) => {
    const { input, facts, named } = proposed(w, 'overlay');
    const on = { ...input, on: TODAY };
    return { may: (actor) => packs['withdraw-overlay'].may(on, facts, actor), ...named };
  },
  'propose-confirmation': (w) => {
    const body = w.body();
    const input = { layer: 'l', body, pack: 'P2026B', values: [] } as const;
    return {
      may: (actor) => packs['propose-confirmation'].may(input, w.facts, actor),
      bodies: { 'the body': [body] },
    };
  },
  'confirm-values': (w) => {
    const { input, facts, named } = proposed(w, 'confirmation');
    return { may: (actor) => packs['confirm-values'].may(input, facts, actor), ...named };
  },
} as const satisfies Readonly<Record<string, MakeCase>>;
