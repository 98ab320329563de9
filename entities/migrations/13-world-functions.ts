import type { MigrationInterface, QueryRunner } from 'typeorm';
import { orReplace } from './or-replace';
import { BODIES, ROLL } from './7-situation';
import { OPEN } from './8-open';
import { LASTS, OPEN_WORLD, WORLD_SLICE } from './world-door';

/** A body's level is that of the day. Bodies filled in without a form have the level their row says. */
const BODIES_OF_THE_DAY = `
  CREATE OR REPLACE FUNCTION ro_bodies(home uuid, day date) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
  BEGIN RETURN (
    WITH RECURSIVE chain (id, parent, depth) AS (
      SELECT home, (SELECT p.parent FROM organisation_parent p
                    WHERE p.child = home AND ro_holds(p.from_on, p.to_on, day)), 0
      UNION ALL
      SELECT c.parent, (SELECT p.parent FROM organisation_parent p
                        WHERE p.child = c.parent AND ro_holds(p.from_on, p.to_on, day)), c.depth + 1
      FROM chain c WHERE c.parent IS NOT NULL AND c.depth < 16
    )
    SELECT coalesce(jsonb_agg(jsonb_build_object(
      'id', o.id,
      'level', form.level,
      'parent', chain.parent,
      'authorised', EXISTS (SELECT FROM authorisation a
                            WHERE a.organisation = o.id AND ro_holds(a.from_on, a.to_on, day)),
      'fullMembers', CASE WHEN form.level = 'cell' THEN
        (SELECT count(*) FROM membership m
         WHERE m.cell = o.id AND m.status = 'full' AND ro_holds(m.from_on, m.to_on, day)) ELSE 0 END,
      'committeeInOffice', committee.in_office,
      'standingInOffice', committee.standing) ORDER BY chain.depth), '[]'::jsonb)
    FROM chain
    JOIN organisation o ON o.id = chain.id AND ro_holds(o.from_on, o.to_on, day)
    CROSS JOIN LATERAL (
      SELECT coalesce((SELECT f.level FROM organisation_form f
                       WHERE f.organisation = o.id AND ro_holds(f.from_on, f.to_on, day)), o.level) AS level
    ) form
    CROSS JOIN LATERAL (
      SELECT count(DISTINCT a.person) AS in_office,
             count(DISTINCT a.person) FILTER (WHERE a.standing) AS standing
      FROM appointment a
      WHERE a.organisation = o.id AND a.role = 'committee-member' AND ro_holds(a.from_on, a.to_on, day)
    ) committee
  ); END $$;
  COMMENT ON FUNCTION ro_bodies IS 'A body and every body above it on a day, lowest first, with the numbers votes are counted on.';
`;

/** Exemption is dated by itself. */
const ROLL_OF_THE_DAY = `
  CREATE OR REPLACE FUNCTION ro_roll(home uuid, day date) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
  BEGIN RETURN (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
      'person', m.person,
      'status', m.status,
      'exempt', m.exempt OR EXISTS (
        SELECT FROM exemption x WHERE x.person = m.person AND ro_holds(x.from_on, x.to_on, day)),
      'temporarilyElsewhere', EXISTS (
        SELECT FROM temporary_activity t
        WHERE t.person = m.person AND t.host <> m.cell AND ro_holds(t.from_on, t.to_on, day))
      ) ORDER BY m.person), '[]'::jsonb)
    FROM membership m
    WHERE m.cell = home AND ro_holds(m.from_on, m.to_on, day)
  ); END $$;
  COMMENT ON FUNCTION ro_roll IS 'The roll of a cell on a day.';
`;

/**
 * As before, and stops where a change of the world has to be followed first. Registers change under the exclusive lock,
 * and an act holds the shared one: no change can come in between.
 */
export const OPEN_BEHIND_THE_WORLD = `
  CREATE OR REPLACE FUNCTION ro_open(
    p_key text, p_dossier uuid, p_caller uuid, p_session text,
    p_kind text, p_code_prefix text, p_needs jsonb
  ) RETURNS jsonb LANGUAGE plpgsql VOLATILE AS $$
  DECLARE
    who uuid := p_caller;
    found dossier%ROWTYPE;
    answered jsonb;
    situation jsonb;
    changes jsonb;
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
    SELECT (SELECT jsonb_build_object('dossier', e.dossier, 'seq', e.seq, 'act', e.act, 'actor', e.actor, 'input', e.input)
            FROM ledger_entry e WHERE e.idempotency_key = p_key),
           (SELECT jsonb_agg(jsonb_build_object('register', c.change_register, 'seq', c.change_seq)
                             ORDER BY c.change_register, c.change_seq)
            FROM world_change c WHERE c.dossier = p_dossier AND c.done_at IS NULL)
      INTO answered, changes;
    IF answered IS NOT NULL THEN
      RETURN jsonb_build_object('stop', 'answered', 'answered', answered, 'person', who);
    END IF;
    IF changes IS NOT NULL AND p_key NOT LIKE 'world:%' THEN -- the key of following itself
      RETURN jsonb_build_object('stop', 'world-changed', 'changes', changes);
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

/** What a change of the world begins with, and what acts on dossiers read of the world as it was on a day. */
export class WorldFunctions1790000000013 implements MigrationInterface {
  name = 'WorldFunctions1790000000013';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [
      BODIES_OF_THE_DAY,
      ROLL_OF_THE_DAY,
      OPEN_BEHIND_THE_WORLD,
      LASTS,
      WORLD_SLICE,
      OPEN_WORLD,
    ])
      await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of [BODIES, ROLL, OPEN]) await runner.query(orReplace(sql));
    await runner.query('DROP FUNCTION ro_open_world, ro_world_slice, ro_lasts');
  }
}
