import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import type { Stage } from '../workflows/support/stage';
import { openStage } from '../workflows/support/stage';
import { PATHS } from './paths';

const HISTORIES = join(__dirname, 'histories');

/**
 * Records the histories that are replayed in CI. Run on purpose, at a release or for a new path, never to make a red
 * replay green: a history recorded anew no longer protects the dossiers that run by the old one.
 *
 *     npx jest --testMatch '<rootDir>/tests/replay/record.ts'
 */
describe('recording histories', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
    mkdirSync(HISTORIES, { recursive: true });
  });
  afterAll(() => stage.stop());

  it.each(PATHS)('$name', async ({ walk, histories }) => {
    await walk(stage);
    for (const [name, { id, run }] of Object.entries(histories)) {
      const history = await stage.historyOf(id, run);
      const json = JSON.stringify(JSON.parse(historyToJSON(history)), null, 1);
      writeFileSync(join(HISTORIES, `${name}.json`), `${json}\n`);
    }
  });
});
