import { authorityFor, isAuthority } from '../admission/authority';
import { packFor } from '../admission/packs/registry';
import type { Comparison } from '../admission/packs/pack';
import type { Body, Level } from '../kernel/facts';
import { assertNever } from '../kernel/json';
import {
  BadField,
  expectOnly,
  findFlag,
  has,
  readDay,
  readObject,
  readPack,
  readWord,
  reject,
  required,
  type Fields,
} from './fields';
import { answered, refused, type LawReply } from './reply';

const QUESTIONS = ['admission', 'recognition', 'removal'] as const;
const LEVELS = ['cell', 'division', 'grassroots', 'superior', 'province'] as const;
type AskedLevel = (typeof LEVELS)[number];
/** What a cell can stand under directly. */
const ABOVE_A_CELL = ['grassroots', 'division', 'superior', 'province'] as const;

/**
 * Who decides, and by which bar. `organisation.level` is the organisation whose people are asked about: a cell (under a
 * grassroots committee unless `under` says otherwise), or the body that the cell stands under.
 * @throws BadField on a field that is unknown, missing or of the wrong type
 */
export function lawAuthority(input: unknown): LawReply {
  const fields = readObject(input, '(input)');
  expectOnly(fields, ['pack', 'question', 'organisation', 'on']);
  const question = readWord(fields, 'question', QUESTIONS);
  const on = has(fields, 'on') ? readDay(fields, 'on') : undefined;
  if (!has(fields, 'pack') && on === undefined) reject('pack', 'is missing; give pack or on');
  const pack = on !== undefined && !has(fields, 'pack') ? packFor(on) : readPack(fields);
  const organisation = readObject(required(fields, 'organisation'), 'organisation');
  const bodies = bodiesOf(organisation);
  const found = authorityFor(pack, bodies, question);
  if (!isAuthority(found)) {
    return refused(found.code, found.article, 'no body above the cell may decide this');
  }
  const { meeting, comparison, article, body } = found;
  const level = bodies.find(({ id }) => id === body)?.level ?? 'superior';
  const hasGrassroots = bodies.some((one) => one.level === 'grassroots');
  return answered({
    decides: meeting === 'grassroots-committee' ? meeting : standingBodyAt(level, hasGrassroots),
    ...BARS[comparison],
    pack: pack.id,
    article,
    authorityArticle: pack.decider.article,
  });
}

const BARS: Readonly<Record<Comparison, { threshold: string; comparison: string }>> = {
  'at-least-two-thirds': { threshold: '2/3', comparison: '>=' },
  'more-than-half': { threshold: '1/2', comparison: '>' },
};

/** The same refusal under the path of the nested field. */
function naming<T>(read: () => T, name: string): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof BadField) reject(`organisation.${name}`, error.reply.why);
    throw error;
  }
}

/** A province decides for its own direct cells by its standing body and heads of commissions, as a collective. */
function standingBodyAt(level: Level, hasGrassroots: boolean): string {
  if (level === 'grassroots') return 'grassroots-standing-committee';
  return level === 'province' && !hasGrassroots
    ? 'province-standing-body'
    : 'superior-standing-committee';
}

/** The cell and the bodies above it, lowest first, as the tree would have them. */
function bodiesOf(fields: Fields): readonly Body[] {
  for (const name of Object.keys(fields)) {
    if (!['level', 'under', 'authorised', 'standingCommittee'].includes(name)) {
      reject(
        `organisation.${name}`,
        'unknown field; known are level, under, authorised, standingCommittee',
      );
    }
  }
  const level = naming(() => readWord(fields, 'level', LEVELS), 'level');
  const authorised = naming(() => findFlag(fields, 'authorised') ?? false, 'authorised');
  const standing = naming(() => findFlag(fields, 'standingCommittee') ?? true, 'standingCommittee');
  if (has(fields, 'under') && level !== 'cell') {
    reject('organisation.under', 'only a cell stands under another body here; leave it out');
  }
  const under =
    level === 'cell' && has(fields, 'under')
      ? naming(() => readWord(fields, 'under', ABOVE_A_CELL), 'under')
      : level;
  const chain = chainUnder(under);
  if (authorised && !chain.includes('grassroots')) {
    reject('organisation.authorised', 'only a grassroots committee is authorised; leave it out');
  }
  return chain.map((one, at) => ({
    id: one,
    level: one,
    parent: chain[at + 1] ?? null,
    authorised: one === 'grassroots' && authorised,
    fullMembers: 0,
    committeeInOffice: 1,
    standingInOffice: one !== 'grassroots' || standing ? 1 : 0,
  }));
}

function chainUnder(level: AskedLevel): readonly Level[] {
  switch (level) {
    case 'cell':
    case 'grassroots':
      return ['cell', 'grassroots', 'superior', 'province'];
    case 'division':
      return ['cell', 'division', 'grassroots', 'superior', 'province'];
    case 'superior':
      return ['cell', 'superior', 'province'];
    case 'province':
      return ['cell', 'province'];
    default:
      return assertNever(level);
  }
}
