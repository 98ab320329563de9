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

/** Only where a card comes, changes or goes: every other act on a dossier pays one look at its state. */
const FOLLOW = `
  CREATE FUNCTION ro_party_card() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    card jsonb := NEW.state -> 'card';
  BEGIN
    IF TG_OP = 'UPDATE' AND card IS NOT DISTINCT FROM OLD.state -> 'card' THEN
      RETURN NULL;
    END IF;
    DELETE FROM party_card WHERE dossier = NEW.id;
    IF card IS NOT NULL THEN
      INSERT INTO party_card (dossier, number, person, issued_on, handed_on)
      VALUES (NEW.id, card ->> 'number', NEW.subject, (card ->> 'issuedOn')::date, (card ->> 'handedOn')::date);
    END IF;
    RETURN NULL;
  END $$;
  COMMENT ON FUNCTION ro_party_card IS 'Keeps the card of a dossier beside it, so that no number is given twice.';
  CREATE TRIGGER party_card AFTER INSERT OR UPDATE OF state ON dossier
    FOR EACH ROW EXECUTE FUNCTION ro_party_card();
`;

/** Party cards, each under a number of its own. */
export class PartyCards1790000000034 implements MigrationInterface {
  name = 'PartyCards1790000000034';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [PARTY_CARD, FOLLOW]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER party_card ON dossier');
    await runner.query('DROP FUNCTION ro_party_card');
    await runner.query('DROP TABLE party_card');
  }
}
