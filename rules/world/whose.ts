import type { Role } from '../kernel/roles';

/** A body an act names, or that the register finds for it; in the words of the table. */
export type NamedBody =
  | 'the body'
  | 'the parent'
  | 'the new parent'
  | 'the cell'
  | 'the cell left'
  | 'the new cell'
  | 'the competent body'
  | 'the body of the role'
  | 'a body of one of the two'
  | 'a body of the dossier'
  | 'the province-level body';

/** A person an act names, or that the register finds for it. */
export type NamedPerson =
  | 'who is to hold the role'
  | 'who planned it'
  | 'the principal'
  | 'the deputy'
  | 'who recorded it'
  | 'one of the two'
  | 'one of the two who declared it as an interest'
  | 'who proposed it'
  | 'who prepared it'
  | 'who asked'
  | 'whom the dossier is about';

/** Where a role is held: at the body named, at one above it, at either, or only directly above. */
export interface Seat {
  readonly where: 'at' | 'above' | 'at or above' | 'directly above';
  readonly body: NamedBody;
}

/**
 * Whose act it is, in the words of the table: what documents show of it. `may` decides; a test holds that it allows exactly
 * what is said here. The installation itself may always, where a rule does not ask for a person by name.
 */
export interface WorldWhose {
  /** Any of these, held in one's own name: nothing lent reaches the registers. */
  readonly roles: readonly Role[];
  /** One of the roles is held at every one of these; none: anywhere. */
  readonly at: readonly Seat[];
  /** Who may by who they are, whatever they hold. */
  readonly orAs?: readonly NamedPerson[];
  /** Who may not, whatever they hold. */
  readonly never?: readonly NamedPerson[];
}

/** One of the roles, at (or above) a body. */
export function heldBy(
  roles: readonly Role[],
  where: Seat['where'],
  body: NamedBody,
): Pick<WorldWhose, 'roles' | 'at'> {
  return { roles, at: [{ where, body }] };
}
