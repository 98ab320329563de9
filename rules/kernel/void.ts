import type { Actor, Facts } from './facts';
import { refuse, type Refusal } from './refusal';

/** Acts that open a dossier, or whose effects have left it; they are corrected, not voided. */
const NOT_VOIDABLE: ReadonlySet<string> = new Set([
  'list-candidate',
  'announce-class',
  'record-results',
  'award-certificate',
  'fail-class',
  'void-entry',
]);

/**
 * Whether this person may declare the newest entry void (mistyped counts): somebody else than who made it, and
 * only the newest that a person made and that still stands.
 * @param seq  the entry named; null before anything was typed
 */
export function checkVoid(actor: Actor, facts: Facts, seq: number | null): Refusal | null {
  const { newest } = facts;
  if (!newest || NOT_VOIDABLE.has(newest.act)) return refuse('VOID.NOTHING', 'Rõ');
  if (actor.kind !== 'person' || actor.person === newest.person) {
    return refuse('VOID.SAME_PERSON', 'Rõ', { seq: newest.seq });
  }
  if (seq !== null && seq !== newest.seq) {
    return refuse('VOID.NOT_NEWEST', 'Rõ', { newest: newest.seq, named: seq }, 'seq');
  }
  return null;
}
