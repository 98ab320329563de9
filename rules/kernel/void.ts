import type { Actor, Facts, PersonId } from './facts';
import { refuse, type Refusal } from './refusal';
import { principalOf, type Right } from './rights';

/** Acts that open a dossier, or whose effects have left it; they are corrected, not voided. */
const NOT_VOIDABLE: ReadonlySet<string> = new Set([
  'list-candidate',
  'take-over-dossier',
  'announce-class',
  'announce-transfer',
  'nominate-members',
  'forward-nominations',
  'answer-nominations',
  'move-class',
  'cancel-class',
  'record-results',
  'record-member-results',
  'award-certificate',
  'fail-class',
  'void-entry',
  'correct-entry',
]);

/**
 * Whether this person may declare the newest entry void (mistyped counts): somebody else than who made it, and
 * only the newest that a person made and that still stands.
 * @param seq  the entry named; null before anything was typed
 */
export function checkVoid(actor: Actor, facts: Facts, seq: number | null): Refusal | null {
  const { newest } = facts;
  if (!newest || NOT_VOIDABLE.has(newest.act)) return refuse('VOID.NOTHING', 'Rõ');
  if (actor.kind !== 'person' || makersOf(newest).includes(actor.person)) {
    return refuse('VOID.SAME_PERSON', 'Rõ', { seq: newest.seq });
  }
  if (seq !== null && seq !== newest.seq) {
    return refuse('VOID.NOT_NEWEST', 'Rõ', { newest: newest.seq, named: seq }, 'seq');
  }
  return null;
}

/** The rights left for voiding: one lent by who made the entry makes nobody a second person. */
export function rightsToVoid(rights: readonly Right[], { newest }: Facts): readonly Right[] {
  const makers = newest ? makersOf(newest) : [];
  return rights.filter((right) => !makers.includes(principalOf(right) ?? ''));
}

/** Who made an entry, and in whose place: neither is the second person. */
function makersOf({ person, onBehalfOf }: NonNullable<Facts['newest']>): readonly PersonId[] {
  return [person, onBehalfOf ?? null].filter((one) => one !== null);
}
