import { createHash, randomUUID } from 'node:crypto';
import { openDoor, type Door, type Visitor } from './support/door';
import { listCandidate } from './support/listing';
import { PASSWORD } from './support/world';
import { zipOf } from './support/zip';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const MB = 1024 * 1024;

let door: Door;
let organiser: Visitor;
let dossier: string;
let today: string;
beforeAll(async () => {
  door = await openDoor();
  organiser = await door.as('secretary');
  dossier = await listCandidate(door);
  today = (await door.ledger.businessNow()).today;
});
afterAll(() => door.close());

function upload(url: string, bytes: Buffer, type = 'application/pdf', key: string = randomUUID()) {
  return organiser.send({
    method: 'POST',
    url,
    payload: bytes,
    headers: { 'content-type': type, 'idempotency-key': key },
  });
}

test('bytes are stored under their hash, once', async () => {
  const sha256 = createHash('sha256').update(PDF).digest('hex');
  for (let time = 0; time < 2; time += 1) {
    const { status, body } = await upload('/api/v1/papers', PDF);
    expect([status, body]).toEqual([
      201,
      { sha256, bytes: PDF.length, mediaType: 'application/pdf' },
    ]);
  }
});

test.each([
  ['a PDF that is none', Buffer.from('MZ this is a program'), 'application/pdf'],
  [
    'a JPEG that is a PNG',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    'image/jpeg',
  ],
  ['a DOCX that is some other ZIP', zipOf(['readme.txt']), DOCX_TYPE],
  [
    'a DOCX with macros',
    zipOf(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin']),
    DOCX_TYPE,
  ],
  [
    'a DOCX cut short',
    zipOf(['[Content_Types].xml', 'word/document.xml']).subarray(0, 40),
    DOCX_TYPE,
  ],
])('refuses %s by its content', async (_, bytes, type) => {
  const { status, body } = await upload('/api/v1/papers', bytes, type);
  expect([status, body.code]).toEqual([415, 'PAPER.CONTENT']);
});

test('takes a DOCX by what is in it', async () => {
  const { status } = await upload(
    '/api/v1/papers',
    zipOf(['[Content_Types].xml', 'word/document.xml']),
    DOCX_TYPE,
  );
  expect(status).toBe(201);
});

test('refuses an empty paper, one above 20 MB, and other kinds', async () => {
  expect((await upload('/api/v1/papers', Buffer.alloc(0))).body.code).toBe('PAPER.EMPTY');
  const large = Buffer.concat([PDF, Buffer.alloc(20 * MB)]);
  const tooLarge = await upload('/api/v1/papers', large);
  expect([tooLarge.status, tooLarge.body.code]).toEqual([413, 'PAPER.TOO_LARGE']);
  const text = await upload('/api/v1/papers', Buffer.from('hello'), 'text/plain');
  expect([text.status, text.body.code]).toEqual([415, 'BODY.MEDIA_TYPE']);
  const json = await upload('/api/v1/papers', Buffer.from('{}'), 'application/json');
  expect([json.status, json.body.code]).toEqual([415, 'BODY.MEDIA_TYPE']);
});

test('attaches to a slot, keeps every version, and downloads as a file to save', async () => {
  const slot = `/api/v1/dossiers/${dossier}/papers/application`;
  const first = await upload(`${slot}?madeOn=${today}`, PDF);
  expect(first.status).toBe(201);
  const second = Buffer.concat([PDF, Buffer.from('% second\n')]);
  expect((await upload(`${slot}?madeOn=${today}`, second)).status).toBe(201);
  const { body } = await organiser.get(`/api/v1/dossiers/${dossier}/papers`);
  const shown = body.find((line: { slot: string }) => line.slot === 'application');
  expect(shown).toMatchObject({
    name: 'application',
    versions: [{ version: 1 }, { version: 2, bytes: second.length }],
  });
  const file = await organiser.get(`${slot}/2`);
  expect(file.text).toBe(second.toString());
  expect(file.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="application-2.pdf"',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'no-store',
  });
  expect((await organiser.get(`${slot}/3`)).body.code).toBe('PAPER.NOT_FOUND');
  const audit = await door.database.query(
    'SELECT what FROM read_audit WHERE dossier = $1 ORDER BY id',
    [dossier],
  );
  expect(audit).toEqual([{ what: 'papers' }, { what: 'paper:application:2' }]);
});

test('the same key attaches once', async () => {
  const url = `/api/v1/dossiers/${dossier}/papers/cv?madeOn=${today}`;
  const key = randomUUID();
  const first = await upload(url, PDF, 'application/pdf', key);
  const again = await upload(url, PDF, 'application/pdf', key);
  expect(again.body).toEqual(first.body);
  const other = await upload(url, Buffer.concat([PDF, PDF]), 'application/pdf', key);
  expect([other.status, other.body.code]).toEqual([422, 'KEY.REUSED']);
});

test('an act may name only what was uploaded, with its true length and type', async () => {
  const { body: paper } = await upload('/api/v1/papers', PDF);
  const url = `/api/v1/dossiers/${dossier}/acts/attach-paper`;
  const attach = (change: object) =>
    organiser.post(url, { slot: 'comments', madeOn: today, paper: { ...paper, ...change } });
  for (const change of [{ sha256: 'a'.repeat(64) }, { bytes: 7 }, { mediaType: 'image/png' }]) {
    const answer = await attach(change);
    expect([answer.status, answer.body.code]).toEqual([422, 'PAPER.NOT_UPLOADED']);
    expect(answer.body.errors[0]).toMatchObject({ pointer: '/paper' });
  }
  expect((await attach({})).status).toBe(201);
});

test('a slot that the dossier does not have is refused', async () => {
  const answer = await upload(
    `/api/v1/dossiers/${dossier}/papers/no-such-slot?madeOn=${today}`,
    PDF,
  );
  expect([answer.status, answer.body.code]).toEqual([422, 'PAPER.UNKNOWN_SLOT']);
});

test('a stranger stores nothing in a dossier they do not see', async () => {
  const stranger = await door.as('stranger');
  const answer = await stranger.send({
    method: 'POST',
    url: `/api/v1/dossiers/${dossier}/papers/cv?madeOn=${today}`,
    payload: PDF,
    headers: { 'content-type': 'application/pdf', 'idempotency-key': randomUUID() },
  });
  expect(answer.status).toBe(404);
});

test('over a real connection 21 MB are answered 413, not a broken pipe', async () => {
  await door.api.app.listen({ port: 0, host: '127.0.0.1' });
  const token = await door.nobody.post('/api/v1/sessions', {
    login: 'secretary',
    password: PASSWORD,
  });
  const answer = await fetch(`${await door.api.app.getUrl()}/api/v1/papers`, {
    method: 'POST',
    body: Buffer.concat([PDF, Buffer.alloc(20 * MB)]),
    headers: {
      authorization: `Bearer ${token.body.token}`,
      'content-type': 'application/pdf',
      'idempotency-key': randomUUID(),
    },
  });
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({ code: 'PAPER.TOO_LARGE' });
});
