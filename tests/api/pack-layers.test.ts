import { randomUUID } from 'node:crypto';
import { procedures } from '../../rules/procedures';
import { bodyPack } from '../../api/answers/body-packs';
import { dossier as dossierAnswer } from '../../api/answers/dossiers';
import { votes } from '../../api/answers/proofs';
import { rebuild } from '../../ledger/rebuild';
import { verifyBook } from '../../ledger/verify';
import { packs } from '../../rules/admission/packs/registry';
import { findPath } from '../../rules/admission/packs/paths';
import { addDays, addMonths, type PlainDate } from '../../rules/calendar/plain-date';
import { isPlainState, type Json } from '../../rules/kernel/json';
import { layersHolding, type PackLayerRow } from '../../rules/world/packs/rows';
import { openDoor, type Door } from './support/door';
import { listCandidate } from './support/listing';
import { toDecision } from './support/to-decision';
import type { PersonName } from './support/world';

let door: Door;
let today: PlainDate;
beforeAll(async () => {
  door = await openDoor();
  ({ today } = await door.ledger.businessNow());
});
afterAll(() => door.close());

const lay = async (by: PersonName, act: string, input: object) =>
  (await door.as(by)).post(`/api/v1/packs/acts/${act}`, input);
const named = (body = door.world.bodies.grassroots) => ({ layer: randomUUID(), body });
const value = (path: string, change: Json, article = 'Nghị quyết 15-NQ/ĐU') => ({
  path,
  value: change,
  article,
});

describe('a stricter local value', () => {
  it('is proposed by one organiser and published by another; the one who proposed it is refused', async () => {
    const layer = named();
    const input = { ...layer, fromOn: today, changes: [value('minimumCell', 4)] };
    expect((await lay('organiser', 'propose-overlay', input)).status).toBe(201);
    const own = await lay('organiser', 'publish-overlay', layer);
    expect([own.status, own.body.code]).toEqual([403, 'PACK_LAYER.SAME_PERSON']);
    const stranger = await lay('stranger', 'publish-overlay', layer);
    expect([stranger.status, stranger.body.code]).toEqual([403, 'RIGHT.NOT_ABOVE']);
    expect((await lay('verifier', 'publish-overlay', layer)).status).toBe(201);
    const again = await lay('verifier', 'publish-overlay', layer);
    expect(again.body.code).toBe('PACK_LAYER.STATUS');
    expect((await lay('organiser', 'withdraw-overlay', { ...layer, on: today })).status).toBe(201);
  });

  it.each<[string, () => object, string]>([
    [
      'asks less than the centre',
      () => ({ changes: [value('terms.R06', termOf('terms.R06', { months: 6 }))] }),
      'PACK.LOOSENS',
    ],
    ['names no value', () => ({ changes: [value('terms.R99', 6)] }), 'PACK.UNKNOWN_PATH'],
    ['changes nothing', () => ({ changes: [] }), 'PACK_LAYER.EMPTY'],
    [
      'begins in the past',
      () => ({ fromOn: addDays(today, -1), changes: [value('minimumCell', 4)] }),
      'PACK_LAYER.IN_PAST',
    ],
    [
      'names a value twice',
      () => ({ changes: [value('minimumCell', 4), value('minimumCell', 5)] }),
      'PACK_LAYER.TWICE',
    ],
  ])('is refused where it %s', async (_, rest, code) => {
    const input = { ...named(), fromOn: today, ...rest() };
    const refused = await lay('organiser', 'propose-overlay', input);
    expect([refused.status, refused.body.code]).toEqual([422, code]);
  });

  it('of 24 months of shared time refuses an introducer with 18, names the local document, and leaves files opened before alone', async () => {
    const act = async (dossier: string, name: string, input: object) =>
      (await door.as('secretary')).post(`/api/v1/dossiers/${dossier}/acts/${name}`, input);
    const opened = async () => {
      const dossier = await listCandidate(door);
      const certificate = { number: 'CN-1', issuer: 'TTCT', issuedOn: today };
      expect((await act(dossier, 'record-certificate', certificate)).status).toBe(201);
      const file = { openedOn: today, introducedBy: 'two-members' };
      expect((await act(dossier, 'open-file', file)).status).toBe(201);
      return dossier;
    };
    const introduced = (dossier: string) =>
      act(dossier, 'introduce', {
        introducer: door.world.people.helper,
        sharedSince: addMonths(today, -18),
        introducedOn: today,
      });
    const before = await opened();
    const layer = named();
    const changes = [value('terms.R06', termOf('terms.R06', { months: 24 }))];
    const proposed = await lay('organiser', 'propose-overlay', {
      ...layer,
      fromOn: today,
      changes,
    });
    expect([proposed.status, proposed.body]).toEqual([201, expect.anything()]);
    expect((await lay('verifier', 'publish-overlay', layer)).status).toBe(201);
    const after = await opened();
    const refused = await introduced(after);
    expect([refused.status, refused.body.code, refused.body.article, refused.body.facts]).toEqual([
      422,
      'INTRODUCER.TOO_SHORT',
      'Nghị quyết 15-NQ/ĐU',
      { shared: 18, needed: 24 },
    ]);
    expect((await introduced(before)).status).toBe(201);
  });
});

