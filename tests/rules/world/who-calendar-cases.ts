import { WORLD_ACTS } from '../../../rules/world/acts';
import type { CalendarNoticeRow } from '../../../rules/world/calendar/rows';
import type { MakeCase } from './who-cases';
import { TODAY, type WhoWorld } from './who-world';

const { calendar } = WORLD_ACTS;
const WRITTEN = { notice: 'n', source: 's', document: 'd' };

/** A change that somebody proposed. */
function known(w: WhoWorld) {
  const [organisation, proposer] = [w.body(), w.person()];
  const notice: CalendarNoticeRow = {
    ...({ id: 'n', kind: 'correction', year: 2026, organisation, days: [] } as const),
    ...({ source: 's', document: 'd', status: 'proposed' } as const),
    ...{ proposed_by: proposer, signed_by: null },
  };
  return {
    facts: w.with({ calendar: { notice, days: [] } }),
    input: { notice: 'n', organisation },
    bodies: { 'the province-level body': [organisation] },
    persons: { 'who proposed it': [proposer] },
  };
}

export const calendarCases = {
  'import-year': (w) => {
    const organisation = w.body();
    const input = { ...WRITTEN, organisation, year: 2026, daysOff: [], swaps: [] };
    return {
      may: (actor) => calendar['import-year'].may(input, w.facts, actor),
      bodies: { 'the province-level body': [organisation] },
    };
  },
  'move-day': (w) => {
    const organisation = w.body();
    const input = { ...WRITTEN, organisation, from: TODAY, to: TODAY, why: 'w' };
    return {
      may: (actor) => calendar['move-day'].may(input, w.facts, actor),
      bodies: { 'the province-level body': [organisation] },
    };
  },
  'correct-day': (w) => {
    const organisation = w.body();
    const input = { ...WRITTEN, organisation, day: TODAY, kind: 'off', why: 'w' } as const;
    return {
      may: (actor) => calendar['correct-day'].may(input, w.facts, actor),
      bodies: { 'the province-level body': [organisation] },
    };
  },
  'sign-calendar': (w) => {
    const { facts, input, ...named } = known(w);
    return { may: (actor) => calendar['sign-calendar'].may(input, facts, actor), ...named };
  },
  'withdraw-calendar': (w) => {
    const { facts, input, bodies } = known(w);
    return { may: (actor) => calendar['withdraw-calendar'].may(input, facts, actor), bodies };
  },
} as const satisfies Readonly<Record<string, MakeCase>>;
