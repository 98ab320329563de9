import { addDays } from '../../../rules/calendar/plain-date';
import type { BreakGlassRow, ConflictRow, DeputationRow } from '../../../rules/rights/rows';
import { WORLD_ACTS } from '../../../rules/world/acts';
import type { MakeCase } from './who-cases';
import { TODAY, type WhoWorld } from './who-world';

const { persons } = WORLD_ACTS;
const AT = '2026-06-01T01:00:00.000Z';
const RECORDED = { recorded_at: AT, withdrawn_on: null, withdrawn_by: null };

export const deputationCases = {
  depute: (w) => {
    const [principal, deputy, organisation] = [w.person(), w.person(), w.body()];
    const days = { fromOn: TODAY, toOn: addDays(TODAY, 9), kinds: [], reason: 'leave' } as const;
    const input = {
      ...({ deputation: 'd', principal, deputy, role: 'secretary', organisation } as const),
      ...days,
    };
    return {
      may: (actor) => persons.depute.may(input, w.facts, actor),
      bodies: { 'the body of the role': [organisation] },
      persons: { 'the principal': [principal] },
    };
  },
  'withdraw-deputation': (w) => {
    const organisation = w.body();
    const row: DeputationRow = {
      ...{ id: 'd', principal: w.person(), deputy: w.person(), role: 'secretary', organisation },
      ...{ kinds: [], from_on: TODAY, to_on: addDays(TODAY, 9), reason: 'leave' },
      ...{ recorded_by: w.person(), ...RECORDED },
    };
    const above = w.above(organisation)[0] ?? null;
    const facts = w.with({ rights: { deputation: { row, above } } });
    return {
      may: (actor) => persons['withdraw-deputation'].may({ deputation: 'd' }, facts, actor),
      bodies: { 'the body of the role': [organisation] },
      persons: {
        'the principal': [row.principal],
        'the deputy': [row.deputy],
        'who recorded it': [row.recorded_by],
      },
    };
  },
} as const satisfies Readonly<Record<string, MakeCase>>;

/** Where two persons are, and what stands directly above. */
function homes(w: WhoWorld) {
  const bodies = [w.hung(), w.hung()];
  return { bodies, above: bodies.flatMap((body) => w.above(body).slice(0, 1)) };
}

export const conflictCases = {
  'declare-conflict': (w) => {
    const [person, other] = [w.person(), w.person()];
    const { bodies, above } = homes(w);
    const facts = w.with({ rights: { conflict: { row: null, above } } });
    const input = { conflict: 'c', person, other, kind: 'spouse' } as const;
    return {
      may: (actor) => persons['declare-conflict'].may(input, facts, actor),
      bodies: { 'a body of one of the two': bodies },
      persons: { 'one of the two': [person, other] },
    };
  },
  'withdraw-conflict': (w) => {
    const { bodies, above } = homes(w);
    const row: ConflictRow = {
      ...{ id: 'c', person: w.person(), other: w.person(), from_on: TODAY, ...RECORDED },
      kind: w.dice.pick(['interest', 'sibling']),
      recorded_by: w.person(),
    };
    const two = [row.person, row.other];
    const own = row.kind === 'interest' && two.includes(row.recorded_by) ? [row.recorded_by] : [];
    const facts = w.with({ rights: { conflict: { row, above } } });
    return {
      may: (actor) => persons['withdraw-conflict'].may({ conflict: 'c' }, facts, actor),
      bodies: { 'a body of one of the two': bodies },
      persons: { 'one of the two': two, 'one of the two who declared it as an interest': own },
    };
  },
} as const satisfies Readonly<Record<string, MakeCase>>;

function asked(w: WhoWorld) {
  const home = w.body();
  const [asker, subject, bodies] = [w.person(), w.person(), [home, ...w.above(home)]];
  const row: BreakGlassRow = {
    ...{ id: 'g', asker, dossier: 'x', bodies, reason: 'token', hours: 2, asked_at: AT },
    ...{ approver: null, approved_at: null, until_at: null, ended_at: null, ended_by: null },
  };
  const facts = w.with({ rights: { glass: { row, dossier: { subject, bodies, sees: false } } } });
  return {
    facts,
    bodies: { 'a body of the dossier': bodies },
    persons: { 'who asked': [asker], 'whom the dossier is about': [subject] },
  };
}

export const glassCases = {
  'ask-break-glass': (w) => {
    const input = { glass: 'g', dossier: 'x', reason: 'token', hours: 2 };
    return { may: (actor) => persons['ask-break-glass'].may(input, w.facts, actor) };
  },
  'approve-break-glass': (w) => {
    const { facts, ...named } = asked(w);
    const { may } = persons['approve-break-glass'];
    return { may: (actor) => may({ glass: 'g' }, facts, actor), ...named };
  },
  'end-break-glass': (w) => {
    const { facts, ...named } = asked(w);
    const { may } = persons['end-break-glass'];
    return { may: (actor) => may({ glass: 'g' }, facts, actor), ...named };
  },
} as const satisfies Readonly<Record<string, MakeCase>>;
