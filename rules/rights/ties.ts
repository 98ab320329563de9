import type { ConflictKind, PersonId } from '../kernel/facts';

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
