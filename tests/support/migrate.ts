/** What the migrations promise; the module is loaded by name so that tests without a database never load TypeORM. */
export type Migrate = (ownerUrl: string) => Promise<{ appUrl: string; applied: string[] }>;

/** The migrations of `entities/`. */
export async function loadMigrate(): Promise<Migrate> {
  const path = '../../entities/migrate';
  const { migrate }: { migrate: Migrate } = await import(path);
  return migrate;
}
