import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the meeting was held beside its result, for proof cards. */
export class Meetings1790000000029 implements MigrationInterface {
  name = 'Meetings1790000000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE vote_round ADD COLUMN meeting jsonb');
    await runner.query(
      `COMMENT ON COLUMN vote_round.meeting IS 'Chair, secretary, declared conflicts and both counts; null where only the result was typed.'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE vote_round DROP COLUMN meeting');
  }
}
