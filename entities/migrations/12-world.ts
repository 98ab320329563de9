import type { MigrationInterface, QueryRunner } from 'typeorm';

const REGISTER_ENTRY = `
  CREATE TABLE register_entry (
    register text NOT NULL,
    seq integer NOT NULL,
    prev_hash text NOT NULL,
    hash text NOT NULL,
    act text NOT NULL,
    actor uuid,
    on_behalf_of uuid,
    occurred_on date NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    input jsonb NOT NULL,
    facts jsonb NOT NULL,
    events jsonb NOT NULL,
    idempotency_key text NOT NULL,
    rules_version text NOT NULL,
    CONSTRAINT "PK_6c5276b7141d4d8165e0ec46331" PRIMARY KEY (register, seq)
  );
  CREATE UNIQUE INDEX register_entry_key ON register_entry (idempotency_key);
  COMMENT ON COLUMN register_entry.register IS 'The register, whose entries form one hash chain: organisations or persons.';
  COMMENT ON COLUMN register_entry.seq IS 'Number of the entry in its register: 1, 2, 3 without a gap.';
  COMMENT ON COLUMN register_entry.prev_hash IS 'Hash of the entry before; 64 zeros for the first.';
  COMMENT ON COLUMN register_entry.hash IS 'SHA-256 over the canonical JSON of this entry, as hexadecimal digits.';
  COMMENT ON COLUMN register_entry.act IS 'The act that was done.';
  COMMENT ON COLUMN register_entry.actor IS 'The person who did it; null where the installation itself loaded or carried out.';
  COMMENT ON COLUMN register_entry.on_behalf_of IS 'The person substituted for; null when nobody was.';
  COMMENT ON COLUMN register_entry.occurred_on IS 'Civil day from which the change holds, the legal date.';
  COMMENT ON COLUMN register_entry.recorded_at IS 'Instant of business time at which the register learned it.';
  COMMENT ON COLUMN register_entry.input IS 'What the actor said; personal data is replaced by its seal.';
  COMMENT ON COLUMN register_entry.facts IS 'What the rules read of the world to decide, so that the entry can be decided again.';
  COMMENT ON COLUMN register_entry.events IS 'What happened: whole rows after the change; the rows are the fold of these.';
  COMMENT ON COLUMN register_entry.idempotency_key IS 'Key of the request; one key stands in the registers once and for ever.';
  COMMENT ON COLUMN register_entry.rules_version IS 'Version of the rules that decided.';
  COMMENT ON TABLE register_entry IS 'One change of a register of the world; rows are only ever added.';
`;

const REFUSED_CHANGE = `
  CREATE TABLE refused_change (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    register text NOT NULL,
    act text NOT NULL,
    actor uuid,
    idempotency_key text NOT NULL,
    refusals jsonb NOT NULL,
    refused_at timestamptz NOT NULL,
    CONSTRAINT "PK_31d46874d0ca3224b2aedc6c743" PRIMARY KEY (id)
  );
  COMMENT ON COLUMN refused_change.id IS 'Order of arrival.';
  COMMENT ON COLUMN refused_change.register IS 'The register it was tried on.';
  COMMENT ON COLUMN refused_change.act IS 'The act that was tried.';
  COMMENT ON COLUMN refused_change.actor IS 'The person who tried; null when nobody in person.';
  COMMENT ON COLUMN refused_change.idempotency_key IS 'Key of the request.';
  COMMENT ON COLUMN refused_change.refusals IS 'Codes, articles and facts of the refusal.';
  COMMENT ON COLUMN refused_change.refused_at IS 'Instant of business time of the refusal.';
  COMMENT ON TABLE refused_change IS 'A change of a register that the rules refused, kept as evidence.';
`;

const WORLD_CHANGE = `
  CREATE TABLE world_change (
    change_register text NOT NULL,
    change_seq integer NOT NULL,
    dossier uuid NOT NULL,
    done_at timestamptz,
    done_seq integer,
    CONSTRAINT "PK_2c24047e165c775446d482311dc" PRIMARY KEY (change_register, change_seq, dossier)
  );
  CREATE INDEX world_change_of_dossier ON world_change (dossier) WHERE done_at IS NULL;
  CREATE INDEX world_change_of_change ON world_change (change_register, change_seq) WHERE done_at IS NULL;
  COMMENT ON COLUMN world_change.change_register IS 'The register that changed.';
  COMMENT ON COLUMN world_change.change_seq IS 'The entry of that register.';
  COMMENT ON COLUMN world_change.dossier IS 'The dossier it touches.';
  COMMENT ON COLUMN world_change.done_at IS 'Instant of business time at which the dossier followed; null while it has not.';
  COMMENT ON COLUMN world_change.done_seq IS 'The entry of the dossier that followed; null while none did or none was needed.';
  COMMENT ON TABLE world_change IS 'That a change of the world touches an open dossier, which has to follow it.';
`;

