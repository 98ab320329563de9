import { Client } from 'pg';
import { openDoor, type Answer, type Door } from './support/door';
import { listCandidate } from './support/listing';
import { toDecision } from './support/to-decision';
import type { PersonName } from './support/world';

const PDF = Buffer.from('%PDF-1.7\nđơn xin vào Đảng\n%%EOF\n');

let door: Door;
let dossier: string;
let subject: string;
beforeAll(async () => {
  door = await openDoor();
  const organiser = await door.as('organiser');
  const other = await listCandidate(door);
  const { today } = await door.ledger.businessNow();
  await door.ledger.act({
    caller: { kind: 'person', person: door.world.people.secretary },
    dossier: other,
    act: 'nominate-for-class',
    input: { nominatedOn: today },
    key: 'nominate-it',
  });
  dossier = await toDecision(door);
  const uploaded = await organiser.send({
    method: 'POST',
    url: `/api/v1/dossiers/${dossier}/papers/application?madeOn=${today}`,
    headers: { 'content-type': 'application/pdf', 'idempotency-key': 'upload-it' },
    payload: PDF,
  });
  expect(uploaded.status).toBe(201);
  const [row] = await door.database.query('SELECT subject FROM dossier WHERE id = $1', [dossier]);
  subject = row.subject;
});
afterAll(() => door.close());

interface Row {
  readonly person: string;
  readonly dossier: string | null;
  readonly subject: string | null;
  readonly what: string;
  readonly why: string;
  readonly by_right: string;
  readonly reference: string | null;
}

/** What one request added to the audit of reads. */
async function readBy(
  name: PersonName,
  url: string,
  headers: Record<string, string> = {},
): Promise<{ answer: Answer; rows: readonly Row[] }> {
  const visitor = await door.as(name);
  const [{ last }] = await door.database.query(
    'SELECT coalesce(max(id), 0) AS last FROM read_audit',
  );
  const answer = await visitor.get(url, headers);
  const rows = await door.database.query(
    `SELECT person, dossier, subject, what, why, by_right, reference FROM read_audit WHERE id > $1 ORDER BY id`,
    [last],
  );
  return { answer, rows };
}

async function asOwner(...statements: readonly string[]): Promise<void> {
  const owner = new Client({ connectionString: door.testDatabase.ownerUrl });
  await owner.connect();
  try {
    for (const sql of statements) await owner.query(sql);
  } finally {
    await owner.end();
  }
}

