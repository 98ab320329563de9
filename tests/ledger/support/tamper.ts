import { Client } from 'pg';
import { superuserUrl } from '../../support/postgres';
import type { Book } from './book';

/** Changes the book as only the database's superuser can: with the guard taken off and put back. `$1` is the dossier. */
export async function tamper(book: Book, dossier: string, ...statements: string[]): Promise<void> {
  await asSuperuser(book, async (client) => {
    await client.query('ALTER TABLE ledger_entry DISABLE TRIGGER ALL');
    for (const sql of statements) await client.query(sql, [dossier]);
    await client.query('ALTER TABLE ledger_entry ENABLE ALWAYS TRIGGER ledger_entry_only_grows');
  });
}

/** Runs work on the book's database as superuser. */
export async function asSuperuser<T>(book: Book, work: (client: Client) => Promise<T>): Promise<T> {
  const url = new URL(superuserUrl());
  url.pathname = `/${book.database.name}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
