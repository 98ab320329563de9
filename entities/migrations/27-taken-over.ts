import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEY = '"PK_5850ca9a4814875837d1a6687d2"';

/** Votes of a dossier that began on paper: several bodies' in one entry, each marked as written there. */
export class TakenOver1790000000027 implements MigrationInterface {
  name = 'TakenOver1790000000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE vote_round ADD COLUMN taken_over text');
    await runner.query(
      `COMMENT ON COLUMN vote_round.taken_over IS 'Counts as written on paper, without a roll, of a proposal or a decision; null where it was recorded here.'`,
    );
    await runner.query(`ALTER TABLE vote_round DROP CONSTRAINT ${KEY}`);
    await runner.query(
      'ALTER TABLE vote_round ADD CONSTRAINT "PK_f4aaf62ec7d7b2825f666495f56" PRIMARY KEY (dossier, seq, question, body)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE vote_round DROP CONSTRAINT "PK_f4aaf62ec7d7b2825f666495f56"');
    await runner.query(
      `ALTER TABLE vote_round ADD CONSTRAINT ${KEY} PRIMARY KEY (dossier, seq, question)`,
    );
    await runner.query('ALTER TABLE vote_round DROP COLUMN taken_over');
  }
}