const ORGANISATION_FORM = `
  CREATE TABLE organisation_form (
    organisation uuid NOT NULL,
    from_on date NOT NULL,
    to_on date,
    code text NOT NULL,
    name text NOT NULL,
    level text NOT NULL,
    CONSTRAINT "PK_a9b4ba322b18de31ace8fe10fe6" PRIMARY KEY (organisation, from_on)
  );
  COMMENT ON COLUMN organisation_form.organisation IS 'The body.';
  COMMENT ON COLUMN organisation_form.from_on IS 'First civil day on which this holds.';
  COMMENT ON COLUMN organisation_form.to_on IS 'First civil day on which it no longer holds; null while open.';
  COMMENT ON COLUMN organisation_form.code IS 'Code people knew the body by.';
  COMMENT ON COLUMN organisation_form.name IS 'Name of the body, in Vietnamese.';
  COMMENT ON COLUMN organisation_form.level IS 'Level in the tree: cell, division, grassroots, superior, province or centre.';
  COMMENT ON TABLE organisation_form IS 'Under which code, name and level a body was known, and when.';
  INSERT INTO organisation_form (organisation, from_on, to_on, code, name, level)
    SELECT id, from_on, to_on, code, name, level FROM organisation;
`;

const EXEMPTION = `
  CREATE TABLE exemption (
    person uuid NOT NULL,
    from_on date NOT NULL,
    to_on date,
    CONSTRAINT "PK_bdbf1dda2b58d7d36d4144e8f7b" PRIMARY KEY (person, from_on)
  );
  COMMENT ON COLUMN exemption.person IS 'The member.';
  COMMENT ON COLUMN exemption.from_on IS 'First civil day on which this holds.';
  COMMENT ON COLUMN exemption.to_on IS 'First civil day on which it no longer holds; null while open.';
  COMMENT ON TABLE exemption IS 'That a member was exempt from work and activity.';
`;

/** The trigger keeps `membership.to_on` the one day readers ask, whoever ended it and in whichever order rows are written. */
const MEMBERSHIP_END = `
  CREATE TABLE membership_end (
    person uuid NOT NULL,
    from_on date NOT NULL,
    status text NOT NULL,
    to_on date NOT NULL,
    cause_dossier uuid,
    cause_seq integer,
    CONSTRAINT "PK_1e14686701a02833eb004544434" PRIMARY KEY (person, from_on, status)
  );
  COMMENT ON COLUMN membership_end.person IS 'The member.';
  COMMENT ON COLUMN membership_end.from_on IS 'First civil day of the membership that ended.';
  COMMENT ON COLUMN membership_end.status IS 'Status of the membership that ended.';
  COMMENT ON COLUMN membership_end.to_on IS 'First civil day on which the membership no longer holds.';
  COMMENT ON COLUMN membership_end.cause_dossier IS 'The dossier that ended it; null where the register of persons did.';
  COMMENT ON COLUMN membership_end.cause_seq IS 'The entry of that dossier; null where the register of persons did.';
  COMMENT ON TABLE membership_end IS 'That a membership which a dossier brought about ended for another reason.';

  CREATE FUNCTION ro_membership_ends() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.to_on := least(NEW.to_on, (SELECT e.to_on FROM membership_end e
      WHERE (e.person, e.from_on, e.status) = (NEW.person, NEW.from_on, NEW.status)));
    RETURN NEW;
  END $$;
  COMMENT ON FUNCTION ro_membership_ends IS 'A membership that was ended from outside holds no longer than that.';
  CREATE TRIGGER membership_ends BEFORE INSERT OR UPDATE ON membership
    FOR EACH ROW EXECUTE FUNCTION ro_membership_ends();
`;

const PERSON_SALT = `
  ALTER TABLE person ADD COLUMN salt text;
  COMMENT ON COLUMN person.salt IS 'Random salt of the seal in the register; null where nothing was sealed, or once erased.';
`;

const ONLY_GROWS = ['register_entry', 'refused_change'];
const TABLES = [
  REGISTER_ENTRY,
  REFUSED_CHANGE,
  WORLD_CHANGE,
  ORGANISATION_FORM,
  EXEMPTION,
  MEMBERSHIP_END,
  PERSON_SALT,
];

/** The registers of the world as streams of their own, and what a dossier has to follow. */
export class World1790000000012 implements MigrationInterface {
  name = 'World1790000000012';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of TABLES) await runner.query(sql);
    for (const table of ONLY_GROWS) {
      await runner.query(`
        CREATE TRIGGER ${table}_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION ro_refuse_change();
        ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_only_grows;
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER membership_ends ON membership;
      DROP FUNCTION ro_membership_ends;
      ALTER TABLE person DROP COLUMN salt;
      DROP TABLE register_entry, refused_change, world_change, organisation_form, exemption, membership_end;
    `);
  }
}