describe('what is shown is recorded: who, what, of whom, why, by which right', () => {
  it.each([
    ['', 'dossier'],
    ['/entries', 'entries'],
    ['/votes', 'votes'],
    ['/papers', 'papers'],
  ])('one row for a dossier%s', async (part, what) => {
    const { answer, rows } = await readBy('decider', `/api/v1/dossiers/${dossier}${part}`);
    expect(answer.status).toBe(200);
    expect(rows).toEqual([
      {
        person: door.world.people.decider,
        dossier,
        subject,
        what,
        why: 'work', // the decision waits for this reader's role
        by_right: 'task',
        reference: null,
      },
    ]);
  });

  it('one row for a paper, naming slot and version', async () => {
    const url = `/api/v1/dossiers/${dossier}/papers/application/1`;
    const { rows: none } = await readBy('organiser', url.replace('/1', '/9'));
    expect(none).toEqual([]);
    const { [0]: versions } = (
      await readBy('organiser', `/api/v1/dossiers/${dossier}/papers`)
    ).answer.body.filter(({ slot }: { slot: string }) => slot === 'application');
    const newest = versions.versions.at(-1).version;
    const { answer, rows } = await readBy(
      'organiser',
      `/api/v1/dossiers/${dossier}/papers/application/${newest}`,
    );
    expect(answer.text).toBe(PDF.toString());
    expect(rows).toMatchObject([{ what: `paper:application:${newest}`, dossier, subject }]);
  });

  it('one row per line of a list that names somebody, in the order and number shown', async () => {
    for (const limit of [1, 20]) {
      const { answer, rows } = await readBy('secretary', `/api/v1/dossiers?limit=${limit}`);
      expect(answer.body.items.length).toBe(Math.min(limit, 2));
      const shown = answer.body.items.map((line: { id: string; subject: { id: string } }) => [
        line.id,
        line.subject.id,
      ]);
      expect(rows.map((row) => [row.dossier, row.subject]).sort()).toEqual(shown.sort());
      expect(rows.every(({ what }) => what === 'line')).toBe(true);
    }
  });

  it('one row for a person, and it is their own file when they read themselves', async () => {
    const { people } = door.world;
    const url = `/api/v1/persons/${people.secretary}`;
    const person = { dossier: null, subject: people.secretary, what: 'person' };
    expect((await readBy('organiser', url)).rows).toMatchObject([
      { ...person, why: 'work', by_right: 'organiser' },
    ]);
    expect((await readBy('secretary', url)).rows).toMatchObject([
      { ...person, why: 'own-file', by_right: 'self' },
    ]);
  });

  it('one row per dossier of the overdue board, however often it stands there', async () => {
    await asOwner(`UPDATE task SET due_on = '2020-01-01'`);
    const { answer, rows } = await readBy('supervisor', '/api/v1/overdue?by=person');
    const shown = answer.body.groups.flatMap(({ tasks }: { tasks: { dossier: string }[] }) =>
      tasks.map((task) => task.dossier),
    );
    expect(new Set(rows.map((row) => row.dossier))).toEqual(new Set(shown));
    expect(rows.length).toBe(new Set(shown).size);
    expect(rows.length).toBeGreaterThan(1);
  });

  it('by a role above the body where there is no task: supervision', async () => {
    await asOwner('DELETE FROM task');
    const { rows } = await readBy('supervisor', `/api/v1/dossiers/${dossier}`);
    expect(rows).toMatchObject([{ why: 'supervision', by_right: 'supervisor' }]);
    const own = await readBy('secretary', `/api/v1/dossiers/${dossier}`);
    expect(own.rows).toMatchObject([{ why: 'work', by_right: 'secretary' }]);
  });

  it.each([
    '/api/v1/me',
    '/api/v1/tasks',
    '/api/v1/notices',
    '/api/v1/organisations',
    '/api/v1/training-classes',
    '/api/v1/clock',
  ])('nothing for %s', async (url) => {
    const { answer, rows } = await readBy('secretary', url);
    expect([answer.status, rows]).toEqual([200, []]);
  });

  it('nothing for what is refused, and nothing for an act', async () => {
    expect((await readBy('stranger', `/api/v1/dossiers/${dossier}`)).rows).toEqual([]);
    const before = await door.database.query('SELECT count(*) AS rows FROM read_audit');
    await listCandidate(door);
    expect(await door.database.query('SELECT count(*) AS rows FROM read_audit')).toEqual(before);
  });

  it('by the right of an emergency where a second person let the reader in, whatever they name', async () => {
    const { stranger, chair } = door.world.people;
    await asOwner(
      `INSERT INTO break_glass (id, asker, dossier, bodies, reason, hours, asked_at, approver, approved_at, until_at)
       VALUES (gen_random_uuid(), '${stranger}', '${dossier}', '{}', '-', 1, now(), '${chair}', now(), now() + interval '1 hour')`,
    );
    const { rows } = await readBy('stranger', `/api/v1/dossiers/${dossier}`, {
      'ro-purpose': 'work',
    });
    expect(rows).toMatchObject([{ why: 'break-glass', by_right: 'break-glass' }]);
    await asOwner(`UPDATE break_glass SET ended_at = now()`);
  });

  it('with the session it was read in', async () => {
    await readBy('secretary', `/api/v1/dossiers/${dossier}`);
    const [row] = await door.database.query(
      `SELECT s.person FROM read_audit a JOIN session s ON s.id = a.session ORDER BY a.id DESC LIMIT 1`,
    );
    expect(row).toEqual({ person: door.world.people.secretary });
  });
});

