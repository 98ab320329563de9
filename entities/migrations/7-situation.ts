import type { MigrationInterface, QueryRunner } from 'typeorm';

export const BODIES = `
  CREATE FUNCTION ro_bodies(home uuid, day date) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
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
      'level', o.level,
      'parent', chain.parent,
      'authorised', EXISTS (SELECT FROM authorisation a
                            WHERE a.organisation = o.id AND ro_holds(a.from_on, a.to_on, day)),
      'fullMembers', CASE WHEN o.level = 'cell' THEN
        (SELECT count(*) FROM membership m
         WHERE m.cell = o.id AND m.status = 'full' AND ro_holds(m.from_on, m.to_on, day)) ELSE 0 END,
      'committeeInOffice', committee.in_office,
      'standingInOffice', committee.standing) ORDER BY chain.depth), '[]'::jsonb)
    FROM chain
    JOIN organisation o ON o.id = chain.id AND ro_holds(o.from_on, o.to_on, day)
    CROSS JOIN LATERAL (
      SELECT count(DISTINCT a.person) AS in_office,
             count(DISTINCT a.person) FILTER (WHERE a.standing) AS standing
      FROM appointment a
      WHERE a.organisation = o.id AND a.role = 'committee-member' AND ro_holds(a.from_on, a.to_on, day)
    ) committee
  ); END $$;
  COMMENT ON FUNCTION ro_bodies IS 'A body and every body above it on a day, lowest first, with the numbers votes are counted on.';
`;

export const ROLL = `
  CREATE FUNCTION ro_roll(home uuid, day date) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
  BEGIN RETURN (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
      'person', m.person,
      'status', m.status,
      'exempt', m.exempt,
      'temporarilyElsewhere', EXISTS (
        SELECT FROM temporary_activity t
        WHERE t.person = m.person AND t.host <> m.cell AND ro_holds(t.from_on, t.to_on, day))
      ) ORDER BY m.person), '[]'::jsonb)
    FROM membership m
    WHERE m.cell = home AND ro_holds(m.from_on, m.to_on, day)
  ); END $$;
  COMMENT ON FUNCTION ro_roll IS 'The roll of a cell on a day.';
`;

const PERSONS = `
  CREATE FUNCTION ro_persons(wanted jsonb, day date, besides uuid) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
  BEGIN RETURN (
    SELECT coalesce(jsonb_object_agg(p.id, jsonb_build_object(
      'id', p.id,
      'bornOn', p.born_on,
      'membership', (
        SELECT jsonb_build_object('cell', m.cell, 'status', m.status, 'since', (
          SELECT min(s.from_on) FROM membership s
          WHERE s.person = m.person AND s.cell = m.cell AND s.status = m.status AND s.from_on <= day))
        FROM membership m
        WHERE m.person = p.id AND ro_holds(m.from_on, m.to_on, day)
        ORDER BY m.from_on DESC LIMIT 1)
      ) || coalesce((
        SELECT jsonb_build_object('openAdmission', d.id) FROM dossier d
        WHERE d.subject = p.id AND d.kind = 'admission' AND NOT d.closed AND d.id IS DISTINCT FROM besides LIMIT 1
      ), '{}')), '{}'::jsonb)
    FROM person p
    WHERE p.id = ANY (ARRAY(SELECT value::uuid FROM jsonb_array_elements_text(wanted)))
  ); END $$;
  COMMENT ON FUNCTION ro_persons IS 'What the registers say on a day of the persons an act names.';
`;

const APPOINTMENTS = `
  CREATE FUNCTION ro_appointments(who uuid, day date) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
  BEGIN RETURN (
    SELECT coalesce(jsonb_agg(jsonb_build_object('role', a.role, 'organisation', a.organisation)
                              ORDER BY a.role, a.organisation), '[]'::jsonb)
    FROM appointment a
    WHERE a.person = who AND ro_holds(a.from_on, a.to_on, day)
  ); END $$;
  COMMENT ON FUNCTION ro_appointments IS 'The roles a person holds on a day.';
`;

