import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { GLASS_MOST_HOURS, glassStanding, type GlassStanding } from '../../rules/rights/glass';
import { notFound } from '../http/problem';
import type { Named, NamedBody } from '../registers/names';
import { freeText, line } from '../schemas/text';
import type { SignedIn } from '../sessions/session-store';
import { idOfKey, RightsRegister, type Recorded } from './recorded';

export const glassAsking = z.strictObject({
  /** The dossier's code, as somebody who may see it tells it. */
  code: line(40),
  reason: freeText,
  hours: z.int().min(1).max(GLASS_MOST_HOURS),
});
export type GlassAsking = z.output<typeof glassAsking>;

interface Row {
  readonly id: string;
  readonly hours: number;
  readonly asker: Named;
  readonly dossier: string;
  readonly code: string;
  readonly body: NamedBody;
  readonly reason: string | null;
  readonly askedAt: string;
  readonly approver: Named | null;
  readonly approvedAt: string | null;
  readonly untilAt: string | null;
  readonly endedAt: string | null;
  readonly endedBy: Named | null;
  readonly nowMs: number;
}

/** A request with where it stands now. */
export interface ShownGlass extends Omit<Row, 'nowMs'> {
  readonly standing: GlassStanding;
}

/** One's own, and those of bodies at or below one where the reader is secretary or supervisor: they are to be heard. */
const GLASSES = `
  SELECT g.id, json_build_object('id', a.id, 'name', a.name) AS asker, g.dossier, d.code,
    json_build_object('id', o.id, 'code', o.code, 'name', o.name) AS body,
    (SELECT f.text FROM free_text f WHERE f.dossier = g.dossier AND starts_with(g.reason, f.id::text)) AS reason,
    g.hours, g.asked_at AS "askedAt", g.approved_at AS "approvedAt", g.until_at AS "untilAt", g.ended_at AS "endedAt",
    CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.name) END AS approver,
    CASE WHEN e.id IS NOT NULL THEN json_build_object('id', e.id, 'name', e.name) END AS "endedBy",
    (extract(epoch FROM ro_business_now()) * 1000)::float8 AS "nowMs"
  FROM break_glass g JOIN dossier d ON d.id = g.dossier JOIN organisation o ON o.id = d.organisation
  JOIN person a ON a.id = g.asker LEFT JOIN person p ON p.id = g.approver LEFT JOIN person e ON e.id = g.ended_by
  WHERE g.asker = $1 OR (d.subject IS DISTINCT FROM $1 AND g.bodies && ARRAY(
    SELECT h.organisation FROM appointment h WHERE h.person = $1 AND h.role IN ('secretary', 'supervisor')
      AND ro_holds(h.from_on, h.to_on, ro_civil_day(ro_business_now()))))
  ORDER BY g.asked_at DESC, g.id LIMIT 200`;

/** Reading in an emergency: asked, let in by a second person, ended. */
@Injectable()
export class Glasses {
  constructor(
    private readonly register: RightsRegister,
    @Inject(DataSource) private readonly database: DataSource,
  ) {}

  async list(reader: string): Promise<readonly ShownGlass[]> {
    const rows: Row[] = await this.database.query(GLASSES, [reader]);
    return rows.map(({ nowMs, ...row }) => {
      const { askedAt: asked_at, untilAt: until_at, endedAt: ended_at } = row;
      return { ...row, standing: glassStanding({ asked_at, until_at, ended_at }, nowMs) };
    });
  }

  /** @throws Problem 404 where no dossier has the code, 422 where they may read it already */
  async ask(who: SignedIn, key: string, { code, reason, hours }: GlassAsking): Promise<Recorded> {
    const rows: { id: string }[] = await this.database.query(
      'SELECT id FROM dossier WHERE code = $1',
      [code],
    );
    const [found] = rows;
    if (!found) throw notFound('DOSSIER');
    const id = idOfKey(who.person, key);
    const input = { glass: id, dossier: found.id, reason, hours };
    return this.register.record(who, key, { act: 'ask-break-glass', id, input });
  }

  /** @throws Problem 403, 404, 422 */
  approve(who: SignedIn, key: string, glass: string): Promise<Recorded> {
    const input = { glass };
    return this.register.record(who, key, { act: 'approve-break-glass', id: glass, input });
  }

  /** @throws Problem 403, 404, 422 */
  end(who: SignedIn, key: string, glass: string): Promise<Recorded> {
    const input = { glass };
    return this.register.record(who, key, { act: 'end-break-glass', id: glass, input });
  }
}
