import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { FailpointReached, readFailpoint } from '../../ledger/failpoint';
import { openBook, receiptOf, type Book } from './support/book';
import { asSuperuser } from './support/tamper';

let book: Book;
beforeAll(async () => {
  book = await openBook();
});
afterAll(() => book.close());

async function rowsOf(sql: string, ...values: readonly unknown[]) {
  const { rows } = await book.ledger.context.pool.query(sql, [...values]);
  return rows;
}

describe('one act', () => {
  /** Statements one act sends, seen on the connection it uses. */
  async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
    const { pool } = book.ledger.context;
    const sent: string[] = [];
    const seen = (client: PoolClient) => {
      const { query } = client;
      jest.spyOn(client, 'query').mockImplementation((...args: unknown[]) => {
        const [asked] = args;
        sent.push(typeof asked === 'string' ? asked : String(Reflect.get(Object(asked), 'name')));
        return Reflect.apply(query, client, args);
      });
    };
    pool.on('acquire', seen);
    await work();
    pool.off('acquire', seen);
    jest.restoreAllMocks();
    return sent;
  }

  it('is four statements in two round trips, and one commit', async () => {
    const dossier = await book.openDossier();
    const sent = await statementsOf(() => book.act(dossier, 'ask', { helper: 10 }));
    expect(sent).toEqual(['BEGIN', 'ro_open', 'ro_write', 'COMMIT']);
  });

  it('is as many when refused, and three when nothing is due', async () => {
    const dossier = await book.openDossier();
    const refused = await statementsOf(() => book.act(dossier, 'echo', { from: 'x' }));
    expect(refused).toEqual(['BEGIN', 'ro_open', 'ro_refused', 'COMMIT']);
    const idle = await statementsOf(() =>
      book.act(dossier, 'strike', {}, { caller: { kind: 'time' } }),
    );
    expect(idle).toEqual(['BEGIN', 'ro_open', 'ROLLBACK']);
  });
});

describe('the role of the application', () => {
  it.each(['ledger_entry', 'refused_attempt', 'anchor', 'read_audit'])(
    'adds to %s and changes nothing in it',
    async (table) => {
      for (const sql of [
        `UPDATE ${table} SET ${table === 'anchor' ? 'root' : 'dossier'} = NULL`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
      ]) {
        await expect(rowsOf(sql)).rejects.toThrow(/permission denied/);
      }
    },
  );

  it('owns nothing and creates nothing', async () => {
    await expect(rowsOf('CREATE TABLE mine ()')).rejects.toThrow(/permission denied/);
    await expect(rowsOf('ALTER TABLE ledger_entry DISABLE TRIGGER ALL')).rejects.toThrow(
      /must be owner/,
    );
  });
});

it.each(['UPDATE ledger_entry SET act = act', 'DELETE FROM ledger_entry', 'TRUNCATE ledger_entry'])(
  'refuses %s to the superuser too, also as a replica',
  async (sql) => {
    await asSuperuser(book, async (client) => {
      await expect(client.query(sql)).rejects.toThrow(/only grows/);
      await client.query('SET session_replication_role = replica');
      await expect(client.query(sql)).rejects.toThrow(/only grows/);
    });
  },
);

