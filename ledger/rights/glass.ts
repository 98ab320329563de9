import type { PoolClient } from 'pg';
import type { OrganisationId, PersonId } from '../../rules/kernel/facts';
import {
  checkApproval,
  checkAsking,
  checkEnding,
  glassUntil,
  type Glass,
  type GlassActor,
} from '../../rules/rights/glass';
import type { LedgerContext } from '../context';
import { sealInput } from '../seal';
import { changeRights, refusedBy, type RightsOutcome } from './recorded';

export interface GlassAsked {
  readonly id: string;
  readonly by: PersonId;
  readonly dossier: string;
  /** The dossier's body and those above it, lowest first. */
  readonly bodies: readonly OrganisationId[];
  /** Whether they may read it already. */
  readonly sees: boolean;
  /** Free text: kept outside, sealed here. */
  readonly reason: string;
  readonly hours: number;
}

/** Asks to read one dossier; nobody is let in by asking. Repeating it with the same id answers again. */
export function askForGlass(ledger: LedgerContext, asked: GlassAsked): Promise<RightsOutcome> {
  return changeRights(ledger, async (client) => {
    const { id, by, dossier, bodies, hours, sees } = asked;
    const known = await client.query('SELECT FROM break_glass WHERE id = $1', [id]);
    if (known.rows.length > 0) return { kind: 'recorded', id, replayed: true };
    const refusals = checkAsking({ sees });
    if (refusals.length > 0) return refusedBy(refusals);
    const { input, texts } = sealInput({ reason: asked.reason }, ['reason']);
    for (const text of texts) {
      await client.query(
        'INSERT INTO free_text (id, dossier, field, salt, text) VALUES ($1, $2, $3, $4, $5)',
        [text.id, dossier, 'break-glass', text.salt, text.text],
      );
    }
    await client.query(
      `INSERT INTO break_glass (id, asker, dossier, bodies, reason, hours, asked_at)
       VALUES ($1, $2, $3, $4, $5::jsonb ->> 'reason', $6, ro_business_now())`,
      [id, by, dossier, bodies, JSON.stringify(input), hours],
    );
    return { kind: 'recorded', id, replayed: false };
  });
}

/** A second person lets the reader in, for the hours asked. */
export function approveGlass(
  ledger: LedgerContext,
  { id, by }: { readonly id: string; readonly by: PersonId },
): Promise<RightsOutcome> {
  return changeRights(ledger, async (client) => {
    const found = await findGlass(client, id, by);
    if (!found) return { kind: 'not-found' };
    const { glass, actor, nowMs, subject } = found;
    const refusals = checkApproval(glass, actor, { subject, nowMs });
    if (refusals.length > 0) return refusedBy(refusals);
    await client.query(
      `UPDATE break_glass SET approver = $2, approved_at = $3, until_at = $4 WHERE id = $1`,
      [id, by, new Date(nowMs), new Date(glassUntil(glass, nowMs))],
    );
    return { kind: 'recorded', id, replayed: false };
  });
}

/** Ends a request or an open reading at once; the next read no longer finds it. */
export function endGlass(
  ledger: LedgerContext,
  { id, by }: { readonly id: string; readonly by: PersonId },
): Promise<RightsOutcome> {
  return changeRights(ledger, async (client) => {
    const found = await findGlass(client, id, by);
    if (!found) return { kind: 'not-found' };
    const refusals = checkEnding(found.glass, found.actor, found.nowMs);
    if (refusals.length > 0) return refusedBy(refusals);
    await client.query('UPDATE break_glass SET ended_at = $2, ended_by = $3 WHERE id = $1', [
      id,
      new Date(found.nowMs),
      by,
    ]);
    return { kind: 'recorded', id, replayed: false };
  });
}

interface Found {
  readonly glass: Glass;
  readonly actor: GlassActor;
  readonly nowMs: number;
  readonly subject: PersonId | null;
}

/** Approving roles are asked for in one's own name: what lets others read is not lent. */
async function findGlass(client: PoolClient, id: string, by: PersonId): Promise<Found | undefined> {
  const { rows } = await client.query<
    Glass & Omit<Found, 'glass' | 'actor'> & { approvesAt: string[] }
  >(
    `SELECT g.asker, g.hours, g.approver, d.subject,
       (extract(epoch FROM g.asked_at) * 1000)::float8 AS "askedAtMs",
       (extract(epoch FROM g.until_at) * 1000)::float8 AS "untilMs",
       (extract(epoch FROM g.ended_at) * 1000)::float8 AS "endedAtMs",
       (extract(epoch FROM ro_business_now()) * 1000)::float8 AS "nowMs",
       ARRAY(SELECT a.organisation FROM appointment a
         WHERE a.person = $2 AND a.role IN ('secretary', 'supervisor') AND a.organisation = ANY (g.bodies)
           AND ro_holds(a.from_on, a.to_on, ro_civil_day(ro_business_now()))) AS "approvesAt"
     FROM break_glass g JOIN dossier d ON d.id = g.dossier WHERE g.id = $1`,
    [id, by],
  );
  const [row] = rows;
  if (!row) return undefined;
  const { nowMs, subject, approvesAt, ...glass } = row;
  return { glass, actor: { person: by, approvesAt }, nowMs, subject };
}
