import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Ledger } from '../../ledger/ledger';
import { organisationsOn, type OrganisationLine } from '../../ledger/reads/register-as-of';
import { personThroughTime, type PersonThroughTime } from '../../ledger/reads/world-as-of';
import type { PlainDate } from '../../rules/calendar/plain-date';
import { BODIES_HELD, seen } from '../dossiers/visibility';
import { notFound } from '../http/problem';
import { LEDGER } from '../ledger-token';
import { day } from '../schemas/values';

export const asOf = z.strictObject({ on: day.exactOptional() });
export type AsOf = z.output<typeof asOf>;

/** As much of a person as an organiser needs to name them in an act; the membership is that of the day asked for. */
export interface ShownPerson extends PersonThroughTime {
  readonly id: string;
  readonly name: string;
  readonly bornOn: PlainDate;
  readonly on: PlainDate;
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
  SELECT p.id, p.name, p.born_on AS "bornOn", $3::date AS "on",
    (SELECT json_build_object('cell', m.cell, 'status', m.status, 'since', m.from_on) FROM membership m
     WHERE m.person = p.id AND ro_holds(m.from_on, m.to_on, $3) ORDER BY m.from_on DESC LIMIT 1) AS membership
  FROM person p
  WHERE p.id = $2 AND (p.id = $1
    OR EXISTS (SELECT FROM today
      JOIN membership m ON m.person = p.id AND ro_holds(m.from_on, m.to_on, today.day),
      unnest(ro_chain(m.cell, today.day)) AS body JOIN held ON held.organisation = body)
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

  /**
   * What they are on a day and were through time. Whether the reader has a reason is asked as of today, whatever the day.
   * @throws Problem 404 where the reader has no reason to read about them, also where there is nobody
   */
  async person(reader: string, person: string, on?: PlainDate): Promise<ShownPerson> {
    const day = on ?? (await this.ledger.businessNow()).today;
    const rows: Omit<ShownPerson, keyof PersonThroughTime>[] = await this.database.query(PERSON, [
      reader,
      person,
      day,
    ]);
    const [found] = rows;
    if (!found) throw notFound('PERSON');
    return { ...found, ...(await personThroughTime(this.ledger.context, person)) };
  }
}
