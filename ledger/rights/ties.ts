import type { PlainDate } from '../../rules/calendar/plain-date';
import type { PersonId } from '../../rules/kernel/facts';
import {
  checkTie,
  checkTieWithdrawal,
  inOrder,
  type Tie,
  type TieFacts,
} from '../../rules/rights/ties';
import type { LedgerContext } from '../context';
import { askOne, changeRights, refusedBy, type RightsOutcome } from './recorded';

/**
 * The bodies directly above those where one of the two (`$2`, `$3`) holds a role, is a member or has an open dossier; the
 * topmost body answers for itself. And whether `$1` is organiser or secretary of one of them, in their own name.
 */
const FACTS = `
  WITH today (day) AS (SELECT ro_civil_day(ro_business_now())),
  home (body) AS (
    SELECT a.organisation FROM appointment a, today
     WHERE a.person IN ($2, $3) AND ro_holds(a.from_on, a.to_on, today.day)
    UNION
    SELECT m.cell FROM membership m, today WHERE m.person IN ($2, $3) AND ro_holds(m.from_on, m.to_on, today.day)
    UNION
    SELECT d.organisation FROM dossier d WHERE d.subject IN ($2, $3) AND NOT d.closed
  ),
  above (body) AS (
    SELECT DISTINCT coalesce(link.parent, home.body) FROM today, home
    LEFT JOIN organisation_parent link ON link.child = home.body
      AND ro_holds(link.from_on, link.to_on, (SELECT day FROM today))
  )
  SELECT today.day AS today, ARRAY(SELECT body FROM above ORDER BY body) AS above,
    (SELECT count(*) FROM person WHERE id IN ($2, $3)) = 2 AS known,
    EXISTS (SELECT FROM appointment a JOIN above ON above.body = a.organisation
      WHERE a.person = $1 AND a.role IN ('organiser', 'secretary')
        AND ro_holds(a.from_on, a.to_on, today.day)) AS "recorderAbove"
  FROM today`;

/** Records kinship or interest between two persons. Repeating it with the same id answers again. */
export function declareTie(
  ledger: LedgerContext,
  { id, by, tie }: { readonly id: string; readonly by: PersonId; readonly tie: Tie },
): Promise<RightsOutcome> {
  return changeRights(ledger, async (client) => {
    const known = await client.query('SELECT FROM conflict WHERE id = $1', [id]);
    if (known.rows.length > 0) return { kind: 'recorded', id, replayed: true };
    const facts = await askOne<TieFacts>(client, FACTS, [by, tie.person, tie.other]);
    const refusals = checkTie(tie, by, facts);
    if (refusals.length > 0) return refusedBy(refusals);
    const { person, other, kind } = inOrder(tie);
    await client.query(
      `INSERT INTO conflict (id, person, other, kind, from_on, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, ro_business_now())`,
      [id, person, other, kind, facts.today, by],
    );
    return { kind: 'recorded', id, replayed: false };
  });
}

/** Ends a tie from today on; it stays on record. */
export function withdrawTie(
  ledger: LedgerContext,
  { id, by }: { readonly id: string; readonly by: PersonId },
): Promise<RightsOutcome> {
  return changeRights(ledger, async (client) => {
    const { rows } = await client.query<
      Tie & { readonly recordedBy: PersonId; readonly withdrawnOn: PlainDate | null }
    >(
      `SELECT person, other, kind, recorded_by AS "recordedBy", withdrawn_on AS "withdrawnOn"
       FROM conflict WHERE id = $1`,
      [id],
    );
    const [kept] = rows;
    if (!kept) return { kind: 'not-found' };
    const facts = await askOne<TieFacts>(client, FACTS, [by, kept.person, kept.other]);
    const refusals = checkTieWithdrawal(kept, by, facts);
    if (refusals.length > 0) return refusedBy(refusals);
    await client.query('UPDATE conflict SET withdrawn_on = $2, withdrawn_by = $3 WHERE id = $1', [
      id,
      facts.today,
      by,
    ]);
    return { kind: 'recorded', id, replayed: false };
  });
}
