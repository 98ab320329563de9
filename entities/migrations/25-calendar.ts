import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OPEN_BEHIND_THE_WORLD } from './13-world-functions';

const CALENDAR_NOTICE = `
  CREATE TABLE calendar_notice (
    id uuid NOT NULL,
    kind text NOT NULL,
    year integer NOT NULL,
    organisation uuid NOT NULL,
    days jsonb NOT NULL,
    source text NOT NULL,
    document text NOT NULL,
    status text NOT NULL,
    proposed_by uuid,
    signed_by uuid,
    CONSTRAINT "PK_05b9f026434f0a2867d03b4635c" PRIMARY KEY (id)
  );
  COMMENT ON COLUMN calendar_notice.id IS 'Identity, chosen by who proposes it.';
  COMMENT ON COLUMN calendar_notice.kind IS 'What it is: year, move or correction.';
  COMMENT ON COLUMN calendar_notice.year IS 'The year it speaks of.';
  COMMENT ON COLUMN calendar_notice.organisation IS 'The province-level body that proposed it and signs.';
  COMMENT ON COLUMN calendar_notice.days IS 'The days it names: day, kind and why.';
  COMMENT ON COLUMN calendar_notice.source IS 'Who decreed it and where it is written.';
  COMMENT ON COLUMN calendar_notice.document IS 'Number of the document.';
  COMMENT ON COLUMN calendar_notice.status IS 'How far it has come: proposed, signed or withdrawn.';
  COMMENT ON COLUMN calendar_notice.proposed_by IS 'Who proposed it; null where the installation itself did.';
  COMMENT ON COLUMN calendar_notice.signed_by IS
    'Who signed it, somebody else; null until then, or where the installation itself did.';
  COMMENT ON TABLE calendar_notice IS 'A change of the calendar: proposed by one person, signed by another.';
`;

const CALENDAR_DAY = `
  CREATE TABLE calendar_day (
    day date NOT NULL,
    kind text NOT NULL,
    why text NOT NULL,
    source text NOT NULL,
    document text NOT NULL,
    notice uuid NOT NULL,
    CONSTRAINT "PK_0f0fd32432f4e23544a28c0562b" PRIMARY KEY (day)
  );
  COMMENT ON COLUMN calendar_day.day IS 'The civil day.';
  COMMENT ON COLUMN calendar_day.kind IS 'What it is: off, worked (a weekend), or plain (as its day of the week has it).';
  COMMENT ON COLUMN calendar_day.why IS 'Name of the holiday in English, or the day it was swapped with.';
  COMMENT ON COLUMN calendar_day.source IS 'Who decreed it and where it is written.';
  COMMENT ON COLUMN calendar_day.document IS 'Number of the document that decreed it.';
  COMMENT ON COLUMN calendar_day.notice IS 'The change of the calendar that brought it.';
  COMMENT ON TABLE calendar_day IS
    'A day of the calendar as it was signed; the others are as the calendar in the code.';
`;

const PERSON_ALONE = `jsonb_build_object('person', who)`;
/** The newest entry of the register names the version an act is decided on: one look at the end of an index. */
const WITH_CALENDAR = `jsonb_build_object('person', who, 'calendar',
      (SELECT e.seq FROM register_entry e WHERE e.register = 'calendar' ORDER BY e.seq DESC LIMIT 1))`;

/** The calendar as a register of the world, and acts that know which version of it is the newest. */
export class Calendar1790000000025 implements MigrationInterface {
  name = 'Calendar1790000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CALENDAR_NOTICE);
    await runner.query(CALENDAR_DAY);
    const answers = `ro_situation(found, who, p_kind, p_needs) || `;
    await runner.query(
      OPEN_BEHIND_THE_WORLD.replace(`${answers}${PERSON_ALONE}`, `${answers}${WITH_CALENDAR}`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(OPEN_BEHIND_THE_WORLD);
    await runner.query('DROP TABLE calendar_day, calendar_notice');
  }
}
