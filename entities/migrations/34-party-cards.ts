import type { MigrationInterface, QueryRunner } from 'typeorm';

const PARTY_CARD = `
  CREATE TABLE party_card (
    dossier uuid NOT NULL,
    number text NOT NULL,
    person uuid NOT NULL,
    issued_on date NOT NULL,
    handed_on date,
    CONSTRAINT "PK_PARTY_CARD" PRIMARY KEY (dossier)
  );
  CREATE UNIQUE INDEX party_card_number ON party_card (number);
  COMMENT ON COLUMN party_card.dossier IS 'The dossier of the admission in which it was issued.';
  COMMENT ON COLUMN party_card.number IS 'Twelve digits.';
  COMMENT ON COLUMN party_card.person IS 'The member.';
  COMMENT ON COLUMN party_card.issued_on IS 'Civil day of issue.';
  COMMENT ON COLUMN party_card.handed_on IS 'Civil day of handing over; null until then.';
  COMMENT ON TABLE party_card IS 'A Party card that was issued; its number is nobody else’s.';
`;

const WRITE_CARD = `
  CREATE FUNCTION ro_write_card(p jsonb, replace boolean) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    IF replace THEN
      DELETE FROM party_card WHERE dossier = (p -> 'dossier' ->> 'id')::uuid;
    END IF;
    IF p ? 'card' THEN
      INSERT INTO party_card SELECT * FROM jsonb_populate_record(NULL::party_card, p -> 'card')
      ON CONFLICT (dossier) DO UPDATE SET
        number = excluded.number, person = excluded.person, issued_on = excluded.issued_on, handed_on = excluded.handed_on;
    END IF;
  END $$;
  COMMENT ON FUNCTION ro_write_card IS
    'Writes the Party card of a dossier, called by acts on cards alone; with replace, first takes back what no longer stands.';
`;

/** Party cards, each under a number of its own. */
export class PartyCards1790000000034 implements MigrationInterface {
  name = 'PartyCards1790000000034';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [PARTY_CARD, WRITE_CARD]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION ro_write_card; DROP TABLE party_card');
  }
}
