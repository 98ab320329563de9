import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Ledger } from '../../ledger/ledger';
import { organisationsOn, type OrganisationLine } from '../../ledger/reads/register-as-of';
import type { PlainDate } from '../../rules/calendar/plain-date';
import { BODIES_HELD, seen } from '../dossiers/visibility';
import { notFound } from '../http/problem';
import { LEDGER } from '../ledger-token';
import { day } from '../schemas/values';

export const asOf = z.strictObject({ on: day.exactOptional() });
export type AsOf = z.output<typeof asOf>;

/** As much of a person as an organiser needs to name them in an act. */
export interface ShownPerson {
  readonly id: string;
  readonly name: string;
  readonly bornOn: PlainDate;
  readonly membership: {
    readonly cell: string;
    readonly status: string;
    readonly since: PlainDate;
  } | null;
}

/**
 * A person is seen by who holds a reading role at their cell or above it, or sees a dossier about them; and by themselves.
 * From the cell upwards: a handful of steps, where downwards would be the whole tree.
 */
const PERSON = `${BODIES_HELD}
  SELECT p.id, p.name, p.born_on AS "bornOn",
    CASE WHEN m.cell IS NOT NULL THEN
      json_build_object('cell', m.cell, 'status', m.status, 'since', m.from_on) END AS membership
  FROM person p
  LEFT JOIN LATERAL (SELECT cell, status, from_on FROM membership, today
    WHERE person = p.id AND ro_holds(from_on, to_on, today.day) ORDER BY from_on DESC LIMIT 1) m ON true
  WHERE p.id = $2 AND (p.id = $1
    OR EXISTS (SELECT FROM today, unnest(ro_chain(m.cell, today.day)) AS body JOIN held ON held.organisation = body)
    OR EXISTS (SELECT FROM dossier d WHERE d.subject = p.id AND ${seen('d.id')}))`;

/** Reads of the registers. */
@Injectable()
export class Registers {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DataSource) private readonly database: DataSource,
  ) {}

  async organisations(on: PlainDate | undefined): Promise<readonly OrganisationLine[]> {
    const asked = on ?? (await this.ledger.businessNow()).today;
    return organisationsOn(this.ledger.context, asked);
  }

  /** @throws Problem 404 where the reader has no reason to read about them, also where there is nobody */
  async person(reader: string, person: string): Promise<ShownPerson> {
    const rows: ShownPerson[] = await this.database.query(PERSON, [reader, person]);
    const [found] = rows;
    if (!found) throw notFound('PERSON');
    return found;
  }
}
