import { migrate } from './migrate';

/** Migrates a database of one's own and prints the address the application connects with; the only user of the owner's role. */
async function main(): Promise<void> {
  const ownerUrl = process.env['DATABASE_OWNER_URL'];
  if (!ownerUrl) {
    throw new Error('DATABASE_OWNER_URL is not set: the address of the database as its owner.');
  }
  const { appUrl, applied } = await migrate(ownerUrl);
  process.stderr.write(`${applied.length} migration(s) applied\n`);
  process.stdout.write(`${appUrl}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
