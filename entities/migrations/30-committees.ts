import type { MigrationInterface, QueryRunner } from 'typeorm';

/** VOLATILE, so that it reads what was committed while `ro_open` waited. */
const COMMITTEE_ASKED = `
  CREATE FUNCTION ro_committee_asked(p_dossier uuid, p_kind text, p_needs jsonb) RETURNS jsonb LANGUAGE plpgsql VOLATILE AS $$
  DECLARE
    found dossier%ROWTYPE;
    need jsonb;
  BEGIN
    SELECT * INTO found FROM dossier WHERE id = p_dossier;
    need := p_needs -> coalesce(found.kind, p_kind);
    IF NOT need ? 'committeeOf' THEN RETURN NULL; END IF;
    RETURN (
      SELECT coalesce(jsonb_agg(jsonb_build_object('person', m.person, 'standing', m.standing) ORDER BY m.person), '[]')
      FROM (
        SELECT a.person, bool_or(a.standing) AS standing FROM appointment a
        WHERE a.organisation = (need ->> 'committeeOf')::uuid AND a.role = 'committee-member'
          AND ro_holds(a.from_on, a.to_on, (need ->> 'committeeOn')::date)
        GROUP BY a.person
      ) m
    );
  END $$;
  COMMENT ON FUNCTION ro_committee_asked IS
    'Members in office of the committee an act names, on a day; null where it asks for none. Called behind ro_open.';
`;

/** Who is in office on a committee that meets: the base of its votes, by person. */
export class Committees1790000000030 implements MigrationInterface {
  name = 'Committees1790000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COMMITTEE_ASKED);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION ro_committee_asked');
  }
}