describe('a session', () => {
  const token = 'a'.repeat(64);
  const bySession = { caller: { kind: 'session', session: token } } as const;

  beforeAll(async () => {
    const [account, person] = [randomUUID(), book.world.secretary];
    await book.ledger.enterRegister({
      accounts: [{ id: account, login: 'bithu', passwordHash: '-', person, locale: 'vi' }],
    });
    await rowsOf(
      `INSERT INTO session (id, token_sha256, account, person, idle_expires_at, expires_at)
       VALUES (gen_random_uuid(), $1, $2, $3, now() + interval '1 hour', now() + interval '1 day')`,
      token,
      account,
      person,
    );
  });

  it('says who acts', async () => {
    const dossier = await book.openDossier();
    expect(receiptOf(await book.act(dossier, 'approve', {}, bySession)).closed).toBe(true);
    expect(
      await rowsOf('SELECT actor FROM ledger_entry WHERE dossier = $1 AND seq = 2', dossier),
    ).toEqual([{ actor: book.world.secretary }]);
  });

  it('outlives a move of business time: it ends by real time', async () => {
    await book.ledger.moveBusinessTime(
      new Date((await book.ledger.businessNow()).nowMs + 40 * 86_400_000),
    );
    expect((await book.act(await book.openDossier(), 'approve', {}, bySession)).kind).toBe(
      'accepted',
    );
  });

  it('is refused for another person', async () => {
    const caller = { kind: 'person', person: book.world.deputy, session: token } as const;
    expect(await book.act(await book.openDossier(), 'approve', {}, { caller })).toEqual({
      kind: 'not-found',
      what: 'session',
    });
  });

  it.each([
    ['unknown', `SELECT 1`, 'b'.repeat(64)],
    ['idle for too long', `UPDATE session SET idle_expires_at = now() - interval '1 s'`, token],
    [
      'revoked',
      `UPDATE session SET idle_expires_at = now() + interval '1 h', revoked_at = now()`,
      token,
    ],
    ['of a disabled account', `UPDATE account SET disabled_at = now()`, token],
  ])('that is %s is no session at all', async (_, sql, session) => {
    const dossier = await book.openDossier();
    await rowsOf(sql);
    expect(
      await book.act(dossier, 'approve', {}, { caller: { kind: 'session', session } }),
    ).toEqual({ kind: 'not-found', what: 'session' });
  });
});

describe('free text', () => {
  it('stands outside the ledger, which keeps a token that does not lead back to it', async () => {
    const dossier = await book.openDossier();
    await book.act(dossier, 'note', { note: 'Nguyễn Văn A ốm', on: '2026-01-05' });
    const [entry] = await rowsOf(
      'SELECT input, events FROM ledger_entry WHERE dossier = $1 AND seq = 2',
      dossier,
    );
    expect(JSON.stringify(entry)).not.toContain('Nguyễn');
    const [text] = await rowsOf(
      'SELECT id, field, text FROM free_text WHERE dossier = $1',
      dossier,
    );
    expect(text).toMatchObject({ field: 'note', text: 'Nguyễn Văn A ốm' });
    expect(entry.input).toEqual({
      note: expect.stringMatching(new RegExp(`^${text.id}\\.[0-9a-f]{64}$`)),
      on: '2026-01-05',
    });
  });
});

describe('a crash', () => {
  it.each(['P2', 'P3'] as const)(
    'at %s leaves nothing, and the same key then does it',
    async (point) => {
      const crashing = await openBook({ failpoint: readFailpoint(`${point}:throw:2`) });
      const dossier = await crashing.openDossier();
      const key = randomUUID();
      await expect(crashing.act(dossier, 'ask', { helper: 9 }, { key })).rejects.toThrow(
        FailpointReached,
      );
      expect((await crashing.ledger.findStanding(dossier))?.seq).toBe(1);
      expect(await crashing.act(dossier, 'ask', { helper: 9 }, { key })).toMatchObject({
        kind: 'accepted',
        replayed: false,
      });
      await crashing.close();
    },
  );

  it('at P4 loses only the answer: the same key gives it', async () => {
    const crashing = await openBook({ failpoint: readFailpoint('P4:throw:2') });
    const dossier = await crashing.openDossier();
    const key = randomUUID();
    await expect(crashing.act(dossier, 'ask', { helper: 9 }, { key })).rejects.toThrow(
      FailpointReached,
    );
    expect(await crashing.act(dossier, 'ask', { helper: 9 }, { key })).toMatchObject({
      kind: 'accepted',
      replayed: true,
    });
    await crashing.close();
  });

  it('cannot be set by a typing error', () => {
    for (const setting of ['P8:kill:1', 'P4', 'P4:explode:1', 'p4:kill:1'])
      expect(() => readFailpoint(setting)).toThrow(/RO_FAILPOINT/);
  });
});
