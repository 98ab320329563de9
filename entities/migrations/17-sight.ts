import type { MigrationInterface, QueryRunner } from 'typeorm';

const BREAK_GLASS = `
  CREATE TABLE break_glass (
    id uuid NOT NULL,
    asker uuid NOT NULL,
    dossier uuid NOT NULL,
    bodies uuid[] NOT NULL,
    reason text NOT NULL,
    hours integer NOT NULL,
    asked_at timestamptz(3) NOT NULL,
    approver uuid,
    approved_at timestamptz(3),
    until_at timestamptz(3),
    ended_at timestamptz(3),
    ended_by uuid,
    CONSTRAINT "PK_d2f2ad4d4dd7744ca883b1b2fe7" PRIMARY KEY (id)
  );
  CREATE INDEX break_glass_asker ON break_glass (asker, dossier);
  CREATE INDEX break_glass_asked ON break_glass (asked_at);
  COMMENT ON COLUMN break_glass.id IS 'Identity of the request.';
  COMMENT ON COLUMN break_glass.asker IS 'Who asks to read.';
  COMMENT ON COLUMN break_glass.dossier IS 'The one dossier asked for.';
  COMMENT ON COLUMN break_glass.bodies IS 'Body of the dossier and those above it when asked, lowest first: where it is heard.';
  COMMENT ON COLUMN break_glass.reason IS 'The reason as a token: id of the text, and its salted seal.';
  COMMENT ON COLUMN break_glass.hours IS 'Hours asked for, at most 4.';
  COMMENT ON COLUMN break_glass.asked_at IS 'Instant of business time at which it was asked.';
  COMMENT ON COLUMN break_glass.approver IS 'The second person; null while nobody let them in.';
  COMMENT ON COLUMN break_glass.approved_at IS 'Instant of business time of the approval; null until then.';
  COMMENT ON COLUMN break_glass.until_at IS 'Instant of business time at which reading ends by itself; null until approved.';
  COMMENT ON COLUMN break_glass.ended_at IS 'Instant of business time at which it was ended early or turned down; null otherwise.';
  COMMENT ON COLUMN break_glass.ended_by IS 'Who ended it; null while nobody did.';
  COMMENT ON TABLE break_glass IS 'That somebody who may not read a dossier asked to, and who let them in until when.';
`;

/** In SQL and not in plpgsql, so that it is inlined where it is read from: the plan sees two index look-ups. */
const RIGHTS = `
  CREATE FUNCTION ro_rights(who uuid, day date)
  RETURNS TABLE (role text, organisation uuid, principal uuid, kinds text[]) LANGUAGE sql STABLE AS $$
    SELECT a.role, a.organisation, NULL::uuid, NULL::text[] FROM appointment a
    WHERE a.person = who AND ro_holds(a.from_on, a.to_on, day)
    UNION ALL
    SELECT d.role, d.organisation, d.principal, d.kinds FROM deputation d
    WHERE d.deputy = who AND ro_holds(d.from_on, least(d.to_on, d.withdrawn_on), day)
      AND EXISTS (SELECT FROM appointment a
                  WHERE a.person = d.principal AND a.role = d.role AND a.organisation = d.organisation
                    AND ro_holds(a.from_on, a.to_on, day))
  $$;
  COMMENT ON FUNCTION ro_rights IS
    'Roles of a person on a day: held (principal null), and lent by who still holds them, for some kinds of acts.';

  CREATE FUNCTION ro_let_in(who uuid, wanted uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM break_glass g
      WHERE g.asker = who AND g.dossier = wanted AND g.ended_at IS NULL AND g.until_at > ro_business_now())
  $$;
  COMMENT ON FUNCTION ro_let_in IS
    'Whether a person who may not read a dossier was let in by a second person, and the time is not over.';
`;

/** Who sees what: roles held and lent, and who was let in for some hours. */
export class Sight1790000000017 implements MigrationInterface {
  name = 'Sight1790000000017';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [BREAK_GLASS, RIGHTS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION ro_rights(uuid, date), ro_let_in(uuid, uuid)');
    await runner.query('DROP TABLE break_glass');
  }
}
