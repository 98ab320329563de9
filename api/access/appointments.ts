import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Ledger } from '../../ledger/ledger';
import type { Role } from '../../rules/kernel/roles';
import { LEDGER } from '../ledger-token';
import { askNamed, type NamedQuery } from '../lists/named-query';

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

/**
 * Asked with nearly every request. The day comes from a row: as an argument that is computed it would keep `ro_rights` from
 * being inlined, and have it planned each time.
 */
const HELD: NamedQuery = {
  name: 'ro_held',
  text: `WITH today (day) AS MATERIALIZED (SELECT ro_civil_day(ro_business_now()))
    SELECT held.role, held.organisation, body.code, body.name, held.kinds,
      CASE WHEN lender.id IS NOT NULL THEN json_build_object('id', lender.id, 'name', lender.name) END AS "onBehalfOf"
    FROM today CROSS JOIN LATERAL ro_rights($1, today.day) held
    JOIN organisation body ON body.id = held.organisation
    LEFT JOIN person lender ON lender.id = held.principal
    ORDER BY held.principal IS NOT NULL, body.code, held.role, held.principal`,
};

/** What people are appointed to. */
@Injectable()
export class Appointments {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(LEDGER) private readonly ledger: Ledger,
  ) {}

  /** The roles this person holds today, then those lent to them. */
  heldBy(person: string): Promise<readonly HeldRole[]> {
    return askNamed<HeldRole>(this.ledger, HELD, [person]);
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
