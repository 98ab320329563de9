import { addDays, civilDayOf, plainDate, type PlainDate } from '../../rules/calendar/plain-date';
import { dossierWorkflowId } from '../../workflows/messages';
import { receiptOf } from '../ledger/support/book';
import { openMoving, type Moving } from '../ledger/support/moving';
import type { Stage } from '../workflows/support/stage';
import { openStage } from '../workflows/support/stage';
import { inTimeOf, strikesOf } from './support/in-time';

/** The real rules in the real ledger, on an engine that skips time. */
describe('a member whom nobody follows on the way to another cell', () => {
  let moving: Moving;
  let stage: Stage;
  beforeAll(async () => {
    moving = await openMoving();
    stage = await openStage({ bookOn: (env) => inTimeOf(env, moving) });
  });
  afterAll(async () => {
    await stage?.stop();
    await moving?.close();
  });

  async function told(id: string): Promise<void> {
    const standing = await moving.ledger.findStanding(id);
    if (!standing) throw new Error('the ledger lost it');
    await stage.tell({ ...standing, offsetMs: 0, epoch: 0 });
  }

  async function today(): Promise<PlainDate> {
    await moving.ledger.moveBusinessTime(new Date(await stage.env.currentTimeMs()));
    return civilDayOf(await stage.env.currentTimeMs());
  }

  async function noticesOf(id: string, kind: string): Promise<readonly string[]> {
    const { rows } = await moving.ledger.context.pool.query<{ who: string }>(
      `SELECT DISTINCT role || '@' || organisation AS who FROM notice
       WHERE dossier = $1 AND kind = $2 ORDER BY 1`,
      [id, kind],
    );
    return rows.map(({ who }) => who);
  }

  it('is cared for through 60 and 30 working days, and never lost: reminded, told upwards, asked for again', async () => {
    const startedOn = await today();
    const day = { announcedOn: startedOn, effectiveOn: startedOn };
    const { id, outcome } = await moving.announce(day);
    const letterDue = plainDate(receiptOf(outcome).duties[0]?.dueOn ?? '');
    await told(id);

    await stage.untilDay(addDays(letterDue, 9));
    const first = await strikesOf(moving, id);
    expect(first.map(({ offset, deed, on }) => [offset, deed, on])).toEqual([
      [-14, 'remind', addDays(letterDue, -14)],
      [-3, 'remind', addDays(letterDue, -3)],
      [0, 'remind', letterDue],
      [1, 'escalate', addDays(letterDue, 1)],
      [7, 'escalate', addDays(letterDue, 7)],
    ]);
    expect(await noticesOf(id, 'clock.escalation')).toEqual([
      `secretary@${moving.world.grassroots}`,
      `supervisor@${moving.world.grassroots}`,
    ]);

    const { secretary } = moving.world;
    const letter = { issuedOn: await today(), number: '12-GT' };
    const issued = receiptOf(await moving.by(secretary, id, 'issue-letter', letter));
    const presentBy = plainDate(issued.duties[0]?.dueOn ?? '');
    await told(id);
    await stage.untilDay(addDays(presentBy, 2));
    const struck = (await strikesOf(moving, id)).slice(first.length);
    expect(struck.map(({ offset, deed }) => [offset, deed])).toEqual([
      [-14, 'remind'],
      [-3, 'remind'],
      [0, 'remind'],
      [1, 'escalate'],
    ]);
    expect(await noticesOf(id, 'clock.escalation')).toHaveLength(4); // both superiors, both roles
    expect((await today()) > presentBy).toBe(true);
    const { rows } = await moving.ledger.context.pool.query(
      'SELECT act FROM task WHERE dossier = $1 AND from_on <= $2 ORDER BY act',
      [id, await today()],
    );
    expect(rows).toEqual([{ act: 'record-presentation' }, { act: 'reissue-letter' }]);

    const again = { issuedOn: await today(), number: '13-GT', reason: 'Giấy cũ quá hạn' };
    receiptOf(await moving.by(secretary, id, 'reissue-letter', again));
    const now = await today();
    const shown = { presentedOn: now };
    receiptOf(await moving.by(moving.newSecretary, id, 'record-presentation', shown));
    receiptOf(await moving.by(moving.newSecretary, id, 'accept-member', { acceptedOn: now }));
    await told(id);
    await stage.handleOf(dossierWorkflowId('transfer', id, 1)).result();
    const { nextOn, closed } = (await moving.ledger.findStanding(id)) ?? {};
    expect({ nextOn, closed }).toEqual({ nextOn: null, closed: true });
  });
});
