import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { PlainDate } from '../../rules/calendar/plain-date';
import { ACT_KINDS } from '../../rules/kernel/facts';
import { ROLES } from '../../rules/kernel/roles';
import { nameOf, type Language } from '../../rules/messages/say';
import { DEPUTATION_REASONS } from '../../rules/rights/deputing';
import type { Named, NamedBody } from '../registers/names';
import { day, id } from '../schemas/values';
import type { SignedIn } from '../sessions/session-store';
import { idOfKey, RightsRegister, type Recorded } from './recorded';

/** What is lent: one role at one body, for some kinds of acts. */
export const lending = {
  deputy: id,
  role: z.enum(ROLES),
  organisation: id,
  kinds: z.array(z.enum(ACT_KINDS)).min(1).max(ACT_KINDS.length),
};

export const deputing = z.strictObject({
  ...lending,
  /** Left out: the caller lends. Another person: the body directly above records it for somebody absent. */
  principal: id.exactOptional(),
  fromOn: day,
  toOn: day,
  reason: z.enum(DEPUTATION_REASONS),
});
export type Deputing = z.output<typeof deputing>;

interface Row {
  readonly id: string;
  readonly principal: Named;
  readonly deputy: Named;
  readonly role: string;
  readonly body: NamedBody;
  readonly kinds: readonly string[];
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate;
  readonly reason: string;
  readonly recordedBy: Named;
  readonly recordedAt: string;
  readonly withdrawnOn: PlainDate | null;
  readonly withdrawnBy: Named | null;
  readonly holdsToday: boolean;
}

/** A deputation with the role's name. */
export interface ShownDeputation extends Row {
  readonly who: string;
}

/** Those the reader is a party to, and those at bodies directly below one where they are secretary or organiser. */
const DEPUTATIONS = `
  WITH today (day) AS (SELECT ro_civil_day(ro_business_now())),
  below (body) AS (
    SELECT link.child FROM today, appointment a JOIN organisation_parent link ON link.parent = a.organisation
     WHERE a.person = $1 AND a.role IN ('secretary', 'organiser') AND ro_holds(a.from_on, a.to_on, today.day)
       AND ro_holds(link.from_on, link.to_on, today.day)
  ),
  shown (id) AS (
    SELECT id FROM deputation WHERE principal = $1 OR deputy = $1 OR recorded_by = $1
    UNION SELECT d.id FROM deputation d WHERE d.organisation IN (SELECT body FROM below)
  )
  SELECT d.id, json_build_object('id', p.id, 'name', p.name) AS principal,
    json_build_object('id', q.id, 'name', q.name) AS deputy, d.role,
    json_build_object('id', o.id, 'code', o.code, 'name', o.name) AS body, d.kinds,
    d.from_on AS "fromOn", d.to_on AS "toOn", d.reason,
    json_build_object('id', r.id, 'name', r.name) AS "recordedBy", d.recorded_at AS "recordedAt",
    d.withdrawn_on AS "withdrawnOn",
    CASE WHEN w.id IS NOT NULL THEN json_build_object('id', w.id, 'name', w.name) END AS "withdrawnBy",
    ro_holds(d.from_on, least(d.to_on, d.withdrawn_on), today.day) AND EXISTS (SELECT FROM appointment a
      WHERE a.person = d.principal AND a.role = d.role AND a.organisation = d.organisation
        AND ro_holds(a.from_on, a.to_on, today.day)) AS "holdsToday"
  FROM today, shown JOIN deputation d ON d.id = shown.id
  JOIN person p ON p.id = d.principal JOIN person q ON q.id = d.deputy JOIN person r ON r.id = d.recorded_by
  JOIN organisation o ON o.id = d.organisation LEFT JOIN person w ON w.id = d.withdrawn_by
  ORDER BY d.recorded_at DESC, d.id LIMIT 200`;

/** Rights lent: shown, recorded, withdrawn. */
@Injectable()
export class Deputations {
  constructor(
    private readonly register: RightsRegister,
    @Inject(DataSource) private readonly database: DataSource,
  ) {}

  async list(reader: string, language: Language): Promise<readonly ShownDeputation[]> {
    const rows: Row[] = await this.database.query(DEPUTATIONS, [reader]);
    return rows.map((row) => ({ ...row, who: nameOf(language, 'roles', row.role) }));
  }

  /** @throws Problem 403, 409, 422 */
  record(who: SignedIn, key: string, { principal, ...lent }: Deputing): Promise<Recorded> {
    const id = idOfKey(who.person, key);
    const input = { deputation: id, principal: principal ?? who.person, ...lent };
    return this.register.record(who, key, { act: 'depute', id, input });
  }

  /** @throws Problem 403, 404, 409 */
  withdraw(who: SignedIn, key: string, deputation: string): Promise<Recorded> {
    const input = { deputation };
    return this.register.record(who, key, { act: 'withdraw-deputation', id: deputation, input });
  }
}
