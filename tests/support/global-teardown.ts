import { clearRunFolder } from './run-folder';

/** Stops what the run started and removes its folder. */
export default async function stopAfterAllTests(): Promise<void> {
  const folder = process.env['RO_TEST_FOLDER'];
  if (folder) await clearRunFolder(folder);
}
