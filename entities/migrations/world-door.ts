/** The rows a change of a register must see; part of migration 13. */
export const WORLD_SLICE = `
  CREATE FUNCTION ro_world_slice(p_person uuid, p_needs jsonb, today date) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
  DECLARE
    bodies uuid[] := ARRAY(SELECT value::uuid FROM jsonb_array_elements_text(coalesce(p_needs -> 'bodies', '[]')));
    who uuid[] := ARRAY(SELECT value::uuid FROM jsonb_array_elements_text(coalesce(p_needs -> 'persons', '[]')));
    near uuid[];
    emptied uuid := (p_needs -> 'emptied' ->> 'body')::uuid;
    emptied_on date := (p_needs -> 'emptied' ->> 'on')::date;
  BEGIN
    WITH RECURSIVE up (id) AS (
      SELECT unnest(bodies)
      UNION SELECT p.parent FROM organisation_parent p JOIN up ON p.child = up.id
    )
    SELECT array_agg(id) INTO near FROM (
      SELECT id FROM up
      UNION SELECT p.child FROM organisation_parent p WHERE p_needs ? 'below' AND p.parent = ANY (bodies)) seen;
    RETURN jsonb_build_object(
      'organisations', (SELECT coalesce(jsonb_agg(to_jsonb(o) ORDER BY o.id), '[]') FROM organisation o WHERE o.id = ANY (near)),
      'forms', (SELECT coalesce(jsonb_agg(to_jsonb(f) ORDER BY f.organisation, f.from_on), '[]')
                FROM organisation_form f WHERE f.organisation = ANY (near)),
      'parents', (SELECT coalesce(jsonb_agg(to_jsonb(p) ORDER BY p.child, p.from_on), '[]')
                  FROM organisation_parent p WHERE p.child = ANY (near)),
      'authorisations', (SELECT coalesce(jsonb_agg(to_jsonb(a) ORDER BY a.organisation, a.from_on), '[]')
                         FROM authorisation a WHERE a.organisation = ANY (bodies)),
      'persons', (SELECT coalesce(jsonb_agg(p.id ORDER BY p.id), '[]') FROM person p WHERE p.id = ANY (who)),
      'memberships', (SELECT coalesce(jsonb_agg(to_jsonb(m) - 'exempt' - 'cause_seq' ORDER BY m.person, m.from_on, m.status), '[]')
                      FROM membership m WHERE m.person = ANY (who)),
      'exemptions', (SELECT coalesce(jsonb_agg(to_jsonb(x) ORDER BY x.person, x.from_on), '[]')
                     FROM exemption x WHERE x.person = ANY (who)),
      'temporaryActivities', (SELECT coalesce(jsonb_agg(to_jsonb(t) ORDER BY t.person, t.from_on), '[]')
                              FROM temporary_activity t WHERE t.person = ANY (who)),
      'appointments', (SELECT coalesce(jsonb_agg(to_jsonb(a) ORDER BY a.person, a.role, a.organisation, a.from_on), '[]')
                       FROM appointment a WHERE a.person = ANY (who)),
      'codesTaken', (SELECT coalesce(jsonb_object_agg(o.code, o.id), '{}') FROM organisation o
                     WHERE o.code = ANY (ARRAY(SELECT jsonb_array_elements_text(coalesce(p_needs -> 'codes', '[]'))))),
      'remaining', CASE WHEN emptied IS NOT NULL THEN jsonb_build_object(
        'members', (SELECT count(*) FROM membership m WHERE m.cell = emptied AND ro_lasts(m.from_on, m.to_on, emptied_on)),
        'guests', (SELECT count(*) FROM temporary_activity t WHERE t.host = emptied AND ro_lasts(t.from_on, t.to_on, emptied_on)),
        'appointments', (SELECT count(*) FROM appointment a WHERE a.organisation = emptied AND ro_lasts(a.from_on, a.to_on, emptied_on)),
        'dossiers', (SELECT count(*) FROM dossier d WHERE d.organisation = emptied AND NOT d.closed)) END,
      'held', CASE WHEN p_person IS NULL THEN '[]' ELSE ro_appointments(p_person, today) END);
  END $$;
  COMMENT ON FUNCTION ro_world_slice IS
    'The rows of the registers a change must see: bodies with all above them through time, and persons with all they were.';
`;

/** Whether a dated row is not over by a day; part of migration 13. */
export const LASTS = `
  CREATE FUNCTION ro_lasts(from_on date, to_on date, day date) RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN to_on IS NULL OR (to_on > day AND to_on > from_on);
  COMMENT ON FUNCTION ro_lasts IS 'Whether a dated row still holds on the day or some day after it.';
`;

/** How a change of a register begins; part of migration 13. */
export const OPEN_WORLD = `
  CREATE FUNCTION ro_open_world(p_key text, p_register text, p_caller uuid, p_session text, p_needs jsonb)
  RETURNS jsonb LANGUAGE plpgsql VOLATILE AS $$
  DECLARE
    who uuid := p_caller;
    now_at timestamptz;
    today date;
    answered jsonb;
    head jsonb;
  BEGIN
    IF NOT pg_try_advisory_xact_lock(hashtextextended(p_key, 0)) THEN
      RETURN '{"stop": "in-flight"}';
    END IF;
    PERFORM pg_advisory_xact_lock(7001, 1); -- one change at a time, and never beside an act
    IF p_session IS NOT NULL THEN
      SELECT s.person INTO who FROM session s JOIN account a ON a.id = s.account
        WHERE s.token_sha256 = p_session AND (p_caller IS NULL OR s.person = p_caller)
          AND a.disabled_at IS NULL AND s.revoked_at IS NULL
          AND least(s.idle_expires_at, s.expires_at) > clock_timestamp();
      IF who IS NULL THEN RETURN '{"stop": "no-session"}'; END IF;
    END IF;
    SELECT jsonb_build_object('register', e.register, 'seq', e.seq, 'act', e.act, 'actor', e.actor, 'input', e.input)
      INTO answered FROM register_entry e WHERE e.idempotency_key = p_key;
    IF answered IS NOT NULL THEN
      RETURN jsonb_build_object('stop', 'answered', 'answered', answered, 'person', who);
    END IF;
    IF EXISTS (SELECT FROM ledger_entry e WHERE e.idempotency_key = p_key) THEN
      RETURN '{"stop": "key-reused"}';
    END IF;
    now_at := ro_business_now();
    today := ro_civil_day(now_at);
    SELECT jsonb_build_object('seq', e.seq, 'hash', e.hash) INTO head
      FROM register_entry e WHERE e.register = p_register ORDER BY e.seq DESC LIMIT 1;
    RETURN jsonb_build_object(
      'nowMs', (extract(epoch FROM now_at) * 1000)::bigint,
      'person', who,
      'head', head,
      'facts', CASE WHEN p_needs IS NOT NULL THEN ro_world_slice(who, p_needs, today) END);
  END $$;
  COMMENT ON FUNCTION ro_open_world IS
    'First trip of a change of a register: locks key and registers, then answers with all that the rules may see.';
`;
