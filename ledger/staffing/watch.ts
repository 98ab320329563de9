import { businessNow } from '../business-time';
import type { LedgerContext } from '../context';
import { findBottleneck, type ToLook } from './look';

/** What a watch did. */
export interface Watched {
  /** Dossiers whose people and state were compared with the last look. */
  readonly compared: number;
  /** Those that were others, and were solved again. */
  readonly solved: number;
  /** Bottlenecks that were not there before. */
  readonly found: number;
}

interface Changed extends ToLook {
  readonly seen: string;
  readonly seq: number;
  readonly changed: boolean;
  readonly cause: string | null;
}

/**
 * Open dossiers not looked at for longest, with a hash of all that a look depends on: the state, roles, deputations and ties at
 * the bodies of the dossier, and the week, since terms of office end by themselves.
 */
const NEXT = `
  WITH today (day) AS (SELECT $1::date)
  SELECT d.id AS dossier, d.kind, d.state, d.seq, w.cause, now_seen.hash AS seen, w.seen IS DISTINCT FROM now_seen.hash AS changed
  FROM today, dossier d LEFT JOIN staffing_watch w ON w.dossier = d.id
  CROSS JOIN LATERAL (SELECT encode(sha256(convert_to(concat_ws('|', d.seq, to_char(today.day, 'IYYY-IW'),
    (SELECT string_agg(concat_ws(' ', a.organisation, a.role, a.person, a.from_on, a.to_on), ',' ORDER BY a.organisation, a.role, a.person, a.from_on)
      FROM dossier_place place JOIN appointment a ON a.organisation = place.ancestor
      WHERE place.dossier = d.id AND (a.to_on IS NULL OR a.to_on > today.day)),
    (SELECT string_agg(concat_ws(' ', l.id, l.to_on, l.withdrawn_on), ',' ORDER BY l.id)
      FROM dossier_place place JOIN deputation l ON l.organisation = place.ancestor
      WHERE place.dossier = d.id AND least(l.to_on, l.withdrawn_on) > today.day),
    (SELECT string_agg(concat_ws(' ', c.id, c.withdrawn_on), ',' ORDER BY c.id)
      FROM conflict c WHERE d.subject IN (c.person, c.other))), 'UTF8')), 'hex') AS hash) now_seen
  WHERE NOT d.closed ORDER BY w.checked_at NULLS FIRST, d.id LIMIT $2`;

const KEEP = `INSERT INTO staffing_watch (dossier, seen, seq, cause, facts, found_at, checked_at)
  VALUES ($1, $2, $3, $4, $5, CASE WHEN $4::text IS NOT NULL THEN ro_business_now() END, ro_business_now())
  ON CONFLICT (dossier) DO UPDATE SET seen = excluded.seen, seq = excluded.seq, cause = excluded.cause,
    facts = excluded.facts, checked_at = excluded.checked_at,
    found_at = CASE WHEN staffing_watch.cause = excluded.cause THEN staffing_watch.found_at ELSE excluded.found_at END`;

/**
 * Looks whether somebody able remains for every step of the open dossiers that were not looked at for longest, and keeps what
 * stands in the way; notices are read from there, one per cause. Safe to run twice and by several at once.
 * @param limit  dossiers at most; bounds what one sweep costs, the next goes on with the others
 */
export async function watchStaffing(ledger: LedgerContext, limit: number): Promise<Watched> {
  const { pool } = ledger;
  const { today } = await businessNow(ledger);
  await pool.query(
    'DELETE FROM staffing_watch w USING dossier d WHERE d.id = w.dossier AND d.closed',
  );
  const { rows } = await pool.query<Changed>({
    name: 'ro_staffing_next',
    text: NEXT,
    values: [today, limit],
  });
  let found = 0;
  for (const one of rows.filter(({ changed }) => changed)) {
    const bottleneck = await findBottleneck(ledger, one, today);
    if (bottleneck && bottleneck.cause !== one.cause) found += 1;
    const facts = bottleneck && JSON.stringify(bottleneck.facts);
    const { dossier, seen, seq } = one;
    await pool.query(KEEP, [dossier, seen, seq, bottleneck?.cause ?? null, facts]);
  }
  const same = rows.filter(({ changed }) => !changed).map(({ dossier }) => dossier);
  await pool.query(
    'UPDATE staffing_watch SET checked_at = ro_business_now() WHERE dossier = ANY ($1)',
    [same],
  );
  return { compared: rows.length, solved: rows.length - same.length, found };
}
