import type { MigrationInterface, QueryRunner } from 'typeorm';

const CLASS_ENROLMENT = `
  CREATE TABLE class_enrolment (
    dossier uuid NOT NULL,
    seq integer NOT NULL,
    class uuid NOT NULL,
    enrolled_on date NOT NULL,
    CONSTRAINT "PK_class_enrolment" PRIMARY KEY (dossier, seq)
  );
  CREATE INDEX class_enrolment_class ON class_enrolment (class);
  COMMENT ON COLUMN class_enrolment.dossier IS 'The dossier of the learner.';
  COMMENT ON COLUMN class_enrolment.seq IS 'The entry by which the learner came into the class.';
  COMMENT ON COLUMN class_enrolment.class IS 'The class.';
  COMMENT ON COLUMN class_enrolment.enrolled_on IS 'Civil day of the enrolment.';
  COMMENT ON TABLE class_enrolment IS
    'That a learner came into a class; whether they sit in it still, their dossier says.';
`;

const CERTIFICATE = `
  CREATE TABLE certificate (
    issuer_key text NOT NULL,
    kind text NOT NULL,
    number_key text NOT NULL,
    issuer text NOT NULL,
    number text NOT NULL,
    class uuid NOT NULL,
    seq integer NOT NULL,
    learner uuid,
    member uuid,
    issued_on date NOT NULL,
    CONSTRAINT "PK_certificate" PRIMARY KEY (issuer_key, kind, number_key)
  );
  CREATE INDEX certificate_class ON certificate (class);
  CREATE INDEX certificate_learner ON certificate (learner) WHERE learner IS NOT NULL;
  COMMENT ON COLUMN certificate.issuer_key IS 'The issuer as it is compared: small letters, single spaces.';
  COMMENT ON COLUMN certificate.kind IS 'What the class taught.';
  COMMENT ON COLUMN certificate.number_key IS 'The number as it is compared.';
  COMMENT ON COLUMN certificate.issuer IS 'The issuer as it was typed.';
  COMMENT ON COLUMN certificate.number IS 'The number as it was typed.';
  COMMENT ON COLUMN certificate.class IS 'The class that ended with it.';
  COMMENT ON COLUMN certificate.seq IS 'The entry of the class that recorded it.';
  COMMENT ON COLUMN certificate.learner IS 'The dossier of the learner; null for a member without one.';
  COMMENT ON COLUMN certificate.member IS 'The member; null for a learner with a dossier.';
  COMMENT ON COLUMN certificate.issued_on IS 'Civil day of issue.';
  COMMENT ON TABLE certificate IS
    'Certificates that classes have issued: one number once per issuer and kind of class.';
`;

/** While everything is made anew, a number that was given twice before it was forbidden stays with the first; verify names the other. */
const WRITE_CLASSES = `
  CREATE FUNCTION ro_write_classes(p jsonb, replace boolean) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    subject uuid := (p -> 'dossier' ->> 'id')::uuid;
  BEGIN
    IF replace THEN
      DELETE FROM class_enrolment WHERE dossier = subject;
      DELETE FROM certificate WHERE class = subject;
      INSERT INTO certificate SELECT * FROM jsonb_populate_recordset(NULL::certificate, coalesce(p -> 'certificates', '[]'))
      ON CONFLICT DO NOTHING;
    ELSIF p ? 'certificates' THEN
      INSERT INTO certificate SELECT * FROM jsonb_populate_recordset(NULL::certificate, p -> 'certificates');
    END IF;
    IF p ? 'enrolments' THEN
      INSERT INTO class_enrolment SELECT * FROM jsonb_populate_recordset(NULL::class_enrolment, p -> 'enrolments');
    END IF;
  END $$;
  COMMENT ON FUNCTION ro_write_classes IS
    'Enrolments and certificates that came of entries; with replace, first takes back what no longer stands.';
`;

/**
 * VOLATILE, so that it reads what was committed while \`ro_open\` waited. Who asks for certificates of an issuer holds the issuer
 * until the end: of two classes that give one number at once, the second finds it taken.
 */
