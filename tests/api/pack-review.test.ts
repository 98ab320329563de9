import * as dossiers from '../../api/answers/dossiers';
import * as work from '../../api/answers/work';
import { verifyBook } from '../../ledger/verify';
import type { PlainDate } from '../../rules/calendar/plain-date';
import { openDoor, type Door } from './support/door';
import { openedUnderP2025B } from './support/under-p2025b';

let door: Door;
let today: PlainDate;
let dossier: string;
beforeAll(async () => {
  door = await openDoor();
  ({ today } = await door.ledger.businessNow());
  dossier = await openedUnderP2025B(door);
});
afterAll(() => door.close());

const act = (name: string) => `/api/v1/dossiers/${dossier}/acts/${name}`;
const outdated = { code: 'PACK.OUTDATED', facts: { pack: 'P2025B', newer: 'P2026B' } };
const reason = 'Hồ sơ gần xong theo quy định cũ';

async function taskOf(key: string) {
  const { body } = await (await door.as('decider')).get('/api/v1/tasks?limit=100');
  return Object.values(work.inbox.parse(body).groups)
    .flat()
    .find((one) => one.dossier === dossier && one.key === key);
}

describe('a dossier of an older pack, once a newer regulation is in force', () => {
  it('warns on the act’s answer, on the dossier and on the task, in words, and blocks nothing', async () => {
    const secretary = await door.as('secretary');
    const filed = await secretary.post(act('file-application'), { madeOn: today });
    const receipt = dossiers.receipt.parse(filed.body);
    expect([filed.status, receipt.warnings]).toMatchObject([201, [outdated]]);
    expect(receipt.warnings[0]?.message).toContain('no transitional clause is known');
    const early = await secretary.post(act('introduce'), {
      introducer: door.world.people.helper,
      sharedSince: '2024-01-01',
      introducedOn: '2026-03-02',
    });
    expect(dossiers.receipt.parse(early.body).warnings).toEqual([]);
    const decider = await door.as('decider');
    const shown = dossiers.dossier.parse((await decider.get(`/api/v1/dossiers/${dossier}`)).body);
    expect(shown.warnings).toMatchObject([outdated]);
    expect(await taskOf('review-pack')).toMatchObject({
      ...{ act: 'keep-pack', what: 'Review the rule pack: move the dossier, or keep it' },
      ...{ fromOn: '2026-04-11', warnings: [outdated] },
    });
    const why = await decider.get(`/api/v1/dossiers/${dossier}/why/review-pack`);
    expect([why.status, why.text]).toEqual([200, expect.stringContaining('authority to decide')]);
  });

  it('is kept by its authority for a reason, which ends the duty and not the warning', async () => {
    const cell = await (
      await door.as('secretary')
    ).post(act('keep-pack'), {
      ...{ keptOn: today, reason },
    });
    expect([cell.status, cell.body.code]).toEqual([403, 'RIGHT.NOT_HOLDER']);
    const kept = await (await door.as('decider')).post(act('keep-pack'), { keptOn: today, reason });
    expect([kept.status, kept.body.warnings]).toMatchObject([
      201,
      [{ code: 'PACK.OUTDATED', facts: { keptOn: today } }],
    ]);
    expect(await taskOf('review-pack')).toBeUndefined();
    const again = await (
      await door.as('decider')
    ).post(act('keep-pack'), { keptOn: today, reason });
    expect([again.status, again.body.code]).toEqual([422, 'PACK.NOTHING_TO_REVIEW']);
  });

  it('may move all the same; whoever has to do with it is told, and nothing is warned of any more', async () => {
    const decider = await door.as('decider');
    const page = await decider.get(`/api/v1/dossiers/${dossier}`);
    const seen = { 'if-match': String(page.headers['etag']) };
    const input = { to: 'P2026B', movedOn: today, reason };
    const moved = await decider.post(act('move-to-pack'), input, seen);
    expect([moved.status, moved.body.warnings]).toEqual([201, []]);
    const { items } = work.notices.parse(
      (await (await door.as('secretary')).get('/api/v1/notices')).body,
    );
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'pack.moved', message: expect.stringContaining('P2026B') }),
    );
    const { invariants } = await verifyBook(door.ledger.context);
    expect(invariants.filter(({ violated }) => violated > 0)).toEqual([]);
  });
});
