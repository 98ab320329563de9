import { addDays } from '../../calendar/plain-date';
import { finding, type Finding } from './finding';
import type { Pack } from './pack';
import { PACK_PATHS } from './paths';
import { confirmed } from './registry';

const MARKED = /to be confirmed/;
/** Powers that a pack may not give. */
const MAY_BE_ABSENT: ReadonlySet<string> = new Set([
  'authorisedDecision',
  'thresholds.grassroots-committee.listing',
  'thresholds.standing-committee.listing',
]);

/**
 * What is to mend in packs that follow one another, oldest first: a value or citation that is missing, a doubtful value
 * that does not say so, days on which two packs or none would hold.
 */
export function checkPacks(inOrder: readonly Pack[]): readonly Finding[] {
  return [
    ...inOrder.flatMap(checkValues),
    ...inOrder.flatMap((pack, at) => checkDays(pack, inOrder[at + 1])),
  ];
}

function checkValues(pack: Pack): readonly Finding[] {
  return PACK_PATHS.flatMap((one): readonly Finding[] => {
    const field = `${pack.id}.${one.path}`;
    if (one.read(pack) === undefined) {
      return MAY_BE_ABSENT.has(one.path) ? [] : [finding('MISSING_VALUE', field)];
    }
    const source = one.source(pack);
    if (source.article.trim() === '') return [finding('MISSING_ARTICLE', field)];
    const doubtful = !confirmed(source) && !MARKED.test(source.article);
    return doubtful ? [finding('NOT_MARKED', field, { article: source.article })] : [];
  });
}

function checkDays({ id, inForce }: Pack, next: Pack | undefined): readonly Finding[] {
  if (!next) return [];
  const until = addDays(next.inForce.from, -1);
  if (inForce.until === until) return [];
  const code = inForce.until && inForce.until < until ? 'GAP_IN_DAYS' : 'OVERLAPPING_DAYS';
  return [finding(code, `${id}.inForce.until`, { next: next.id, until })];
}