const CLASSES_ASKED = `
  CREATE FUNCTION ro_classes_asked(p_dossier uuid, p_kind text, p_needs jsonb) RETURNS jsonb LANGUAGE plpgsql VOLATILE AS $$
  DECLARE
    found dossier%ROWTYPE;
    need jsonb;
    of_issuer text;
  BEGIN
    SELECT * INTO found FROM dossier WHERE id = p_dossier;
    need := p_needs -> coalesce(found.kind, p_kind);
    of_issuer := need -> 'certificates' ->> 'issuer';
    IF of_issuer IS NOT NULL THEN PERFORM pg_advisory_xact_lock(hashtextextended(of_issuer, 3)); END IF;
    RETURN jsonb_strip_nulls(jsonb_build_object(
      'learners', CASE WHEN need ? 'learners' THEN (
        SELECT coalesce(jsonb_agg(d.id ORDER BY d.id), '[]') FROM dossier d
        WHERE d.id IN (SELECT e.dossier FROM class_enrolment e WHERE e.class = p_dossier) AND NOT d.closed
          AND p_dossier::text IN (d.state -> 'enrolment' ->> 'class', d.state -> 'newMemberEnrolment' ->> 'class')) END,
      'certificates', CASE WHEN of_issuer IS NOT NULL THEN (
        SELECT coalesce(jsonb_agg(jsonb_build_object(
          'number', c.number_key, 'kind', c.kind, 'class', c.class, 'person', coalesce(c.member, d.subject))
          ORDER BY c.kind, c.number_key), '[]')
        FROM certificate c LEFT JOIN dossier d ON d.id = c.learner
        WHERE c.issuer_key = of_issuer
          AND c.number_key = ANY (ARRAY(SELECT jsonb_array_elements_text(need -> 'certificates' -> 'numbers')))) END));
  END $$;
  COMMENT ON FUNCTION ro_classes_asked IS
    'Who sits in a class, and which certificate numbers are taken, where an act asks for it. Called behind ro_open.';
`;

/** What was there before: learners who came into a class, and certificates of classes that ended. */
const FILL = `
  INSERT INTO class_enrolment
  SELECT e.dossier, e.seq, (happened ->> 'class')::uuid, (happened ->> 'enrolledOn')::date
  FROM ledger_entry e JOIN dossier d ON d.id = e.dossier AND e.seq <> ALL (d.voided)
  CROSS JOIN LATERAL jsonb_array_elements(e.events) happened
  WHERE happened ->> 'type' IN ('candidate.enrolled', 'new-member.enrolled');
  INSERT INTO certificate
  SELECT lower(regexp_replace(btrim(normalize(happened ->> 'issuer', NFC)), '\\s+', ' ', 'g')),
    coalesce(d.state ->> 'teaches', 'awareness'),
    lower(regexp_replace(btrim(normalize(result ->> 'certificateNumber', NFC)), '\\s+', ' ', 'g')),
    happened ->> 'issuer', result ->> 'certificateNumber', e.dossier, e.seq, (result ->> 'dossier')::uuid, NULL,
    (happened ->> 'issuedOn')::date
  FROM ledger_entry e JOIN dossier d ON d.id = e.dossier AND e.seq <> ALL (d.voided)
  CROSS JOIN LATERAL jsonb_array_elements(e.events) happened
  CROSS JOIN LATERAL jsonb_array_elements(happened -> 'results') result
  WHERE happened ->> 'type' = 'class.finished' AND result ->> 'certificateNumber' IS NOT NULL
  ORDER BY e.recorded_at
  ON CONFLICT DO NOTHING
`;

/** Learners of classes and the certificates that classes issue. */
export class Classes1790000000032 implements MigrationInterface {
  name = 'Classes1790000000032';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [CLASS_ENROLMENT, CERTIFICATE, WRITE_CLASSES, CLASSES_ASKED, FILL]) {
      await runner.query(sql);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION ro_classes_asked, ro_write_classes;
      DROP TABLE certificate, class_enrolment;
    `);
  }
}
