import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound } from '../http/problem';

/**
 * The bodies whose dossiers a person (parameter `$1`) sees today: those where an appointment is held, and all below
 * them. Administrators see none by that role. Lists and single reads both begin with this, so that they never differ.
 */
export const BODIES_SEEN = `
  WITH RECURSIVE today (day) AS (SELECT ro_civil_day(ro_business_now())),
  seen (organisation) AS (
    SELECT held.organisation FROM appointment held, today
     WHERE held.person = $1 AND held.role <> 'administrator' AND ro_holds(held.from_on, held.to_on, today.day)
    UNION
    SELECT link.child FROM organisation_parent link JOIN seen ON link.parent = seen.organisation, today
     WHERE ro_holds(link.from_on, link.to_on, today.day)
  )`;

/** Who may read which dossier. */
@Injectable()
export class Visibility {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** Whether this person may read the dossier today. */
  async sees(person: string, dossier: string): Promise<boolean> {
    const rows: unknown[] = await this.database.query(
      `${BODIES_SEEN} SELECT FROM dossier WHERE id = $2 AND organisation IN (SELECT organisation FROM seen)`,
      [person, dossier],
    );
    return rows.length > 0;
  }

  /** @throws Problem 404 where this person may not read the dossier, also where there is none */
  async check(person: string, dossier: string): Promise<void> {
    if (!(await this.sees(person, dossier))) throw notFound('DOSSIER');
  }
}
