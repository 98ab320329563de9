import type { PlainDate } from '../../rules/calendar/plain-date';
import type { PersonId } from '../../rules/kernel/facts';
import {
  checkDeputation,
  checkWithdrawal,
  type DeputationAsked,
  type DeputationFacts,
} from '../../rules/rights/deputing';
import type { LedgerContext } from '../context';
import { askOne, changeRights, refusedBy, type RightsOutcome } from './recorded';

/** Whether `$1` is secretary or organiser, in their own name, of the body directly above `$2`; and which that is. */
const ABOVE = `
  SELECT today.day AS today, link.parent AS above, coalesce(EXISTS (SELECT FROM appointment a
      WHERE a.person = $1 AND a.role IN ('secretary', 'organiser') AND a.organisation = link.parent
        AND ro_holds(a.from_on, a.to_on, today.day)), false) AS "recorderAbove"
  FROM (SELECT ro_civil_day(ro_business_now()) AS day) today
  LEFT JOIN organisation_parent link ON link.child = $2 AND ro_holds(link.from_on, link.to_on, today.day)`;

const HELD = `
  SELECT EXISTS (SELECT FROM appointment a WHERE a.person = $1 AND a.role = $2 AND a.organisation = $3
           AND ro_holds(a.from_on, a.to_on, $4)) AS held,
         EXISTS (SELECT FROM person WHERE id = $5) AS "deputyKnown"`;

const INSERT = `
  INSERT INTO deputation (id, principal, deputy, role, organisation, kinds, from_on, to_on, reason, recorded_by, recorded_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, ro_business_now())`;

type Above = Pick<DeputationFacts, 'today' | 'above' | 'recorderAbove'>;

/**
 * Records that somebody may act for the holder of a role. Repeating it with the same id answers again.
 * @param asked.id  made of the request's key
 */
export function recordDeputation(
  ledger: LedgerContext,
  {
    id,
    by,
    asked,
  }: { readonly id: string; readonly by: PersonId; readonly asked: DeputationAsked },
): Promise<RightsOutcome> {
  return changeRights(ledger, async (client) => {
    const known = await client.query('SELECT FROM deputation WHERE id = $1', [id]);
    if (known.rows.length > 0) return { kind: 'recorded', id, replayed: true };
    const { principal, deputy, role, organisation, kinds, fromOn, toOn, reason } = asked;
    const above = await askOne<Above>(client, ABOVE, [by, organisation]);
    const held = await askOne<Pick<DeputationFacts, 'held' | 'deputyKnown'>>(client, HELD, [
      principal,
      role,
      organisation,
      fromOn,
      deputy,
    ]);
    const refusals = checkDeputation(asked, by, { ...above, ...held });
    if (refusals.length > 0) return refusedBy(refusals);
    const row = [id, principal, deputy, role, organisation, kinds, fromOn, toOn, reason, by];
    await client.query(INSERT, row);
    return { kind: 'recorded', id, replayed: false };
  });
}

interface Kept {
  readonly principal: PersonId;
  readonly deputy: PersonId;
  readonly organisation: string;
  readonly recordedBy: PersonId;
  readonly withdrawnOn: PlainDate | null;
}

/** Ends a deputation at once: acts that commit later no longer find it. */
export function withdrawDeputation(
  ledger: LedgerContext,
  { id, by }: { readonly id: string; readonly by: PersonId },
): Promise<RightsOutcome> {
  return changeRights(ledger, async (client) => {
    const { rows } = await client.query<Kept>(
      `SELECT principal, deputy, organisation, recorded_by AS "recordedBy", withdrawn_on AS "withdrawnOn"
       FROM deputation WHERE id = $1`,
      [id],
    );
    const [kept] = rows;
    if (!kept) return { kind: 'not-found' };
    const above = await askOne<Above>(client, ABOVE, [by, kept.organisation]);
    const refusals = checkWithdrawal(kept, by, above);
    if (refusals.length > 0) return refusedBy(refusals);
    await client.query('UPDATE deputation SET withdrawn_on = $2, withdrawn_by = $3 WHERE id = $1', [
      id,
      above.today,
      by,
    ]);
    return { kind: 'recorded', id, replayed: false };
  });
}
