import type { MigrationInterface, QueryRunner } from 'typeorm';

const CAUSES = `
  ALTER TABLE temporary_activity ADD COLUMN cause_dossier uuid, ADD COLUMN cause_seq integer;
  COMMENT ON COLUMN temporary_activity.cause_dossier IS
    'The transfer that brought this about; null for rows of the register itself.';
  COMMENT ON COLUMN temporary_activity.cause_seq IS
    'The entry of that dossier; null for rows of the register itself.';
  COMMENT ON COLUMN membership.cause_dossier IS
    'The dossier that brought this about; null for rows of the register itself.';
  CREATE INDEX temporary_activity_cause ON temporary_activity (cause_dossier) WHERE cause_dossier IS NOT NULL;
  CREATE INDEX membership_end_cause ON membership_end (cause_dossier) WHERE cause_dossier IS NOT NULL;
`;

/**
 * What a move asks beside the usual. VOLATILE, so that it reads what was committed while \`ro_open\` waited. Who asks for open
 * transfers holds the persons until the end: of two transfers of one member begun at once the second finds the first.
 */
const BESIDE = `
  CREATE FUNCTION ro_beside(p_dossier uuid, p_kind text, p_needs jsonb) RETURNS jsonb LANGUAGE plpgsql VOLATILE AS $$
  DECLARE
    found dossier%ROWTYPE;
    need jsonb;
    today date := ro_civil_day(ro_business_now());
    who uuid[];
    line_on date;
  BEGIN
    SELECT * INTO found FROM dossier WHERE id = p_dossier;
    need := p_needs -> coalesce(found.kind, p_kind);
    who := ARRAY(SELECT value::uuid FROM jsonb_array_elements_text(coalesce(need -> 'persons', '[]'))
                 UNION SELECT found.subject WHERE need ? 'subject' AND found.subject IS NOT NULL ORDER BY 1);
    line_on := (need ->> 'linesOn')::date;
    IF need ? 'openTransfers' THEN
      PERFORM pg_advisory_xact_lock(hashtextextended(one::text, 2)) FROM unnest(who) AS one;
    END IF;
    RETURN jsonb_strip_nulls(jsonb_build_object(
      'chains', CASE WHEN need ? 'chainsOf' THEN (
        SELECT coalesce(jsonb_object_agg(body, ro_bodies(body::uuid, coalesce((need ->> 'chainsOn')::date, today))), '{}')
        FROM jsonb_array_elements_text(need -> 'chainsOf') AS body) END,
      'lines', CASE WHEN line_on IS NOT NULL THEN (
        SELECT coalesce(jsonb_object_agg(m.person, jsonb_build_object(
          'cell', m.cell, 'status', m.status, 'exempt', m.exempt, 'fromOn', m.from_on) ORDER BY m.from_on), '{}')
        FROM membership m WHERE m.person = ANY (who) AND ro_holds(m.from_on, m.to_on, line_on)) END,
      'openTransfers', CASE WHEN need ? 'openTransfers' THEN (
        SELECT coalesce(jsonb_object_agg(d.subject, d.id), '{}') FROM dossier d
        WHERE d.kind = 'transfer' AND NOT d.closed AND d.subject = ANY (who) AND d.id <> p_dossier) END));
  END $$;
  COMMENT ON FUNCTION ro_beside IS
    'What a move of a member asks beside the rest: other chains, lines of rolls, open transfers. Called behind ro_open.';
`;

/** A line reopens where the end that closed it no longer stands; the trigger of membership closes it where one does. */
const WRITE_MOVES = `
  CREATE FUNCTION ro_write_moves(p jsonb, replace boolean) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    subject uuid := (p -> 'dossier' ->> 'id')::uuid;
    gone jsonb;
  BEGIN
    IF replace THEN
      SELECT coalesce(jsonb_agg(to_jsonb(e)), '[]') INTO gone FROM membership_end e WHERE e.cause_dossier = subject;
      DELETE FROM membership_end WHERE cause_dossier = subject;
      UPDATE membership m SET to_on = NULL FROM jsonb_populate_recordset(NULL::membership_end, gone) e
      WHERE (m.person, m.from_on, m.status) = (e.person, e.from_on, e.status) AND m.to_on = e.to_on;
      DELETE FROM temporary_activity WHERE cause_dossier = subject;
    END IF;
    IF p ? 'membershipEnds' THEN
      INSERT INTO membership_end SELECT * FROM jsonb_populate_recordset(NULL::membership_end, p -> 'membershipEnds')
      ON CONFLICT DO NOTHING; -- another word ended it before; verify names it
      UPDATE membership m SET to_on = m.to_on
      FROM jsonb_populate_recordset(NULL::membership_end, p -> 'membershipEnds') e
      WHERE (m.person, m.from_on, m.status) = (e.person, e.from_on, e.status);
    END IF;
    IF p ? 'stays' THEN
      INSERT INTO temporary_activity SELECT * FROM jsonb_populate_recordset(NULL::temporary_activity, p -> 'stays')
      ON CONFLICT (person, from_on) DO UPDATE
        SET host = excluded.host, to_on = excluded.to_on, cause_seq = excluded.cause_seq
        WHERE temporary_activity.cause_dossier = excluded.cause_dossier;
      DELETE FROM temporary_activity WHERE cause_dossier = subject AND to_on <= from_on;
    END IF;
  END $$;
  COMMENT ON FUNCTION ro_write_moves IS
    'Ends of memberships and stays elsewhere that came of entries; with replace, first takes back what no longer stands.';
`;

/** Members who move: which transfer brought a stay elsewhere about, and what its acts read and write. */
export class Transfers1790000000021 implements MigrationInterface {
  name = 'Transfers1790000000021';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [CAUSES, BESIDE, WRITE_MOVES]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION ro_beside, ro_write_moves;
      DROP INDEX membership_end_cause, temporary_activity_cause;
      ALTER TABLE temporary_activity DROP COLUMN cause_dossier, DROP COLUMN cause_seq;
      COMMENT ON COLUMN membership.cause_dossier IS
        'The admission that brought this about; null for rows of the register itself.';
    `);
  }
}
