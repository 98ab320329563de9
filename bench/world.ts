import { createHash, randomBytes } from 'node:crypto';
import { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { createDataSource } from '../entities/data-source';
import { createLedger, type Ledger } from '../ledger/ledger';
import { plainDate } from '../rules/calendar/plain-date';
import { procedures } from '../rules/procedures';

const FROM = plainDate('2020-01-01');
const FULL_MEMBERS = 9;

/** One cell below one grassroots committee, with as many secretaries as there are users at most. */
export interface BenchWorld {
  /** Dossiers on the source list, each waiting for its nomination. */
  readonly dossiers: readonly string[];
  /** One session's token per user. */
  readonly tokens: readonly string[];
  readonly today: string;
}

/**
 * Fills an empty database: bodies, members, secretaries with sessions, and dossiers listed through the door.
 * @param users  secretaries of the cell, each with a session
 * @param count  dossiers
 */
export async function fillWorld(
  urls: { readonly ownerUrl: string; readonly appUrl: string },
  { users, count, onProgress }: { users: number; count: number; onProgress(done: number): void },
): Promise<BenchWorld> {
  const owner = createDataSource(urls.ownerUrl);
  await owner.initialize();
  const app = createDataSource(urls.appUrl, { poolSize: 8 });
  await app.initialize();
  try {
    const people = await enterPeople(createLedger({ dataSource: owner, procedures }), users, count);
    const tokens = await signIn(urls.ownerUrl, people.secretaries);
    const ledger = createLedger({ dataSource: app, procedures });
    const { today } = await ledger.businessNow();
    const dossiers: string[] = [];
    await eachOf(people.candidates, 8, async (candidate) => {
      dossiers.push(await list(ledger, people, candidate, today));
      onProgress(dossiers.length);
    });
    return { dossiers, tokens, today };
  } finally {
    await owner.destroy();
    await app.destroy();
  }
}

interface People {
  readonly cell: string;
  readonly members: readonly string[];
  readonly secretaries: readonly string[];
  readonly candidates: readonly string[];
}

async function enterPeople(ledger: Ledger, users: number, count: number): Promise<People> {
  const [superior, grassroots, cell] = [uuidv7(), uuidv7(), uuidv7()];
  const members = ids(FULL_MEMBERS);
  const secretaries = ids(users);
  const candidates = ids(count);
  const organisation = (id: string, level: 'superior' | 'grassroots' | 'cell') => ({
    id,
    level,
    code: level,
    name: level,
    fromOn: FROM,
  });
  await ledger.enterRegister({
    organisations: [
      organisation(superior, 'superior'),
      organisation(grassroots, 'grassroots'),
      organisation(cell, 'cell'),
    ],
    parents: [
      { child: grassroots, parent: superior, fromOn: FROM },
      { child: cell, parent: grassroots, fromOn: FROM },
    ],
    persons: [...members, ...secretaries, ...candidates].map((id) => ({
      id,
      name: 'bench',
      bornOn: plainDate('1995-05-05'),
    })),
    memberships: members.map((person) => ({ person, cell, status: 'full', fromOn: FROM })),
    appointments: secretaries.map((person) => ({
      person,
      role: 'secretary',
      organisation: cell,
      fromOn: FROM,
    })),
    accounts: secretaries.map((person, nth) => ({
      id: person,
      login: `bench-${nth}`,
      passwordHash: 'none: sessions are made directly',
      person,
      locale: 'en',
    })),
  });
  return { cell, members, secretaries, candidates };
}

/** Sessions as signing in makes them; the password's hash is not what is measured. */
async function signIn(ownerUrl: string, accounts: readonly string[]): Promise<readonly string[]> {
  const pool = new Pool({ connectionString: ownerUrl, max: 1 });
  const tokens = accounts.map(() => randomBytes(32).toString('base64url'));
  for (const [nth, account] of accounts.entries()) {
    const hash = createHash('sha256')
      .update(tokens[nth] ?? '')
      .digest('hex');
    await pool.query(
      `INSERT INTO session (id, token_sha256, account, person, idle_expires_at, expires_at)
       VALUES ($1, $2, $3, $3, now() + interval '1 day', now() + interval '1 day')`,
      [uuidv7(), hash, account],
    );
  }
  await pool.end();
  return tokens;
}

async function list(
  ledger: Ledger,
  { cell, members, secretaries }: People,
  candidate: string,
  listedOn: string,
): Promise<string> {
  const dossier = uuidv7();
  const [helper] = members;
  const [secretary] = secretaries;
  if (!helper || !secretary) throw new Error('a world without people');
  const outcome = await ledger.act({
    caller: { kind: 'person', person: secretary },
    dossier,
    kind: 'admission',
    act: 'list-candidate',
    key: `list-${dossier}`,
    input: {
      cell,
      candidate,
      helper,
      listedOn,
      present: [...members],
      tally: { yes: FULL_MEMBERS, no: 0, blank: 0, invalid: 0 },
      form: 'raised-card',
    },
  });
  if (outcome.kind !== 'accepted') throw new Error(`not listed: ${JSON.stringify(outcome)}`);
  return dossier;
}

function ids(count: number): readonly string[] {
  return Array.from({ length: count }, () => uuidv7());
}

async function eachOf<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
