import { randomUUID } from 'node:crypto';
import { openDoor, type Answer, type Door, type Visitor } from './support/door';
import { listCandidate, listing } from './support/listing';

let door: Door;
let secretary: Visitor;
let dossier: string;
beforeAll(async () => {
  door = await openDoor();
  secretary = await door.as('secretary');
  dossier = await listCandidate(door);
});
afterAll(() => door.close());

const NOBODY = '01900000-0000-7000-8000-000000000000';

function fault(answer: Answer) {
  const { code, pointer, parameter, detail } = answer.body.errors?.[0] ?? {};
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.body.detail.length).toBeGreaterThan(10);
  if (code !== undefined) expect(detail).not.toBe(code);
  return [answer.status, code ?? answer.body.code, pointer ?? parameter];
}

describe('an act', () => {
  const reasons: readonly (readonly [string, unknown, string])[] = [
    ['a wrong type', 7, 'INPUT.WRONG_TYPE'],
    ['nothing', undefined, 'INPUT.MISSING'],
    ['an empty text', '', 'INPUT.TOO_SHORT'],
    ['a text too long', 'x'.repeat(2_001), 'INPUT.TOO_LONG'],
    ['NFD text', 'Đa\u0323t', 'INPUT.NOT_NFC'],
    ['a right-to-left mark', 'abc\u202etxt', 'INPUT.HIDDEN_MARK'],
    ['a zero-width space', 'abc\u200btxt', 'INPUT.HIDDEN_MARK'],
    ['NUL', 'abc\u0000', 'INPUT.NUL'],
    ['a control character', 'abc\u0007', 'INPUT.CONTROL_CHARACTER'],
    ['half a surrogate pair', 'abc\ud800', 'INPUT.NOT_UTF8'],
    ['a decoder’s replacement mark', 'Nguy\ufffdn', 'INPUT.NOT_UTF8'],
    ['a space at its end', 'lý do ', 'INPUT.SPACE_AT_END'],
  ];
  test.each(reasons)('with %s as free text is refused at that field', async (_, reason, code) => {
    const body = { removedOn: '2026-01-05', ...(reason !== undefined && { reason }) };
    const answer = await secretary.post(`/api/v1/dossiers/${dossier}/acts/remove-from-list`, body);
    expect(fault(answer)).toEqual([422, code, '/reason']);
  });

  test.each([
    ['2026-02-30', 422, 'INPUT.NO_SUCH_DAY'],
    ['2026-2-3', 422, 'INPUT.NO_SUCH_DAY'],
    ['03/02/2026', 422, 'INPUT.NO_SUCH_DAY'],
    ['2026-01-05T00:00:00Z', 422, 'INPUT.NO_SUCH_DAY'],
    [20260105, 422, 'INPUT.WRONG_TYPE'],
    ['2199-01-01', 422, 'DATE.IN_FUTURE'],
  ])('on the day %p is refused', async (nominatedOn, status, code) => {
    const answer = await secretary.post(`/api/v1/dossiers/${dossier}/acts/nominate-for-class`, {
      nominatedOn,
    });
    expect(fault(answer)).toEqual([status, code, '/nominatedOn']);
  });

  test('with an unknown field is refused at it', async () => {
    const body = { nominatedOn: '2026-01-05', nominatedBy: 'me', 'a/b': 1 };
    const answer = await secretary.post(
      `/api/v1/dossiers/${dossier}/acts/nominate-for-class`,
      body,
    );
    expect(
      answer.body.errors.map((one: { code: string; pointer: string }) => [one.code, one.pointer]),
    ).toEqual([
      ['INPUT.UNKNOWN_FIELD', '/nominatedBy'],
      ['INPUT.UNKNOWN_FIELD', '/a~1b'],
    ]);
  });

  test('of no procedure, on no dossier, or on a malformed id', async () => {
    const url = (id: string, act: string) => `/api/v1/dossiers/${id}/acts/${act}`;
    const body = { nominatedOn: '2026-01-05' };
    expect(fault(await secretary.post(url(dossier, 'promote'), body))).toEqual([
      404,
      'ACT.UNKNOWN',
      undefined,
    ]);
    expect(fault(await secretary.post(url(NOBODY, 'nominate-for-class'), body))).toEqual([
      404,
      'DOSSIER.NOT_FOUND',
      undefined,
    ]);
    expect(fault(await secretary.post(url('42', 'nominate-for-class'), body))).toEqual([
      422,
      'INPUT.NOT_UUID',
      'id',
    ]);
    const upper = dossier.toUpperCase();
    expect(fault(await secretary.post(url(upper, 'nominate-for-class'), body))).toEqual([
      422,
      'INPUT.NOT_LOWER_CASE',
      'id',
    ]);
    expect(fault(await secretary.post(url(dossier, 'announce-class'), {}))[0]).toBe(422);
  });

  test('of the strike, which only time does, is no act of this door', async () => {
    const answer = await secretary.post(`/api/v1/dossiers/${dossier}/acts/strike`, {});
    expect(fault(answer)).toEqual([404, 'ACT.UNKNOWN', undefined]);
  });

  test.each(['constructor', '__proto__', 'toString'])('named %s is no act', async (act) => {
    const answer = await secretary.post(`/api/v1/dossiers/${dossier}/acts/${act}`, {});
    expect([404, 422]).toContain(answer.status);
  });

  test('leaves nothing behind when its form is wrong', async () => {
    const { body } = await secretary.get(`/api/v1/dossiers/${dossier}/entries`);
    expect(body.items).toHaveLength(1);
  });
});

