import type { PlainDate } from '../calendar/plain-date';
import type { ConflictKind, OrganisationId, PersonId } from '../kernel/facts';
import { refuse, type Refusal } from '../kernel/refusal';

/** A tie between two persons, in the order in which it is stored: the lower id first. */
export interface Tie {
  readonly person: PersonId;
  readonly other: PersonId;
  /** What the other is to the person. */
  readonly kind: ConflictKind;
}

/** The same tie with the lower id first, so that a pair has one place whoever declares it. */
export function inOrder({ person, other, kind }: Tie): Tie {
  return person < other
    ? { person, other, kind }
    : { person: other, other: person, kind: seenFromTheOther(kind) };
}

/** What one is to the other, told by the other: a parent's counterpart is a child, the rest mirror themselves. */
export function seenFromTheOther(kind: ConflictKind): ConflictKind {
  if (kind === 'parent') return 'child';
  return kind === 'child' ? 'parent' : kind;
}

/** What the registers say of a declaration. */
export interface TieFacts {
  readonly today: PlainDate;
  readonly known: boolean;
  /** Bodies directly above those at which one of the two holds a role or is a member. */
  readonly above: readonly OrganisationId[];
  /** Whether who records it is organiser or secretary, in their own name, of one of them. */
  readonly recorderAbove: boolean;
}

/** Declared by one of the two, or recorded by an organiser or secretary of the body directly above one of them. */
export function checkTie(
  { person, other }: Tie,
  by: PersonId,
  facts: TieFacts,
): readonly Refusal[] {
  const checks = [
    mayRecord({ person, other }, by, facts),
    person === other ? refuse('CONFLICT.SELF', 'Rõ', {}, 'other') : null,
    facts.known ? null : refuse('PERSON.UNKNOWN', 'Rõ', {}, 'other'),
  ];
  return checks.filter((check) => check !== null);
}

/**
 * A tie is withdrawn by a dated act and stays on record. Whoever it bars does not lift the bar alone: one of the two
 * withdraws only what they declared themselves as an interest; kinship is withdrawn by the body above.
 */
export function checkTieWithdrawal(
  row: Tie & { readonly recordedBy: PersonId; readonly withdrawnOn: PlainDate | null },
  by: PersonId,
  facts: Pick<TieFacts, 'above' | 'recorderAbove'>,
): readonly Refusal[] {
  const isParty = by === row.person || by === row.other;
  const own = isParty && row.recordedBy === by && row.kind === 'interest';
  const above = facts.recorderAbove && !isParty;
  if (!own && !above) {
    return [refuse('CONFLICT.WITHDRAWN_ABOVE', 'Rõ', { bodies: facts.above })];
  }
  const { withdrawnOn: doneOn } = row;
  return doneOn ? [refuse('ALREADY.DONE', 'Rõ', { doneOn })] : [];
}

function mayRecord(
  { person, other }: Pick<Tie, 'person' | 'other'>,
  by: PersonId,
  { above, recorderAbove }: TieFacts,
): Refusal | null {
  if (by === person || by === other || recorderAbove) return null;
  return refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: ['organiser', 'secretary'], bodies: above });
}
