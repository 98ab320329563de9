import { BARRED_BY_CONFLICT } from '../../rules/kernel/rights';
import { procedures } from '../../rules/procedures';

/** Every act that can be lent, with its kind, as rows for SQL: which tasks a deputation covers. The names are our own. */
export const KINDS_OF_ACTS = `(VALUES ${Object.values(procedures)
  .flatMap(({ acts }) => Object.entries(acts))
  .flatMap(([act, { kind }]) => (kind === undefined ? [] : [`('${act}', '${kind}')`]))
  .join(', ')}) AS lendable (act, kind)`;

/** Whether a tie to whom dossier `d` is about bars the act of task `t`: its kind weighs (`BARRED_BY_CONFLICT`). */
export const BARRED_TO_RELATIVES = `(d.kind, t.act) IN (${Object.values(procedures)
  .flatMap(({ kind, acts }) => Object.entries(acts).map(([act, rule]) => ({ kind, act, rule })))
  .filter(({ rule }) => rule.kind !== undefined && BARRED_BY_CONFLICT.has(rule.kind))
  .map(({ kind, act }) => `('${kind}', '${act}')`)
  .join(', ')})`;

/**
 * `rights (role, organisation, principal, acts)`: the roles of person `$1` on `today.day`, held (principal null: every act)
 * and lent (only the acts named).
 */
export const RIGHTS = `rights (role, organisation, principal, acts) AS (
    SELECT r.role, r.organisation, r.principal, CASE WHEN r.principal IS NOT NULL THEN
      ARRAY(SELECT lendable.act FROM ${KINDS_OF_ACTS} WHERE lendable.kind = ANY (r.kinds)) END
    FROM today, ro_rights($1, today.day) r
  )`;

/**
 * The right by which task `t` of dossier `d` lies with the reader: an own one, else the first that was lent for this
 * act by somebody who is not whom the dossier is about. For `JOIN LATERAL (…) mine ON true`.
 */
export const MINE = `SELECT r.principal FROM rights r
    WHERE r.role = t.role AND r.organisation = t.organisation AND d.subject IS DISTINCT FROM $1
      AND (r.principal IS NULL OR (t.act = ANY (r.acts) AND r.principal IS DISTINCT FROM d.subject))
    ORDER BY r.principal NULLS FIRST LIMIT 1`;

/**
 * The same for the inbox, where one's own case and that of a relative are shown with what bars them: a duty that lies with
 * nobody else must not be silent. Of somebody else's own case nothing is shown to their deputy.
 */
export const MINE_OR_BARRED = `SELECT r.principal FROM rights r
    WHERE r.role = t.role AND r.organisation = t.organisation
      AND (r.principal IS NULL
        OR (d.subject IS DISTINCT FROM $1 AND t.act = ANY (r.acts) AND r.principal IS DISTINCT FROM d.subject))
    ORDER BY r.principal NULLS FIRST LIMIT 1`;