describe('a beginning', () => {
  test.each([
    [
      'a count as text',
      { tally: { yes: '4', no: 0, blank: 0, invalid: 0 } },
      'INPUT.WRONG_TYPE',
      '/input/tally/yes',
    ],
    [
      'a negative count',
      { tally: { yes: -1, no: 0, blank: 0, invalid: 0 } },
      'INPUT.TOO_SMALL',
      '/input/tally/yes',
    ],
    [
      'half a vote',
      { tally: { yes: 1.5, no: 0, blank: 0, invalid: 0 } },
      'INPUT.WRONG_TYPE',
      '/input/tally/yes',
    ],
    ['an unknown form', { form: 'show-of-hands' }, 'INPUT.NOT_A_CHOICE', '/input/form'],
    ['a person that is no id', { helper: 'me' }, 'INPUT.NOT_UUID', '/input/helper'],
    ['one present that is no id', { present: [7] }, 'INPUT.WRONG_TYPE', '/input/present/0'],
    [
      'too many present',
      { present: Array.from({ length: 1_001 }, () => NOBODY) },
      'INPUT.TOO_LONG',
      '/input/present',
    ],
  ])('with %s is refused at it', async (_, change, code, pointer) => {
    const body = { kind: 'admission', act: 'list-candidate', input: await listing(door, change) };
    expect(fault(await secretary.post('/api/v1/dossiers', body))).toEqual([422, code, pointer]);
  });

  test('of an unknown kind', async () => {
    const body = { kind: 'inspection', act: 'list-candidate', input: {} };
    expect(fault(await secretary.post('/api/v1/dossiers', body))).toEqual([
      422,
      'INPUT.NOT_A_CHOICE',
      '/kind',
    ]);
  });
});

