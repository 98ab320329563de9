import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { READING_ROLES } from '../../rules/kernel/roles';
import { notFound } from '../http/problem';

const READING = READING_ROLES.map((role) => `'${role}'`).join(', ');

/**
 * The bodies at which a person (parameter `$1`) holds a reading role today, or was lent one, and the dossiers a second
 * person let them into. They see the dossiers that stand below one of the bodies, and those, and nothing else: lists and
 * single reads both begin with this, so that they never differ.
 */
export const BODIES_HELD = `
  WITH today (day) AS MATERIALIZED (SELECT ro_civil_day(ro_business_now())),
  held (organisation) AS MATERIALIZED (
    SELECT DISTINCT r.organisation FROM today, ro_rights($1, today.day) r WHERE r.role IN (${READING})
  ),
  let_in (dossier) AS MATERIALIZED (
    SELECT g.dossier FROM break_glass g
     WHERE g.asker = $1 AND g.ended_at IS NULL AND g.until_at > ro_business_now()
  )`;

/**
 * Whether the dossier is one of them, or stands below one of the bodies: one look-up per body held, never a walk of the
 * tree. A value and not an EXISTS, which could be planned as a hash of everything that anybody sees.
 * @param dossier  an SQL expression
 */
export function seen(dossier: string): string {
  return `(coalesce((SELECT true FROM held JOIN dossier_place place
    ON place.ancestor = held.organisation AND place.dossier = ${dossier} LIMIT 1), false)
    OR ${dossier} = ANY (ARRAY(SELECT let_in.dossier FROM let_in)))`;
}

/** Who may read which dossier. */
@Injectable()
export class Visibility {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** Whether this person may read the dossier today. */
  async sees(person: string, dossier: string): Promise<boolean> {
    const rows: unknown[] = await this.database.query(
      `${BODIES_HELD} SELECT WHERE ${seen('$2::uuid')}`,
      [person, dossier],
    );
    return rows.length > 0;
  }

  /** @throws Problem 404 where this person may not read the dossier, also where there is none */
  async check(person: string, dossier: string): Promise<void> {
    if (!(await this.sees(person, dossier))) throw notFound('DOSSIER');
  }
}