describe('a purpose', () => {
  it('is recorded as named, with the number of what it is for', async () => {
    const named = { 'ro-purpose': `inspection;${encodeURIComponent('17-QĐ/UBKT')}` };
    const { rows } = await readBy('supervisor', `/api/v1/dossiers/${dossier}`, named);
    expect(rows).toMatchObject([{ why: 'inspection', reference: '17-QĐ/UBKT' }]);
  });

  it.each(['curiosity', 'break-glass', 'own-file', 'complaint;Nguyễn Văn A', '%', 'work; drop'])(
    '%s is refused before anything is read',
    async (purpose) => {
      const url = `/api/v1/dossiers/${dossier}`;
      const { answer, rows } = await readBy('supervisor', url, {
        'ro-purpose': encodeURIComponent(purpose).replaceAll('%3B', ';'),
      });
      expect([answer.status, answer.body.code, rows]).toEqual([422, 'PURPOSE.UNKNOWN', []]);
    },
  );
});

describe('a month', () => {
  it('that nobody prepared loses no row: it lies with the rest', async () => {
    const [{ part }] = await door.database.query(
      `SELECT 'read_audit_' || to_char(now() AT TIME ZONE 'UTC', 'YYYY_MM') AS part`,
    );
    await asOwner(`DROP TABLE ${part}`);
    const { answer } = await readBy('secretary', `/api/v1/dossiers/${dossier}`);
    expect(answer.status).toBe(200);
    const where = 'SELECT DISTINCT tableoid::regclass::text AS part FROM read_audit';
    expect(await door.database.query(where)).toEqual([{ part: 'read_audit_rest' }]);
    // Made later, it would have to take rows from the rest, which only grows: they stay there.
    expect(await door.database.query('SELECT ro_read_months(1) AS made')).toEqual([{ made: 0 }]);
    expect(await door.database.query('SELECT ro_read_months(4) AS made')).toEqual([{ made: 2 }]);
    expect((await readBy('secretary', `/api/v1/dossiers/${dossier}`)).rows.length).toBe(1);
  });

  it('and its rows are changed by nobody, the owner included', async () => {
    for (const part of ['read_audit', 'read_audit_rest']) {
      await expect(asOwner(`UPDATE ${part} SET what = 'x'`)).rejects.toThrow(/only grows/);
      await expect(asOwner(`DELETE FROM ${part}`)).rejects.toThrow(/only grows/);
    }
  });
});

describe('when it cannot be recorded', () => {
  beforeAll(() => asOwner('REVOKE INSERT ON read_audit FROM ro_app'));

  it.each([
    '',
    '/entries',
    '/votes',
    '/papers',
    '/papers/application/1',
    '?',
    'persons',
    'dossiers',
    'overdue',
  ])('the reading fails and nothing of the body leaves: %s', async (part) => {
    const secretary = await door.as('secretary');
    const url = /^[a-z]/.test(part)
      ? `/api/v1/${part}${part === 'persons' ? `/${door.world.people.helper}` : ''}`
      : `/api/v1/dossiers/${dossier}${part}`;
    const { status, body, headers, text } = await secretary.get(url);
    if (part === 'overdue') return expect([status, body.groups]).toEqual([200, []]); // it shows nobody
    expect([status, body.code]).toEqual([503, 'AUDIT.UNAVAILABLE']);
    expect(Object.keys(body).sort()).toEqual(
      ['code', 'detail', 'instance', 'status', 'title', 'type'].sort(),
    );
    expect(text).not.toMatch(/Người|PDF/);
    expect(headers).not.toHaveProperty('etag');
    expect(headers).not.toHaveProperty('content-disposition');
    expect(headers['content-type']).toContain('application/problem+json');
  });

  it('acts go on: they show nothing', async () => {
    expect(await listCandidate(door)).toEqual(expect.any(String));
  });
});
