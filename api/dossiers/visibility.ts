import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { READING_ROLES } from '../../rules/kernel/roles';
import { notFound } from '../http/problem';

const READING = READING_ROLES.map((role) => `'${role}'`).join(', ');

/**
 * The bodies at which a person (parameter `$1`) holds a reading role today. They see the dossiers that stand below one
 * of them, and nothing else: lists and single reads both begin with this, so that they never differ.
 */
export const BODIES_HELD = `
  WITH today (day) AS MATERIALIZED (SELECT ro_civil_day(ro_business_now())),
  held (organisation) AS MATERIALIZED (
    SELECT DISTINCT a.organisation FROM appointment a, today
     WHERE a.person = $1 AND a.role IN (${READING}) AND ro_holds(a.from_on, a.to_on, today.day)
  )`;

/**
 * Whether the dossier stands below one of them: one look-up per body held, never a walk of the tree. A value and not an
 * EXISTS, which could be planned as a hash of everything that anybody sees.
 * @param dossier  an SQL expression
 */
export function seen(dossier: string): string {
  return `coalesce((SELECT true FROM held JOIN dossier_place place
    ON place.ancestor = held.organisation AND place.dossier = ${dossier} LIMIT 1), false)`;
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
