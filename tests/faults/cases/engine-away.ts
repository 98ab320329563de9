import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { setToWork } from '../support/crowd';
import { compiled, plainEnvironment } from '../support/part';
import {
  expectAllTold,
  expectArmedOnce,
  expectNothingLostOrDoubled,
  expectNothingViolated,
  openDossiers,
} from '../support/proof';
import { isRunning } from '../../../worker/engine-view';
import { dossierWorkflowId } from '../../../workflows/messages';
import type { System } from '../support/system';

const run = promisify(execFile);
const HOUR_MS = 3_600_000;
/** The promise: every clock is armed again within a minute. */
const MINUTE_MS = 60_000;

/** The engine is away for long, or comes back with nothing. */
export function engineAway(the: () => System): void {
  test('Temporal away while people decide dossiers and business time moves on by an hour: acts go on, and within a minute of its return every open dossier is told and its clock armed', async () => {
    const { engine, ledger, client } = the();
    await engine.kill();
    const before = client.kept.length;
    const crowd = await setToWork(the());
    const { nowMs } = await ledger.businessNow();
    expect(await ledger.moveBusinessTime(new Date(nowMs + HOUR_MS))).toMatchObject({
      kind: 'moved',
    });
    const decided = await crowd.finish();
    expect(client.kept.length).toBeGreaterThan(before);

    await engine.restart();
    const backAtMs = Date.now();
    await expectAllTold(the());
    for (const dossier of await openDossiers(the())) await expectArmedOnce(the(), dossier);
    expect(Date.now() - backAtMs).toBeLessThan(MINUTE_MS);
    await expectNothingLostOrDoubled(the(), decided);
  });

  test("Temporal's file lost wholly: `ro rebuild` brings every open dossier's workflow back", async () => {
    const { engine, env, temporal } = the();
    await engine.kill();
    engine.loseFile();
    await engine.restart();
    const open = await openDossiers(the());
    for (const dossier of open)
      expect(await isRunning(temporal, dossierWorkflowId('admission', dossier, 1))).toBe(false);

    const { stdout } = await run(process.execPath, [compiled('cli/main.js'), 'rebuild', '--json'], {
      env: { ...plainEnvironment(), ...env },
    });
    expect(JSON.parse(stdout)).toMatchObject({ dossiers: open.length, damaged: [], waiting: 0 });
    for (const dossier of open) await expectArmedOnce(the(), dossier);
    await expectNothingViolated(the());
  });
}
