import type { MigrationInterface, QueryRunner } from 'typeorm';

const LEAVING = `
  CREATE TABLE leaving (
    person uuid NOT NULL,
    left_on date NOT NULL,
    way text NOT NULL,
    CONSTRAINT "PK_leaving" PRIMARY KEY (person, left_on)
  );
  COMMENT ON COLUMN leaving.person IS 'Who was a member.';
  COMMENT ON COLUMN leaving.left_on IS 'First civil day on which the membership no longer held.';
  COMMENT ON COLUMN leaving.way IS 'How it ended, such as struck-off; what follows is a matter of the rules.';
  COMMENT ON TABLE leaving IS 'How a membership ended; who left without a row did so in a way nobody recorded.';
`;

/**
 * Lines that touch or overlap are one time, whatever cells they name. How it ended says the register, else the dossier that
 * ended it; the day of the decision says the dossier that began it.
 */
const PAST = `
  CREATE FUNCTION ro_past(who uuid) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
  BEGIN RETURN (
    WITH line AS (
      SELECT m.from_on, m.to_on, m.cause_dossier, m.from_on <= max(coalesce(m.to_on, 'infinity')) OVER (
          ORDER BY m.from_on, m.to_on ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS goes_on
      FROM membership m WHERE m.person = who AND (m.to_on IS NULL OR m.to_on > m.from_on)
    ), numbered AS (
      SELECT *, count(*) FILTER (WHERE goes_on IS NOT TRUE) OVER (ORDER BY from_on, to_on) AS nth FROM line
    ), time AS (
      SELECT min(from_on) AS from_on, max(coalesce(to_on, 'infinity')) AS left_on,
        (array_agg(cause_dossier ORDER BY from_on) FILTER (WHERE cause_dossier IS NOT NULL))[1] AS first_dossier,
        (array_agg(cause_dossier ORDER BY from_on DESC) FILTER (WHERE cause_dossier IS NOT NULL))[1] AS last_dossier
      FROM numbered GROUP BY nth
    )
    SELECT jsonb_agg(jsonb_build_object('fromOn', t.from_on, 'leftOn', t.left_on,
        'way', coalesce(l.way, CASE d.phase WHEN 'REMOVED' THEN 'struck-off' WHEN 'ANNULLED' THEN 'annulled' END),
        'admittedOn', f.state ->> 'decidedOn') ORDER BY t.from_on)
    FROM time t
    LEFT JOIN leaving l ON l.person = who AND l.left_on = t.left_on
    LEFT JOIN dossier f ON f.id = t.first_dossier
    LEFT JOIN dossier d ON d.id = t.last_dossier
    WHERE t.left_on <> 'infinity'
  ); END $$;
  COMMENT ON FUNCTION ro_past IS
    'Times in which somebody was a member and is no longer, oldest first, and how each ended; null where there was none.';
`;

/** VOLATILE, so that it reads what was committed while \`ro_open\` waited. */
const PAST_ASKED = `
  CREATE FUNCTION ro_past_asked(p_dossier uuid, p_kind text, p_needs jsonb) RETURNS jsonb LANGUAGE plpgsql VOLATILE AS $$
  DECLARE
    found dossier%ROWTYPE;
    need jsonb;
  BEGIN
    SELECT * INTO found FROM dossier WHERE id = p_dossier;
    need := p_needs -> coalesce(found.kind, p_kind);
    IF NOT need ? 'pastOf' THEN RETURN NULL; END IF;
    RETURN ro_past(CASE need ->> 'pastOf' WHEN 'subject' THEN found.subject ELSE (need ->> 'pastOf')::uuid END);
  END $$;
  COMMENT ON FUNCTION ro_past_asked IS
    'Earlier memberships that an act asks for; null where it asks for none or there is none. Called behind ro_open.';
`;

/** How memberships ended, and how an act on a re-admission reads it. */
export class Leaving1790000000035 implements MigrationInterface {
  name = 'Leaving1790000000035';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [LEAVING, PAST, PAST_ASKED]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION ro_past_asked, ro_past; DROP TABLE leaving;');
  }
}