describe('values that are to be confirmed', () => {
  it('are confirmed by two organisers; what the regulation was read to say is not, nor what a body above settled', async () => {
    const layer = named();
    const input = {
      ...layer,
      pack: 'P2026B',
      values: [value('terms.R07', termOf('terms.R07', { workingDays: 20 }))],
    };
    expect((await lay('organiser', 'propose-confirmation', input)).status).toBe(201);
    expect((await lay('organiser', 'confirm-values', layer)).body.code).toBe(
      'PACK_LAYER.SAME_PERSON',
    );
    expect((await lay('verifier', 'confirm-values', layer)).status).toBe(201);
    const sure = {
      ...named(),
      pack: 'P2026B',
      values: [value('terms.R17', termOf('terms.R17', { workingDays: 40 }))],
    };
    const refused = await lay('organiser', 'propose-confirmation', sure);
    expect([refused.status, refused.body.code]).toEqual([422, 'PACK_LAYER.NOT_DOUBTFUL']);
    const below = { ...input, ...named(door.world.bodies.cell) };
    expect((await lay('organiser', 'propose-confirmation', below)).body.code).toBe(
      'PACK_LAYER.NOT_DOUBTFUL',
    );
  });
});

describe('"unconfirmed"', () => {
  const confirm = async (path: string, change: Json) => {
    const layer = named(door.world.bodies.cell);
    const input = { ...layer, pack: 'P2026B', values: [value(path, change)] };
    const proposed = await lay('organiser', 'propose-confirmation', input);
    expect([proposed.status, proposed.text]).toEqual([201, expect.anything()]);
    expect((await lay('verifier', 'confirm-values', layer)).status).toBe(201);
  };
  const pathsOf = (list: readonly { path: string }[]) => list.map(({ path }) => path);

  it('is said of the values a dossier goes by, until its bodies confirm them as they stand in it', async () => {
    const dossier = await listCandidate(door);
    const secretary = await door.as('secretary');
    const shown = async () => {
      const answer = await secretary.get(`/api/v1/dossiers/${dossier}`);
      return pathsOf(dossierAnswer.parse(answer.body).unconfirmed);
    };
    expect(await shown()).not.toContain('terms.R04');
    const certificate = { number: 'CN-1', issuer: 'TTCT', issuedOn: today };
    await secretary.post(`/api/v1/dossiers/${dossier}/acts/record-certificate`, certificate);
    expect(await shown()).toContain('terms.R04');
    const file = { openedOn: today, introducedBy: 'two-members' };
    await secretary.post(`/api/v1/dossiers/${dossier}/acts/open-file`, file);
    expect(await shown()).toEqual(expect.arrayContaining(['terms.R04', 'terms.R09']));
    await confirm('terms.R04', findPath('terms.R04')?.read(packs.P2026B) ?? null);
    await confirm('terms.R09', termOf('terms.R09', { months: 9 }));
    const now = await shown();
    expect([now.includes('terms.R04'), now.includes('terms.R09')]).toEqual([false, true]);
  });

  it('stands on a proof card beside the bar it was counted by, and goes once that is confirmed', async () => {
    const dossier = await toDecision(door);
    const chair = await door.as('chair');
    const cards = async () =>
      votes.parse((await chair.get(`/api/v1/dossiers/${dossier}/votes`)).body);
    const bars = async () =>
      (await cards()).map(({ body, unconfirmed }) => [body, pathsOf(unconfirmed)]);
    const before = await bars();
    const committee = 'thresholds.grassroots-committee.admission';
    expect(before).toContainEqual(['grassroots-committee', [committee]]);
    await confirm(committee, findPath(committee)?.read(packs.P2026B) ?? null);
    expect(await bars()).toContainEqual(['grassroots-committee', []]);
  });

  it('is told value by value for a body: central, confirmed or changed by whom and when, stricter, or open', async () => {
    const { cell } = door.world.bodies;
    const reader = await door.as('secretary');
    const answer = await reader.get(`/api/v1/organisations/${cell}/packs/P2026B`);
    const page = bodyPack.parse(answer.body);
    const of = (path: string) => page.values.find((one) => one.path === path);
    expect(of('terms.R17')).toMatchObject({ state: 'central', laidBy: null });
    expect(of('terms.R15')).toMatchObject({ state: 'to-be-confirmed', laidBy: null });
    expect(of('terms.R06')).toMatchObject({ state: 'overlaid' });
    expect(of('terms.R04')).toMatchObject({
      state: 'confirmed',
      laidBy: { on: today, by: [{ name: 'Người organiser' }, { name: 'Người verifier' }] },
    });
    expect(of('terms.R09')?.state).toBe('changed');
    expect(page.confirmed).toBe(false);
    const missing = await reader.get(`/api/v1/organisations/${cell}/packs/P1999`);
    expect(missing.body.code).toBe('PACK.NOT_FOUND');
  });
});

