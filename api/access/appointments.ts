import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Role } from '../../rules/kernel/roles';

/** A role held or lent today, with the body's code and name for the reader. */
export interface HeldRole {
  readonly role: Role;
  readonly organisation: string;
  readonly code: string;
  readonly name: string;
  /** Who lent it; null where held in one's own name. */
  readonly onBehalfOf: { readonly id: string; readonly name: string } | null;
  /** Kinds of acts it was lent for; null where held. */
  readonly kinds: readonly string[] | null;
}

/** What people are appointed to. */
@Injectable()
export class Appointments {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** The roles this person holds today, then those lent to them. */
  heldBy(person: string): Promise<readonly HeldRole[]> {
    return this.database.query(
      `SELECT held.role, held.organisation, body.code, body.name, held.kinds,
          CASE WHEN lender.id IS NOT NULL THEN json_build_object('id', lender.id, 'name', lender.name) END AS "onBehalfOf"
         FROM ro_rights($1, ro_civil_day(ro_business_now())) held
         JOIN organisation body ON body.id = held.organisation
         LEFT JOIN person lender ON lender.id = held.principal
        ORDER BY held.principal IS NOT NULL, body.code, held.role, held.principal`,
      [person],
    );
  }

  /** The dossiers a second person let them into, while the time is not over. */
  async letInto(person: string): Promise<ReadonlySet<string>> {
    const rows: { dossier: string }[] = await this.database.query(
      `SELECT dossier FROM break_glass WHERE asker = $1 AND ended_at IS NULL AND until_at > ro_business_now()`,
      [person],
    );
    return new Set(rows.map(({ dossier }) => dossier));
  }
}
