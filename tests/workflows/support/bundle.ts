import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';

const silent = (): void => undefined;
const LOGGER = {
  trace: silent,
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  log: silent,
};

/** The workflow bundle, made once in a run of Jest: it takes three seconds, and every worker of every file needs it. */
export async function workflowBundle(): Promise<{ codePath: string }> {
  const folder = process.env['RO_TEST_FOLDER'] ?? tmpdir();
  const codePath = join(
    folder,
    `workflow-bundle-${process.env['RO_TEST_FOLDER'] ? 'run' : process.pid}.js`,
  );
  if (existsSync(codePath)) return { codePath };
  const { code } = await bundleWorkflowCode({
    workflowsPath: require.resolve('../../../workflows/index'),
    logger: LOGGER,
  });
  const unfinished = `${codePath}.${process.pid}`;
  writeFileSync(unfinished, code);
  renameSync(unfinished, codePath);
  return { codePath };
}
