import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { approveGlass, askForGlass, endGlass } from '../../ledger/rights/glass';
import type { Ledger } from '../../ledger/ledger';
import {
  GLASS_MOST_HOURS,
  glassStanding,
  type Glass,
  type GlassStanding,
} from '../../rules/rights/glass';
import { Visibility } from '../dossiers/visibility';
import { notFound } from '../http/problem';
import { LEDGER } from '../ledger-token';
import type { Named, NamedBody } from '../registers/names';
import { freeText, line } from '../schemas/text';
import { idOfKey, recordedOr, type Recorded } from './recorded';

export const glassAsking = z.strictObject({
  /** The dossier's code, as somebody who may see it tells it. */
  code: line(40),
  reason: freeText,
  hours: z.int().min(1).max(GLASS_MOST_HOURS),
});
export type GlassAsking = z.output<typeof glassAsking>;

interface Row extends Omit<Glass, 'asker' | 'approver'> {
  readonly id: string;
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
export interface ShownGlass extends Omit<Row, 'nowMs' | 'askedAtMs' | 'untilMs' | 'endedAtMs'> {
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
    (extract(epoch FROM g.asked_at) * 1000)::float8 AS "askedAtMs",
    (extract(epoch FROM g.until_at) * 1000)::float8 AS "untilMs",
    (extract(epoch FROM g.ended_at) * 1000)::float8 AS "endedAtMs",
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
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DataSource) private readonly database: DataSource,
    private readonly visibility: Visibility,
  ) {}

  async list(reader: string): Promise<readonly ShownGlass[]> {
    const rows: Row[] = await this.database.query(GLASSES, [reader]);
    return rows.map(({ nowMs, askedAtMs, untilMs, endedAtMs, ...row }) => ({
      ...row,
      standing: glassStanding(
        {
          hours: row.hours,
          asker: row.asker.id,
          approver: row.approver?.id ?? null,
          askedAtMs,
          untilMs,
          endedAtMs,
        },
        nowMs,
      ),
    }));
  }

  /** @throws Problem 404 where no dossier has the code, 422 where they may read it already */
  async ask(by: string, key: string, { code, reason, hours }: GlassAsking): Promise<Recorded> {
    const rows: { id: string }[] = await this.database.query(
      'SELECT id FROM dossier WHERE code = $1',
      [code],
    );
    const outlook = rows[0] && (await this.ledger.lookAt(rows[0].id, by));
    if (!outlook) throw notFound('DOSSIER');
    const { dossier, procedure, head } = outlook;
    const bodies = procedure.chain(head.state);
    const sees = await this.visibility.sees(by, dossier);
    const id = idOfKey(by, key);
    const asked = { id, by, dossier, bodies, sees, reason, hours };
    return recordedOr(await askForGlass(this.ledger.context, asked), 'GLASS');
  }

  /** @throws Problem 403, 404, 422 */
  async approve(by: string, id: string): Promise<Recorded> {
    return recordedOr(await approveGlass(this.ledger.context, { id, by }), 'GLASS');
  }

  /** @throws Problem 403, 404, 422 */
  async end(by: string, id: string): Promise<Recorded> {
    return recordedOr(await endGlass(this.ledger.context, { id, by }), 'GLASS');
  }
}
