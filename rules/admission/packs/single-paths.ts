import { LEVELS } from '../../kernel/facts';
import type { Json } from '../../kernel/json';
import {
  BASE_EXCLUSIONS,
  COMPARISONS,
  DECIDER_KINDS,
  EDUCATIONS,
  HOLD_CLOCKS,
  type Pack,
  type Source,
} from './pack';
import { packPath, type PackPath } from './path';
import { sourceOf } from './sourced';
import { count, record, word, words, type ValueKind } from './value-kinds';

const comparison = word(COMPARISONS.toReversed(), 'in-a-row');

/** A part of the pack with a source and one field. */
type OneField = {
  readonly [K in keyof Pack]-?: Pack[K] extends Source ? K : never;
}[keyof Pack];

interface Single<K extends OneField, T extends Json> {
  readonly rule: string | null;
  readonly kind: ValueKind<T>;
  value(part: Pack[K]): T;
  set(pack: Pack, value: T, source: Source): Pack;
}

function single<K extends OneField, T extends Json>(
  part: K,
  { rule, kind, value, set }: Single<K, T>,
): PackPath {
  return packPath({
    path: part,
    rule,
    kind,
    get: (pack) => ({ value: value(pack[part]), source: sourceOf(pack[part]) }),
    set,
  });
}

const learnt = word(EDUCATIONS, 'in-a-row');
const EDUCATION: ValueKind<Omit<Pack['education'], keyof Source>> = record(
  { normally: learnt, inHardAreas: learnt, ofElders: learnt },
  ['normally', 'inHardAreas', 'ofElders'],
  (read) => ({
    normally: read('normally'),
    inHardAreas: read('inHardAreas'),
    ofElders: read('ofElders'),
  }),
);
const INTRODUCERS: ValueKind<Omit<Pack['introducers'], keyof Source>> = record(
  { alone: count('more'), withUnion: count('more') },
  ['alone', 'withUnion'],
  (read) => ({ alone: read('alone'), withUnion: read('withUnion') }),
);

/** Values that stand alone under their own name. */
export const SINGLE_PATHS: readonly PackPath[] = [
  packPath({
    path: 'authorisedDecision',
    rule: 'R13',
    kind: comparison,
    get: ({ authorisedDecision: found }) => found && { value: found.comparison, source: found },
    set: (pack, value, source) => ({
      ...pack,
      authorisedDecision: { comparison: value, ...source },
    }),
  }),
  single('education', {
    rule: 'R03',
    kind: EDUCATION,
    value: ({ normally, inHardAreas, ofElders }) => ({ normally, inHardAreas, ofElders }),
    set: (pack, value, source) => ({ ...pack, education: { ...value, ...source } }),
  }),
  single('introducers', {
    rule: 'R05',
    kind: INTRODUCERS,
    value: ({ alone, withUnion }) => ({ alone, withUnion }),
    set: (pack, value, source) => ({ ...pack, introducers: { ...value, ...source } }),
  }),
  single('base', {
    rule: 'R11',
    kind: words(BASE_EXCLUSIONS, 'fixed'),
    value: ({ leavesOut }) => leavesOut,
    set: (pack, leavesOut, source) => ({ ...pack, base: { leavesOut, ...source } }),
  }),
  single('deadlock', {
    rule: 'R22',
    kind: count('fixed'),
    value: ({ votes }) => votes,
    set: (pack, votes, source) => ({ ...pack, deadlock: { votes, ...source } }),
  }),
  single('officialDay', {
    rule: 'R24',
    kind: word(['ceremony'] as const, 'fixed'),
    value: ({ countsFrom }) => countsFrom,
    set: (pack, countsFrom, source) => ({ ...pack, officialDay: { countsFrom, ...source } }),
  }),
  single('partyAge', {
    rule: 'R25',
    kind: word(['admission-decision'] as const, 'fixed'),
    value: ({ countsFrom }) => countsFrom,
    set: (pack, countsFrom, source) => ({ ...pack, partyAge: { countsFrom, ...source } }),
  }),
  single('readmissions', {
    rule: 'R27',
    kind: count('less'),
    value: ({ inLife }) => inLife,
    set: (pack, inLife, source) => ({ ...pack, readmissions: { inLife, ...source } }),
  }),
  single('minimumCell', {
    rule: 'R30',
    kind: count('more'),
    value: ({ fullMembers }) => fullMembers,
    set: (pack, fullMembers, source) => ({ ...pack, minimumCell: { fullMembers, ...source } }),
  }),
  single('cellMeetings', {
    rule: 'R35',
    kind: count('more'),
    value: ({ perMonth }) => perMonth,
    set: (pack, perMonth, source) => ({ ...pack, cellMeetings: { perMonth, ...source } }),
  }),
  single('standingCommitteeSize', {
    rule: 'R36',
    kind: count('more'),
    value: ({ atMostOneIn }) => atMostOneIn,
    set: (pack, atMostOneIn, source) => ({
      ...pack,
      standingCommitteeSize: { atMostOneIn, ...source },
    }),
  }),
  single('classAttendance', {
    rule: null,
    kind: count('more'),
    value: ({ atLeastPercent }) => atLeastPercent,
    set: (pack, atLeastPercent, source) => ({
      ...pack,
      classAttendance: { atLeastPercent, ...source },
    }),
  }),
  single('yearlyTarget', {
    rule: 'R37',
    kind: count('free'),
    value: ({ percentOfMembers }) => percentOfMembers,
    set: (pack, percentOfMembers, source) => ({
      ...pack,
      yearlyTarget: { percentOfMembers, ...source },
    }),
  }),
  packPath({
    path: 'hold',
    rule: null,
    kind: word(HOLD_CLOCKS, 'fixed'),
    get: ({ hold: { clock, ...source } }) => ({ value: clock, source }),
    set: (pack, clock, source) => ({ ...pack, hold: { clock, ...source } }),
  }),
  single('decider', {
    rule: 'R13',
    kind: word(DECIDER_KINDS, 'fixed'),
    value: ({ kind }) => kind,
    set: (pack, kind, source) => ({ ...pack, decider: { kind, ...source } }),
  }),
  single('letterPassedOnBy', {
    rule: 'R32',
    kind: words(LEVELS, 'more'),
    value: ({ levels }) => levels,
    set: (pack, levels, source) => ({ ...pack, letterPassedOnBy: { levels, ...source } }),
  }),
];