export const SITUATION = `
  CREATE FUNCTION ro_situation(found dossier, p_person uuid, p_kind text, p_needs jsonb)
  RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
  DECLARE
    clock business_clock%ROWTYPE;
    now_at timestamptz;
    today date;
    need jsonb;
    home uuid;
    as_of date;
    wanted jsonb;
    situation jsonb;
    bodies jsonb;
    persons jsonb;
    appointments jsonb;
    roll jsonb;
    dossiers jsonb;
    newest jsonb;
  BEGIN
    SELECT * INTO clock FROM business_clock;
    now_at := date_trunc('milliseconds', clock_timestamp()) + clock.offset_ms * interval '1 millisecond';
    today := ro_civil_day(now_at);
    situation := jsonb_build_object(
      'nowMs', (extract(epoch FROM now_at) * 1000)::bigint,
      'offsetMs', clock.offset_ms,
      'epoch', clock.epoch,
      'dossier', CASE WHEN found.id IS NULL THEN NULL ELSE jsonb_build_object(
        'kind', found.kind, 'code', found.code, 'seq', found.seq, 'hash', found.head_hash,
        'manifest', found.manifest, 'voided', found.voided, 'openedOn', found.opened_on,
        'generation', found.generation,
        'state', found.state) END);
    IF p_needs IS NULL THEN RETURN situation; END IF;
    need := p_needs -> coalesce(found.kind, p_kind);
    home := coalesce(found.organisation, (need ->> 'organisation')::uuid);
    as_of := coalesce((need ->> 'bodiesOn')::date, today);
    wanted := coalesce(need -> 'persons', '[]')
      || CASE WHEN need ? 'subject' THEN coalesce(to_jsonb(found.subject), '[]') ELSE '[]' END;
    IF need ? 'bodiesOn' THEN bodies := ro_bodies(home, as_of); END IF;
    IF wanted <> '[]' THEN
      persons := ro_persons(wanted, coalesce((need ->> 'personsOn')::date, as_of), found.id);
    END IF;
    IF p_person IS NOT NULL THEN appointments := ro_appointments(p_person, today); END IF;
    IF need ? 'rollOn' THEN roll := ro_roll(home, (need ->> 'rollOn')::date); END IF;
    IF need ? 'dossiers' THEN
      SELECT jsonb_object_agg(o.id, o.state) INTO dossiers FROM dossier o
      WHERE o.id = ANY (ARRAY(SELECT value::uuid FROM jsonb_array_elements_text(need -> 'dossiers')));
    END IF;
    IF need ? 'newest' AND found.id IS NOT NULL THEN
      SELECT jsonb_build_object('seq', e.seq, 'act', e.act, 'person', e.actor) INTO newest
      FROM ledger_entry e
      WHERE e.dossier = found.id AND e.actor IS NOT NULL AND e.seq <> ALL (found.voided)
      ORDER BY e.seq DESC LIMIT 1;
    END IF;
    RETURN situation || jsonb_build_object('appointments', coalesce(appointments, '[]'), 'bodies', coalesce(bodies, '[]'),
      'roll', roll, 'persons', persons, 'dossiers', dossiers, 'newest', newest);
  END $$;
  COMMENT ON FUNCTION ro_situation IS
    'All that the rules may see of a dossier (null: none yet) and of the world; p_needs by kind of dossier, null for time.';
`;

const FUNCTIONS =
  'ro_situation, ro_appointments, ro_persons, ro_roll(uuid, date), ro_bodies(uuid, date)';

/**
 * What an act reads, as functions, so that it is one round trip. In plpgsql, whose plans stay cached for the life of a
 * connection; plain SQL functions are planned at every call before PostgreSQL 18.
 */
export class Situation1790000000007 implements MigrationInterface {
  name = 'Situation1790000000007';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [BODIES, ROLL, PERSONS, APPOINTMENTS, SITUATION]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION ${FUNCTIONS}`);
  }
}
