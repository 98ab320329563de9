import { randomUUID } from 'node:crypto';
import * as reads from '../../api/answers/reads';
import { toCsv } from '../../api/lists/csv';
import { openDoor, type Door } from './support/door';
import { listCandidate } from './support/listing';

let door: Door;
let dossier: string;
beforeAll(async () => {
  door = await openDoor();
  dossier = await listCandidate(door);
  const { people } = door.world;
  await door.database.query('UPDATE dossier SET subject = $2 WHERE id = $1', [
    dossier,
    people.candidate,
  ]);
  await (
    await door.as('supervisor')
  ).get(`/api/v1/dossiers/${dossier}`, { 'ro-purpose': 'complaint;KN-17/2026' });
  await (await door.as('organiser')).get(`/api/v1/dossiers/${dossier}/entries`);
});
afterAll(() => door.close());

const readersOf = () => `/api/v1/dossiers/${dossier}/readers`;

describe('who read this file', () => {
  it('is told to its secretary: who, in which capacity, what, why, by which right', async () => {
    const { status, body } = await (await door.as('secretary')).get(readersOf());
    expect(status).toBe(200);
    expect(reads.readers.safeParse(body).error).toBeUndefined();
    expect(body.items).toMatchObject([
      { reader: { name: 'Người organiser' }, whatName: 'the history', why: 'work' },
      {
        reader: { name: 'Người supervisor' },
        whatName: 'the dossier',
        why: 'complaint',
        whyName: 'complaint',
        reference: 'KN-17/2026',
        byRightName: 'supervisor',
        capacities: expect.arrayContaining([
          { role: 'supervisor', who: 'supervisor', body: 'Tổ chức superior' },
        ]),
      },
    ]);
  });

  it('is a reading itself, and comes in pages', async () => {
    const secretary = await door.as('secretary');
    const first = await secretary.get(`${readersOf()}?limit=1`);
    expect(first.body.items).toMatchObject([{ whatName: 'who read it' }]);
    const second = await secretary.get(`${readersOf()}?limit=2&cursor=${first.body.next}`);
    expect(second.body.items).toMatchObject([
      { whatName: 'the history' },
      { whatName: 'the dossier' },
    ]);
  });

  it('is told to no organiser, and to nobody for whom there is no such dossier', async () => {
    const organiser = await (await door.as('verifier')).get(readersOf());
    expect([organiser.status, organiser.body.code]).toEqual([403, 'RIGHT.NOT_PERMITTED']);
    expect((await (await door.as('administrator')).get(readersOf())).status).toBe(403);
    await door.database.query(
      `INSERT INTO appointment (person, role, organisation, from_on, standing) VALUES ($1, 'secretary', $2, '2020-01-01', false)`,
      [door.world.people.stranger, door.world.bodies.otherCell],
    );
    const stranger = await (await door.as('stranger')).get(readersOf());
    expect([stranger.status, stranger.body.code]).toEqual([404, 'DOSSIER.NOT_FOUND']);
  });

  it('leaves as CSV in which no cell runs as a formula', async () => {
    await door.database.query(`UPDATE person SET name = '=HYPERLINK("http://x")' WHERE id = $1`, [
      door.world.people.organiser,
    ]);
    const { text, headers } = await (await door.as('secretary')).get(`${readersOf()}/export`);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toContain('attachment');
    const lines = text.replace('\ufeff', '').split('\r\n');
    expect(lines[0]).toBe('"readAt","reader","capacities","what","why","byRight","reference"');
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(lines.at(-1)).toBe('');
  });
});

it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx'])('%j is defused in a cell', (cell) => {
  expect(toCsv([[cell, `a${cell}`]])).toBe(`\ufeff"'${cell}","a${cell}"\r\n`);
});

it('the person concerned is told in which role of which body, and by whom not by name', async () => {
  const { body, text } = await (await door.as('candidate')).get('/api/v1/me/readers');
  expect(reads.myReaders.safeParse(body).error).toBeUndefined();
  expect(body.items.length).toBeGreaterThan(3);
  expect(body.items.at(-1)).toMatchObject({
    dossier: { id: dossier },
    myself: false,
    why: 'complaint',
    capacities: expect.arrayContaining([
      { role: 'supervisor', who: 'supervisor', body: 'Tổ chức superior' },
    ]),
  });
  expect(text).not.toMatch(/Người|HYPERLINK/);
  expect((await (await door.as('candidate2')).get('/api/v1/me/readers')).body.items).toEqual([]);
});

it('who tries many ids that are not theirs to see waits, and administrators are told once', async () => {
  const officer = await door.as('officer');
  const seen = await (await door.as('secretary')).get(`/api/v1/dossiers/${dossier}`);
  expect(seen.status).toBe(200);
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 23; attempt += 1) {
    const at = attempt === 0 ? dossier : randomUUID();
    const url =
      attempt % 2 === 0 ? `/api/v1/dossiers/${at}/votes` : `/api/v1/persons/${randomUUID()}`;
    statuses.push((await officer.get(url)).status);
  }
  expect(statuses).toEqual([...Array(20).fill(404), 429, 429, 429]);
  const held = await officer.get(`/api/v1/dossiers/${dossier}`);
  expect(held.body).toMatchObject({ code: 'READ.TOO_MANY_UNKNOWN', facts: { seconds: 300 } });
  expect(Number(held.headers['retry-after'])).toBeGreaterThan(290);
  expect((await officer.get('/api/v1/tasks')).status).toBe(200);

  const told = await (await door.as('administrator')).get('/api/v1/alarms');
  expect(reads.alarms.safeParse(told.body).error).toBeUndefined();
  expect(told.body.items).toMatchObject([
    {
      kind: 'reads.enumeration',
      person: { name: 'Người officer' },
      facts: { distinct: 20, minutes: 5 },
    },
  ]);
  expect((await officer.get('/api/v1/alarms')).status).toBe(403);
  const [{ count }] = await door.database.query(
    'SELECT count(DISTINCT wanted) AS count FROM refused_read WHERE person = $1',
    [door.world.people.officer],
  );
  expect(count).toBe(20);
});

it('asking again for one and the same id is no search', async () => {
  const verifier = await door.as('decider');
  const nobody = randomUUID();
  for (let attempt = 0; attempt < 25; attempt += 1) {
    expect((await verifier.get(`/api/v1/dossiers/${nobody}`)).status).toBe(404);
  }
});