describe('the register of packs', () => {
  it('is read in SQL in the very order the rules lay it', async () => {
    const { cell, grassroots, superior } = door.world.bodies;
    const rows: { row: PackLayerRow }[] = await door.database.query(
      'SELECT to_jsonb(l) AS row FROM pack_layer l',
    );
    const [{ layers }] = await door.database.query('SELECT ro_layers($1, $2) AS layers', [
      cell,
      today,
    ]);
    const holding = layersHolding(
      rows.map(({ row }) => row),
      [cell, grassroots, superior],
      today,
    );
    expect(holding.length).toBeGreaterThan(3);
    expect(layers).toEqual(holding);
  });

  it('is verified and rebuilt as the others are', async () => {
    const table = () => door.database.query('SELECT * FROM pack_layer ORDER BY id');
    const { context } = door.ledger;
    expect((await verifyBook(context)).violated).toBe(0);
    const before = await table();
    expect(before.length).toBeGreaterThan(2);
    await door.database.query('UPDATE pack_layer SET version = version + 7');
    expect((await verifyBook(context, { only: [3] })).violated).toBeGreaterThan(0);
    await rebuild({ dataSource: door.database, procedures });
    expect(await table()).toEqual(before);
    expect((await verifyBook(context)).violated).toBe(0);
  });
});

/** A term of another length, from the event it always starts from. */
const termOf = (path: string, length: Json): Json => {
  const read = findPath(path)?.read(packs.P2026B);
  return { ...(isPlainState(read) && read), length };
};
