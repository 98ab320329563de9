import { chmodSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';

/** Where this run of Jest keeps what it starts; removed at its end with every server noted there. */
export function runFolder(): string {
  const folder = process.env['RO_TEST_FOLDER'];
  if (!folder) throw new Error('no folder: run through Jest, whose global set-up makes it');
  return folder;
}

/** A folder of one system alone; as root PostgreSQL's user must pass through it. */
export function newFolder(name: string): string {
  const folder = mkdtempSync(join(runFolder(), `${name}-`));
  chmodSync(folder, 0o755);
  return folder;
}
