import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Role } from '../../rules/kernel/roles';

/** A role held today, with the body's code and name for the reader. */
export interface HeldRole {
  readonly role: Role;
  readonly organisation: string;
  readonly code: string;
  readonly name: string;
}

/** What people are appointed to. */
@Injectable()
export class Appointments {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** The roles this person holds today. */
  heldBy(person: string): Promise<readonly HeldRole[]> {
    return this.database.query(
      `SELECT held.role, held.organisation, body.code, body.name
         FROM appointment held JOIN organisation body ON body.id = held.organisation
        WHERE held.person = $1 AND ro_holds(held.from_on, held.to_on, ro_civil_day(ro_business_now()))
        ORDER BY body.code, held.role`,
      [person],
    );
  }

  async holdsOneOf(person: string, roles: readonly Role[]): Promise<boolean> {
    const held = await this.heldBy(person);
    return held.some(({ role }) => roles.includes(role));
  }
}