describe('a request', () => {
  const POSTS = () => [
    '/api/v1/dossiers',
    '/api/v1/training-classes',
    `/api/v1/dossiers/${dossier}/acts/nominate-for-class`,
    `/api/v1/tasks/${dossier}/nominate-for-class/claim`,
    `/api/v1/tasks/${dossier}/nominate-for-class/release`,
  ];

  test('without Idempotency-Key, or with a malformed one, is refused', async () => {
    for (const url of POSTS()) {
      const missing = await secretary.send({ method: 'POST', url, payload: {} });
      expect(fault(missing)).toEqual([400, 'KEY.MISSING', 'Idempotency-Key']);
      for (const key of ['short', 'with a space in it', 'é'.repeat(10), 'x'.repeat(101)]) {
        const malformed = await secretary.post(url, {}, { 'idempotency-key': key });
        expect(fault(malformed)).toEqual([422, 'KEY.MALFORMED', 'Idempotency-Key']);
      }
    }
  });

  test('that is not JSON, or too large, is refused', async () => {
    const post = (payload: string, type: string) =>
      secretary.send({
        method: 'POST',
        url: `/api/v1/dossiers/${dossier}/acts/nominate-for-class`,
        payload,
        headers: { 'content-type': type, 'idempotency-key': randomUUID() },
      });
    expect(fault(await post('{"nominatedOn"', 'application/json'))).toEqual([
      400,
      'BODY.NOT_JSON',
      undefined,
    ]);
    expect(fault(await post('', 'application/json'))).toEqual([400, 'BODY.NOT_JSON', undefined]);
    expect(
      fault(await post('nominatedOn=2026-01-05', 'application/x-www-form-urlencoded')),
    ).toEqual([415, 'BODY.MEDIA_TYPE', undefined]);
    expect(fault(await post('<a/>', 'application/xml'))).toEqual([
      415,
      'BODY.MEDIA_TYPE',
      undefined,
    ]);
    expect(fault(await post('%PDF-1.7', 'application/pdf'))).toEqual([
      415,
      'BODY.MEDIA_TYPE',
      undefined,
    ]);
    const large = JSON.stringify({ nominatedOn: 'x'.repeat(1024 * 1024) });
    expect(fault(await post(large, 'application/json'))).toEqual([
      413,
      'BODY.TOO_LARGE',
      undefined,
    ]);
    expect(fault(await post('{"__proto__":{"a":1}}', 'application/json'))[0]).toBe(400);
    expect(fault(await post('[]', 'application/json'))).toEqual([422, 'INPUT.WRONG_TYPE', '']);
  });

  test.each([
    ['/api/v1/dossiers?limit=0', 'limit'],
    ['/api/v1/dossiers?limit=101', 'limit'],
    ['/api/v1/dossiers?limit=ten', 'limit'],
    ['/api/v1/dossiers?limit=1&limit=2', 'limit'],
    ['/api/v1/dossiers?cursor=not!base64', 'cursor'],
    ['/api/v1/dossiers?cursor=bm9uZQ', 'cursor'],
    ['/api/v1/dossiers?organisation=7', 'organisation'],
    ['/api/v1/dossiers?phase=sold', 'phase'],
    ['/api/v1/dossiers?overdue=maybe', 'overdue'],
    ['/api/v1/dossiers?kind=inspection', 'kind'],
    ['/api/v1/dossiers?sort=name', 'sort'],
    ['/api/v1/tasks?cursor=bm9uZQ', 'cursor'],
    ['/api/v1/tasks?mine=yes', 'mine'],
    ['/api/v1/notices?cursor=bm9uZQ', 'cursor'],
    ['/api/v1/overdue?by=colour', 'by'],
    ['/api/v1/training-classes?closed=1', 'closed'],
    ['/api/v1/training-classes?cursor=bm9uZQ', 'cursor'],
    ['/api/v1/organisations?on=2026-02-30', 'on'],
    ['/api/v1/persons/7', 'id'],
    ['/api/v1/dossiers/7', 'id'],
    ['/api/v1/dossiers/7/acts', 'id'],
    ['/api/v1/dossiers/7/entries', 'id'],
    [`/api/v1/dossiers/${NOBODY}/entries?cursor=bm9uZQ`, 'cursor'],
    ['/api/v1/dossiers/7/votes', 'id'],
    ['/api/v1/dossiers/7/papers', 'id'],
    [`/api/v1/dossiers/${NOBODY}/papers/cv/0`, 'version'],
    [`/api/v1/dossiers/${NOBODY}/papers/..%2Fcv/1`, 'slot'],
  ])('GET %s names the parameter to mend', async (url, parameter) => {
    const answer = await secretary.get(url);
    if (answer.status === 404)
      expect(url).toContain(`${NOBODY}/entries`); // not seen: the cursor is not even looked at
    else expect([fault(answer)[0], fault(answer)[2]]).toEqual([422, parameter]);
  });

  test('to sign in with an unknown field or a wrong type is refused', async () => {
    const unknown = await door.nobody.post('/api/v1/sessions', {
      login: 'a',
      password: 'b',
      admin: true,
    });
    expect(fault(unknown)).toEqual([422, 'INPUT.UNKNOWN_FIELD', '/admin']);
    const typed = await door.nobody.post('/api/v1/sessions', {
      login: { $ne: null },
      password: 'b',
    });
    expect(fault(typed)).toEqual([422, 'INPUT.WRONG_TYPE', '/login']);
  });

  test('to move time takes a day and nothing else', async () => {
    const supervisor = await door.as('supervisor');
    expect(fault(await supervisor.post('/api/v1/clock', { to: 'tomorrow' }))).toEqual([
      422,
      'INPUT.NO_SUCH_DAY',
      '/to',
    ]);
    expect(fault(await supervisor.post('/api/v1/clock', {}))).toEqual([
      422,
      'INPUT.MISSING',
      '/to',
    ]);
  });
});
