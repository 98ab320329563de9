import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Locks and loads in one trip. VOLATILE on purpose: each statement then takes a fresh snapshot, so that who waited for
 * a lock reads what its holder committed.
 */
export const OPEN = `
  CREATE FUNCTION ro_open(
    p_key text, p_dossier uuid, p_caller uuid, p_session text,
    p_kind text, p_code_prefix text, p_needs jsonb
  ) RETURNS jsonb LANGUAGE plpgsql VOLATILE AS $$
  DECLARE
    who uuid := p_caller;
    found dossier%ROWTYPE;
    answered jsonb;
    situation jsonb;
    year_now integer;
    number_next integer;
  BEGIN
    IF NOT pg_try_advisory_xact_lock(hashtextextended(p_key, 0)) THEN
      RETURN '{"stop": "in-flight"}';
    END IF;
    PERFORM pg_advisory_xact_lock_shared(7001, 1); -- the registers: their changes take it exclusively
    IF p_session IS NOT NULL THEN
      SELECT s.person INTO who FROM session s JOIN account a ON a.id = s.account
        WHERE s.token_sha256 = p_session AND (p_caller IS NULL OR s.person = p_caller)
          AND a.disabled_at IS NULL AND s.revoked_at IS NULL
          AND least(s.idle_expires_at, s.expires_at) > clock_timestamp();
      IF who IS NULL THEN RETURN '{"stop": "no-session"}'; END IF;
    END IF;
    SELECT jsonb_build_object('dossier', e.dossier, 'seq', e.seq, 'act', e.act, 'actor', e.actor, 'input', e.input)
      INTO answered FROM ledger_entry e WHERE e.idempotency_key = p_key;
    IF answered IS NOT NULL THEN
      RETURN jsonb_build_object('stop', 'answered', 'answered', answered, 'person', who);
    END IF;
    IF p_kind IS NOT NULL THEN -- there is no row to lock yet
      PERFORM pg_advisory_xact_lock(hashtextextended(p_dossier::text, 1));
    END IF;
    SELECT * INTO found FROM dossier WHERE id = p_dossier FOR UPDATE;
    situation := ro_situation(found, who, p_kind, p_needs) || jsonb_build_object('person', who);
    IF p_kind IS NULL OR situation -> 'dossier' <> 'null' THEN RETURN situation; END IF;

    year_now := extract(year FROM ro_civil_day(to_timestamp((situation ->> 'nowMs')::bigint / 1000.0)));
    INSERT INTO code_counter (kind, year, last) VALUES (p_kind, year_now, 0) ON CONFLICT DO NOTHING;
    SELECT last + 1 INTO number_next FROM code_counter
      WHERE kind = p_kind AND year = year_now FOR UPDATE; -- raised only by ro_write: a refusal leaves no gap
    RETURN situation || jsonb_build_object(
      'code', concat_ws('-', p_code_prefix, year_now,
                        lpad(number_next::text, greatest(5, length(number_next::text)), '0')),
      'counter', jsonb_build_object('kind', p_kind, 'year', year_now, 'last', number_next));
  END $$;
  COMMENT ON FUNCTION ro_open IS
    'First trip of an act: locks key, registers and dossier, then answers with all that the rules may see.';
`;

/** How an act begins. */
export class Open1790000000008 implements MigrationInterface {
  name = 'Open1790000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OPEN);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION ro_open');
  }
}
