import { rebuild } from '../../ledger/rebuild';
import { verifyBook } from '../../ledger/verify';
import { plainDate } from '../../rules/calendar/plain-date';
import { procedures } from '../../rules/procedures';
import { openDoor, type Answer, type Door } from './support/door';
import { paperDossier } from './support/paper-dossier';
import type { PersonName } from './support/world';

let door: Door;
let today: string;
beforeAll(async () => {
  door = await openDoor();
  ({ today } = await door.ledger.businessNow());
  const { candidate2: person } = door.world.people;
  const { cell } = door.world.bodies;
  const fromOn = plainDate('2025-06-02');
  await door.ledger.enterRegister({
    memberships: [{ person, cell, status: 'probationary', fromOn }],
  });
});
afterAll(() => door.close());

async function takeOver(input: object, by: PersonName = 'organiser'): Promise<Answer> {
  const visitor = await door.as(by);
  return visitor.post('/api/v1/dossiers', { kind: 'admission', act: 'take-over-dossier', input });
}
async function act(by: PersonName, dossier: string, name: string, input: object): Promise<Answer> {
  return (await door.as(by)).post(`/api/v1/dossiers/${dossier}/acts/${name}`, input);
}
const get = async (path: string, by: PersonName = 'secretary'): Promise<Answer> =>
  (await door.as(by)).get(`/api/v1/dossiers/${path}`);

const linesOf = (person: string): Promise<unknown[]> =>
  door.database.query(
    `SELECT from_on::text, coalesce(e.to_on, m.to_on)::text AS to_on, m.cause_dossier IS NOT NULL AS "byDossier"
       FROM membership m LEFT JOIN membership_end e USING (person, from_on, status)
      WHERE person = $1 ORDER BY from_on`,
    [person],
  );

async function expectSound(): Promise<void> {
  const { context } = door.ledger;
  const report = await verifyBook(context);
  expect(report.invariants.flatMap(({ examples }) => examples)).toEqual([]);
  const { damaged } = await rebuild({ dataSource: door.database, procedures });
  expect(damaged).toEqual([]);
  const again = await verifyBook(context);
  expect(again.invariants.flatMap(({ examples }) => examples)).toEqual([]);
}

describe('a dossier that began on paper, at the door', () => {
  let dossier: string;

  it('is typed by one person in one act, rests, and says everywhere that it was taken over', async () => {
    const { world } = door;
    const answer = await takeOver(paperDossier(world, today, world.people.candidate));
    expect([answer.status, answer.text.slice(0, 400)]).toEqual([201, expect.any(String)]);
    dossier = answer.body.dossier;
    expect(answer.body).toMatchObject({ seq: 1, phase: 'HOLD' });
    const { body } = await get(dossier);
    expect(body).toMatchObject({
      pack: 'P2025A',
      takenOver: { takenOverOn: today, confirmedOn: null },
    });
    expect(body.duties.map((duty: { act: string }) => duty.act)).toEqual(['confirm-take-over']);
    expect(await linesOf(world.people.candidate)).toEqual([]);
  });

  it('shows its votes as written, decision and all, and a proof card that claims no roll', async () => {
    const { body } = await get(`${dossier}/votes`);
    expect(body).toMatchObject([
      { body: 'cell', base: 11, takenOver: true, lines: [], outcome: 'PROPOSED' },
      { body: 'grassroots-committee', base: 9, takenOver: true, outcome: 'PROPOSED' },
      { body: 'standing-committee', base: 7, takenOver: true, outcome: 'DECIDED' },
    ]);
    const page = await get(`${dossier}/votes/1/proof.html?language=en`);
    expect(page.text).toContain('nobody here saw a roll');
  });

  it('shows where the originals lie', async () => {
    const { body } = await get(`${dossier}/papers`);
    const cv = body.find(({ slot }: { slot: string }) => slot === 'cv');
    expect(cv).toMatchObject({
      status: 'present',
      sha256: null,
      moves: [{ place: 'Tủ 2, ngăn 4, cặp 17' }],
    });
  });

  it('is confirmed by the body above, never by a stranger; its member then stands on the roll since the ceremony', async () => {
    const input = { confirmedOn: today, note: 'Đã đối chiếu' };
    expect((await act('organiser', dossier, 'confirm-take-over', input)).status).toBe(403);
    const confirmed = await act('chair', dossier, 'confirm-take-over', input);
    expect([confirmed.status, confirmed.body.phase]).toEqual([201, 'PROBATION']);
    expect(await linesOf(door.world.people.candidate)).toEqual([
      { from_on: '2025-06-02', to_on: null, byDossier: true },
    ]);
    await expectSound();
  });

  it('of somebody the register has as probationary goes on with that line, which ends where its own begins', async () => {
    const { world } = door;
    const { candidate2 } = world.people;
    const answer = await takeOver(paperDossier(world, today, candidate2));
    expect(answer.status).toBe(201);
    const id = answer.body.dossier;
    const input = { confirmedOn: today, note: 'Đã đối chiếu' };
    expect((await act('chair', id, 'confirm-take-over', input)).status).toBe(201);
    expect(await linesOf(candidate2)).toEqual([
      { from_on: '2025-06-02', to_on: today, byDossier: false },
      { from_on: today, to_on: null, byDossier: true },
    ]);
    await expectSound();
  });

  it('names the field of what cannot have been so, and leaves nothing behind', async () => {
    const { world } = door;
    const paper = paperDossier(world, today, world.people.stranger);
    const steps = paper.steps.map((step) =>
      step.act === 'record-cell-vote' ? { ...step, base: 20 } : step,
    );
    const answer = await takeOver({ ...paper, steps });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('/steps/12/tally');
    const malformed = await takeOver({ ...paper, steps: [{ act: 'decide-recognition' }] });
    expect(malformed.status).toBe(422);
    const rows = await door.database.query('SELECT FROM dossier WHERE subject = $1', [
      world.people.stranger,
    ]);
    expect(rows).toEqual([]);
  });

  it('is not taken over twice for one person', async () => {
    const { world } = door;
    const answer = await takeOver(paperDossier(world, today, world.people.candidate), 'chair');
    expect(answer.body.code).toBe('CANDIDATE.HAS_DOSSIER');
  });
});
