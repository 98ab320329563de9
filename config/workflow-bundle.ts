import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { projectRoot } from './env';

/** The compiled workflows and where their bundle lies, reused by every worker of a build. */
export const WORKFLOWS_PATH = join(projectRoot(), 'dist', 'workflows', 'index.js');
export const WORKFLOW_BUNDLE_PATH = join(projectRoot(), 'dist', 'workflow-bundle.js');

/**
 * Bundles the workflows once per build, instead of in every worker at its start (some seconds each). Written under
 * another name and renamed: a worker that starts meanwhile reads the old bundle or the new one, never half.
 * @returns whether there was something to bundle
 */
export async function writeWorkflowBundle(): Promise<boolean> {
  if (!existsSync(WORKFLOWS_PATH)) return false;
  const logger = new DefaultLogger('WARN');
  const { code } = await bundleWorkflowCode({ workflowsPath: WORKFLOWS_PATH, logger });
  mkdirSync(dirname(WORKFLOW_BUNDLE_PATH), { recursive: true });
  const unfinished = `${WORKFLOW_BUNDLE_PATH}.${process.pid}`;
  writeFileSync(unfinished, code);
  renameSync(unfinished, WORKFLOW_BUNDLE_PATH);
  return true;
}
