import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORGANISATION = `
  CREATE TABLE organisation (
    id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    level text NOT NULL,
    from_on date NOT NULL,
    to_on date,
    CONSTRAINT "PK_c725ae234ef1b74cce43d2d00c1" PRIMARY KEY (id)
  );
  CREATE UNIQUE INDEX organisation_code ON organisation (code);
  COMMENT ON COLUMN organisation.id IS 'Identity of the body, never reused.';
  COMMENT ON COLUMN organisation.code IS 'Code people know the body by.';
  COMMENT ON COLUMN organisation.name IS 'Name of the body, in Vietnamese.';
  COMMENT ON COLUMN organisation.level IS 'Level in the tree: cell, division, grassroots, superior, province or centre.';
  COMMENT ON COLUMN organisation.from_on IS 'First civil day on which this holds.';
  COMMENT ON COLUMN organisation.to_on IS 'First civil day on which it no longer holds; null while open.';
  COMMENT ON TABLE organisation IS 'A body of the tree, from its foundation to its dissolution.';
`;

const ORGANISATION_PARENT = `
  CREATE TABLE organisation_parent (
    child uuid NOT NULL,
    from_on date NOT NULL,
    parent uuid NOT NULL,
    to_on date,
    CONSTRAINT "PK_2bdc421478c310927573c189fc3" PRIMARY KEY (child, from_on)
  );
  CREATE INDEX organisation_parent_parent ON organisation_parent (parent);
  COMMENT ON COLUMN organisation_parent.child IS 'The lower body.';
  COMMENT ON COLUMN organisation_parent.from_on IS 'First civil day on which this holds.';
  COMMENT ON COLUMN organisation_parent.parent IS 'The body directly above.';
  COMMENT ON COLUMN organisation_parent.to_on IS 'First civil day on which it no longer holds; null while open.';
  COMMENT ON TABLE organisation_parent IS 'Under which body another stood, and when.';
`;

const AUTHORISATION = `
  CREATE TABLE authorisation (
    organisation uuid NOT NULL,
    from_on date NOT NULL,
    to_on date,
    CONSTRAINT "PK_681f5bdd1bbcf46c8ff99260165" PRIMARY KEY (organisation, from_on)
  );
  COMMENT ON COLUMN authorisation.organisation IS 'The authorised grassroots organisation.';
  COMMENT ON COLUMN authorisation.from_on IS 'First civil day on which this holds.';
  COMMENT ON COLUMN authorisation.to_on IS 'First civil day on which it no longer holds; null while open.';
  COMMENT ON TABLE authorisation IS 'That a superior authorised a grassroots committee to decide admissions itself.';
`;

const PERSON = `
  CREATE TABLE person (
    id uuid NOT NULL,
    name text NOT NULL,
    born_on date NOT NULL,
    gender text,
    CONSTRAINT "PK_5fdaf670315c4b7e70cce85daa3" PRIMARY KEY (id)
  );
  COMMENT ON COLUMN person.id IS 'Identity of the person, never reused.';
  COMMENT ON COLUMN person.name IS 'Full name; stands here and nowhere in the ledger.';
  COMMENT ON COLUMN person.born_on IS 'Civil day of birth.';
  COMMENT ON COLUMN person.gender IS 'Gender as registered, for statistics; null where not recorded.';
  COMMENT ON TABLE person IS 'A human being known to the registers.';
`;

const MEMBERSHIP = `
  CREATE TABLE membership (
    person uuid NOT NULL,
    from_on date NOT NULL,
    status text NOT NULL,
    cell uuid NOT NULL,
    exempt boolean NOT NULL DEFAULT false,
    to_on date,
    cause_dossier uuid,
    cause_seq integer,
    CONSTRAINT "PK_35b08a509856f94645ba2056fc7" PRIMARY KEY (person, from_on, status)
  );
  CREATE INDEX membership_cause ON membership (cause_dossier) WHERE cause_dossier IS NOT NULL;
  CREATE INDEX membership_cell ON membership (cell);
  COMMENT ON COLUMN membership.person IS 'The member.';
  COMMENT ON COLUMN membership.from_on IS 'First civil day on which this holds.';
  COMMENT ON COLUMN membership.status IS 'Standing as a member: full or probationary.';
  COMMENT ON COLUMN membership.cell IS 'The cell on whose roll the member stands.';
  COMMENT ON COLUMN membership.exempt IS 'Whether the member is exempt from work and activity.';
  COMMENT ON COLUMN membership.to_on IS 'First civil day on which it no longer holds; null while open.';
  COMMENT ON COLUMN membership.cause_dossier IS 'The admission that brought this about; null for rows of the register itself.';
  COMMENT ON COLUMN membership.cause_seq IS 'The entry of that dossier; null for rows of the register itself.';
  COMMENT ON TABLE membership IS 'That a person stood on the roll of a cell, and how.';
`;

const TEMPORARY_ACTIVITY = `
  CREATE TABLE temporary_activity (
    person uuid NOT NULL,
    from_on date NOT NULL,
    host uuid NOT NULL,
    to_on date,
    CONSTRAINT "PK_dd984b50cf0fe9b4887c42bfb06" PRIMARY KEY (person, from_on)
  );
  COMMENT ON COLUMN temporary_activity.person IS 'The member.';
  COMMENT ON COLUMN temporary_activity.from_on IS 'First civil day on which this holds.';
  COMMENT ON COLUMN temporary_activity.host IS 'The cell that hosts the member.';
  COMMENT ON COLUMN temporary_activity.to_on IS 'First civil day on which it no longer holds; null while open.';
  COMMENT ON TABLE temporary_activity IS 'That a member was introduced to temporary activity in another cell.';
`;

const APPOINTMENT = `
  CREATE TABLE appointment (
    person uuid NOT NULL,
    role text NOT NULL,
    organisation uuid NOT NULL,
    from_on date NOT NULL,
    to_on date,
    standing boolean NOT NULL DEFAULT false,
    CONSTRAINT "PK_d386b98030b832be81316156654" PRIMARY KEY (person, role, organisation, from_on)
  );
  CREATE INDEX appointment_holder ON appointment (organisation, role);
  COMMENT ON COLUMN appointment.person IS 'Who holds the role.';
  COMMENT ON COLUMN appointment.role IS 'The role, one of those listed in rules/kernel/roles.ts.';
  COMMENT ON COLUMN appointment.organisation IS 'The body at which it is held.';
  COMMENT ON COLUMN appointment.from_on IS 'First civil day on which this holds.';
  COMMENT ON COLUMN appointment.to_on IS 'First civil day on which it no longer holds; null while open.';
  COMMENT ON COLUMN appointment.standing IS 'Whether this committee member also sits on the standing committee.';
  COMMENT ON TABLE appointment IS 'That a person held a role at a body.';
`;

/** Bodies, people, memberships and appointments; all dated. No foreign keys: the history is loaded in bulk and in any order. */
export class Registers1790000000001 implements MigrationInterface {
  name = 'Registers1790000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of [
      ORGANISATION,
      ORGANISATION_PARENT,
      AUTHORISATION,
      PERSON,
      MEMBERSHIP,
      TEMPORARY_ACTIVITY,
      APPOINTMENT,
    ])
      await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE organisation, organisation_parent, authorisation, person, membership, temporary_activity, appointment',
    );
  }
}
