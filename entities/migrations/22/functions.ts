/**
 * Months are made ahead by whoever runs the sweep, as the application: hence SECURITY DEFINER, within narrow bounds.
 * A month whose rows already lie in `read_audit_rest` stays there: nothing is ever moved or lost.
 */
export const MONTHS = `
  CREATE FUNCTION ro_read_month(month date) RETURNS boolean LANGUAGE plpgsql AS $$
  DECLARE
    begins timestamptz := date_trunc('month', month::timestamp) AT TIME ZONE 'UTC';
    ends timestamptz := (date_trunc('month', month::timestamp) + interval '1 month') AT TIME ZONE 'UTC';
    part text := 'read_audit_' || to_char(month, 'YYYY_MM');
  BEGIN
    PERFORM pg_advisory_xact_lock(7001, 23);
    IF to_regclass(part) IS NOT NULL
      OR EXISTS (SELECT FROM read_audit_rest WHERE read_at >= begins AND read_at < ends) THEN
      RETURN false;
    END IF;
    EXECUTE format('CREATE TABLE %I PARTITION OF read_audit FOR VALUES FROM (%L) TO (%L)', part, begins, ends);
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION ro_refuse_change()', part || '_only_grows', part);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', part, part || '_only_grows');
    RETURN true;
  END $$;
  COMMENT ON FUNCTION ro_read_month IS 'Makes the part of the audit of reads for one month; false where there is nothing to make.';
  REVOKE ALL ON FUNCTION ro_read_month FROM PUBLIC;

  CREATE FUNCTION ro_read_months(ahead int) RETURNS int LANGUAGE sql SECURITY DEFINER
    SET search_path = public, pg_temp SET lock_timeout = '3s' AS $$
    SELECT count(*) FILTER (WHERE made)::int FROM (
      SELECT ro_read_month((date_trunc('month', now() AT TIME ZONE 'UTC') + step * interval '1 month')::date) AS made
      FROM generate_series(0, least(greatest(ahead, 0), 12)) step) months;
  $$;
  COMMENT ON FUNCTION ro_read_months IS
    'Makes the parts of the audit of reads for this month and up to twelve ahead; says how many were missing.';
`;

/**
 * The shared lock is taken before a number is drawn: whoever seals a batch takes it exclusively for a moment and knows
 * then that no smaller number will ever appear. The role named is one held or lent at the dossier's own body, else the
 * strongest above it; who was let in by a second person read by that right, whatever purpose they name.
 */
export const READ = `
  CREATE FUNCTION ro_read(reader uuid, session_sha256 text, purpose text, given_right text, given_reference text,
    whats text[], dossiers uuid[], subjects uuid[]) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    moment timestamptz;
    today date := ro_civil_day(ro_business_now());
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(7001, 22);
    moment := date_trunc('milliseconds', clock_timestamp());
    INSERT INTO read_audit (read_at, person, session, dossier, subject, what, why, by_right, reference)
    WITH held AS MATERIALIZED (
      SELECT r.role, r.organisation FROM ro_rights(reader, today) r WHERE r.role <> 'administrator')
    SELECT moment, reader, (SELECT s.id FROM session s WHERE s.token_sha256 = session_sha256), one.dossier, concerns.person,
      one.what,
      CASE WHEN used.by_right = 'break-glass' THEN 'break-glass' ELSE coalesce(purpose, CASE used.by_right
        WHEN 'self' THEN 'own-file' WHEN 'supervisor' THEN 'supervision' WHEN 'auditor' THEN 'audit' ELSE 'work' END) END,
      used.by_right, given_reference
    FROM unnest(whats, dossiers, subjects) one (what, dossier, subject)
    LEFT JOIN dossier d ON d.id = one.dossier
    CROSS JOIN LATERAL (SELECT coalesce(one.subject, d.subject) AS person) concerns
    CROSS JOIN LATERAL (SELECT coalesce(given_right, CASE
      WHEN concerns.person = reader THEN 'self'
      WHEN EXISTS (SELECT FROM task t JOIN held ON held.role = t.role AND held.organisation = t.organisation
        WHERE t.dossier = one.dossier) THEN 'task'
      ELSE coalesce((SELECT held.role FROM held
        WHERE d.id IS NULL OR EXISTS (SELECT FROM dossier_place place
          WHERE place.dossier = d.id AND place.ancestor = held.organisation)
        ORDER BY held.organisation IS DISTINCT FROM d.organisation,
          array_position(ARRAY['supervisor', 'auditor', 'secretary', 'organiser', 'committee-member'], held.role)
        LIMIT 1), CASE WHEN ro_let_in(reader, one.dossier) THEN 'break-glass' END, 'none') END) AS by_right) used;
  END $$;
  COMMENT ON FUNCTION ro_read IS 'Records what a reader is about to be shown: one row per object, in one statement.';
`;
