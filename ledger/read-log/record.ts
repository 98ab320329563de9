import type { Pool } from 'pg';
import type { DossierId, PersonId } from '../../rules/kernel/facts';
import type { ReadPurpose, ShownWhat } from '../../rules/kernel/reading';

/** One object that is about to be shown. The person concerned is the dossier's own unless another is named. */
export interface ShownObject {
  readonly what: ShownWhat;
  readonly dossier?: DossierId;
  readonly person?: PersonId;
}

/** Who is about to be shown it, and why. */
export interface Reading {
  readonly person: PersonId;
  /** SHA-256 of the session's secret; none for a command line. */
  readonly session: string | null;
  /** As the reader named it; none: the one that follows from the right used. */
  readonly purpose?: ReadPurpose;
  /** Number of the decision, complaint or request named with it. */
  readonly reference?: string;
  /** The right used where it is no appointment, such as `break-glass`; else found from appointments and tasks. */
  readonly right?: string;
}

/**
 * Records what is about to be shown: one row per object, in one statement, committed when this returns. Nothing may
 * leave before. @throws when a row could not be written: then nothing must be shown
 */
export async function recordRead(
  { pool }: { readonly pool: Pool },
  { person, session, purpose, right, reference }: Reading,
  objects: readonly ShownObject[],
): Promise<void> {
  if (objects.length === 0) return;
  await pool.query({
    name: 'ro_read',
    text: 'SELECT ro_read($1, $2, $3, $4, $5, $6::text[], $7::uuid[], $8::uuid[])',
    values: [
      person,
      session,
      purpose ?? null,
      right ?? null,
      reference ?? null,
      objects.map(({ what }) => what),
      objects.map(({ dossier }) => dossier ?? null),
      objects.map((one) => one.person ?? null),
    ],
  });
}
