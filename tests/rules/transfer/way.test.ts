import { plainDate } from '../../../rules/calendar/plain-date';
import { committeesBetween, passingOn } from '../../../rules/transfer/route';
import { transfer } from '../../../rules/transfer/procedure';
import { body } from '../../support/admission-world';
import { codesOf } from '../../support/admission-case';
import { RECEIVING, RELEASING, TransferCase, transferWorld } from '../../support/transfer-case';
import { accepted, announced, announcement, done, introduced, NEW, OLD, presented } from './way';

const ids = (bodies: readonly { readonly id: string }[]) => bodies.map(({ id }) => id);

describe('a transfer for good', () => {
  it('goes by letter, presentation and acceptance, and names both cells with all above them', () => {
    const one = accepted(
      presented(introduced(announced('2026-09-01'), '2026-09-04'), '2026-09-10'),
      '2026-09-14',
    );
    expect(one.state).toMatchObject({
      phase: 'TRANSFERRED',
      closed: true,
      organisation: 'old-cell',
    });
    expect(one.duties()).toEqual([]);
    expect(transfer.chain(one.state)).toEqual([
      'old-cell',
      'old-grassroots',
      'province',
      'new-cell',
      'new-division',
      'new-grassroots',
    ]);
  });

  it('carries the standing of the old roll, exemption included, as it is on the day of acceptance', () => {
    const one = presented(introduced(announced('2026-09-01'), '2026-09-04'), '2026-09-10');
    const line = {
      person: 'member',
      status: 'full',
      exempt: true,
      temporarilyElsewhere: false,
    } as const;
    one.world = transferWorld({ roll: [line] });
    accepted(one, '2026-09-14');
    expect(one.entries.at(-1)?.events).toEqual([
      {
        type: 'member.accepted',
        acceptedOn: '2026-09-14',
        from: 'old-cell',
        to: 'new-cell',
        status: 'full',
        exempt: true,
        lineFrom: '2021-05-06',
        admission: null,
      },
    ]);
  });

  it('tells the open admission of a probationary member where its member is now', () => {
    const member = {
      id: 'member',
      bornOn: plainDate('2000-01-02'),
      membership: { cell: 'old-cell', status: 'probationary', since: plainDate('2026-03-02') },
      openAdmission: 'admission',
    } as const;
    const line = {
      person: 'member',
      status: 'probationary',
      exempt: false,
      temporarilyElsewhere: false,
    } as const;
    const world = transferWorld({ member, roll: [line] });
    const one = accepted(
      presented(introduced(announced('2026-09-01', {}, world), '2026-09-04'), '2026-09-10'),
      '2026-09-14',
    );
    const effects = (one.entries.at(-1)?.events ?? []).flatMap((event) =>
      event.type === 'member.accepted' ? transfer.effects(one.state, event) : [],
    );
    expect(effects).toEqual([
      {
        target: 'admission',
        act: 'move-to-cell',
        input: { transfer: 'transfer', to: 'new-cell', movedOn: '2026-09-14' },
      },
    ]);
  });

  it('cannot be accepted on or before the day the member came to the old roll, nor when gone from it', () => {
    const one = presented(introduced(announced('2026-09-01'), '2026-09-04'), '2026-09-10');
    const since = (cell: string, day: string) =>
      transferWorld({
        member: {
          id: 'member',
          bornOn: plainDate('1998-03-04'),
          membership: { cell, status: 'full', since: plainDate(day) },
        },
      });
    one.today = plainDate('2026-09-14');
    const attempt = () => codesOf(one.act('accept-member', { acceptedOn: one.today }, NEW));
    one.world = since('old-cell', '2026-09-14');
    expect(attempt()).toEqual(['DATE.BEFORE_CAUSE']);
    one.world = since('third-cell', '2021-05-06');
    expect(attempt()).toEqual(['MEMBER.NOT_ON_ROLL']);
    one.world = { ...transferWorld(), roll: [] };
    expect(attempt()).toEqual(['MEMBER.NOT_ON_ROLL']);
  });
});

describe('who and in which order', () => {
  it.each([
    ['somebody who is no member there', { member: null }, {}, ['PERSON.UNKNOWN']],
    ['the same cell', {}, { to: 'old-cell' }, ['CELL.UNKNOWN', 'TRANSFER.SAME_CELL']],
    [
      'a place that is no cell',
      { chains: { 'new-cell': RECEIVING.slice(2) } },
      {},
      ['CELL.UNKNOWN'],
    ],
    [
      'a transfer for good with a last day',
      {},
      { untilOn: plainDate('2026-12-31') },
      ['TRANSFER.HAS_NO_END'],
    ],
    ['a stay without a last day', {}, { sort: 'temporary' as const }, ['TRANSFER.END_MISSING']],
  ])('refuses %s', (_, world, input, codes) => {
    const one = new TransferCase('2026-09-01', transferWorld(world));
    const asked = announcement('2026-09-01', input);
    expect(codesOf(one.act('announce-transfer', asked, OLD))).toEqual(codes);
  });

  it('refuses a second transfer of a member whose first is open', () => {
    const { member } = transferWorld();
    if (!member) throw new Error('no member');
    const one = new TransferCase(
      '2026-09-01',
      transferWorld({ member: { ...member, openTransfer: 'other' } }),
    );
    const asked = announcement('2026-09-01');
    expect(codesOf(one.act('announce-transfer', asked, OLD))).toEqual(['MEMBER.HAS_TRANSFER']);
  });

  it('is begun by the old cell, never by the member, and answered by the new one', () => {
    const one = new TransferCase('2026-09-01');
    const asked = announcement('2026-09-01');
    expect(codesOf(one.act('announce-transfer', asked, NEW))).toEqual(['RIGHT.NOT_HOLDER']);
    const member = {
      kind: 'person',
      person: 'member',
      appointments: [{ role: 'secretary', organisation: 'old-cell' }],
    } as const;
    expect(codesOf(one.act('announce-transfer', asked, member))).toEqual(['RIGHT.OWN_CASE']);
    done(one, '2026-09-01', 'announce-transfer', asked, 'organiser@old-cell');
    introduced(one, '2026-09-04');
    const shown = { presentedOn: one.today };
    expect(codesOf(one.act('record-presentation', shown, OLD))).toEqual(['RIGHT.NOT_HOLDER']);
    presented(one, '2026-09-10');
    const taken = { acceptedOn: one.today };
    expect(codesOf(one.act('accept-member', taken, 'organiser@new-cell'))).toEqual([
      'RIGHT.NOT_HOLDER',
    ]);
  });

  it('knows no presentation before the letter and no acceptance before the presentation', () => {
    const one = announced('2026-09-01');
    const shown = { presentedOn: one.today };
    expect(codesOf(one.act('record-presentation', shown, NEW))).toEqual(['PHASE.NOT_NOW']);
    introduced(one, '2026-09-04');
    expect(codesOf(one.act('accept-member', { acceptedOn: one.today }, NEW))).toEqual([
      'PHASE.NOT_NOW',
    ]);
    const early = { presentedOn: plainDate('2026-09-03') };
    expect(codesOf(one.act('record-presentation', early, NEW))).toEqual(['DATE.BEFORE_CAUSE']);
  });
});

describe('the way of the letter', () => {
  it('leads up on the old side and down on the new one, without the bodies above both', () => {
    expect(ids(committeesBetween(RELEASING, RECEIVING))).toEqual([
      'old-grassroots',
      'new-grassroots',
      'new-division',
    ]);
    const neighbours = [body('next-cell', 'cell'), ...RELEASING.slice(1)];
    expect(committeesBetween(RELEASING, neighbours)).toEqual([]);
  });

  it('tells every committee on it, and has none pass the letter on unless the pack says so', () => {
    const one = announced('2026-09-01');
    expect(one.state.onward).toEqual([]);
    expect(one.noticesOfLast()).toEqual([
      'transfer.announced secretary@old-cell',
      'transfer.announced organiser@old-cell',
      'transfer.announced secretary@new-cell',
      'transfer.announced organiser@new-cell',
      'transfer.announced organiser@old-grassroots',
      'transfer.announced organiser@new-division',
      'transfer.announced organiser@new-grassroots',
    ]);
    expect(passingOn(RELEASING, RECEIVING, ['grassroots'])).toEqual([
      'old-grassroots',
      'new-grassroots',
    ]);
  });

  it('where committees pass it on, each owes it in turn and the new cell waits for the last', () => {
    const one = new TransferCase('2026-09-01');
    const onward = passingOn(RELEASING, RECEIVING, ['grassroots']);
    done(one, '2026-09-01', 'announce-transfer', announcement('2026-09-01'), OLD);
    one.adjust({ onward });
    introduced(one, '2026-09-04');
    const turn = () => one.duties()[0];
    expect(turn()).toMatchObject({
      act: 'pass-letter-on',
      body: 'old-grassroots',
      dueOn: '2026-09-11',
    });
    const shown = { presentedOn: one.today };
    expect(codesOf(one.act('record-presentation', shown, NEW))).toEqual([
      'ORDER.LETTER_ON_ITS_WAY',
    ]);
    done(
      one,
      '2026-09-07',
      'pass-letter-on',
      { passedOn: plainDate('2026-09-07') },
      'organiser@old-grassroots',
    );
    expect(turn()).toMatchObject({ act: 'pass-letter-on', body: 'new-grassroots' });
    done(
      one,
      '2026-09-09',
      'pass-letter-on',
      { passedOn: plainDate('2026-09-09') },
      'secretary@new-grassroots',
    );
    expect(turn()).toMatchObject({
      act: 'record-presentation',
      body: 'new-cell',
      fromOn: '2026-09-09',
    });
    presented(one, '2026-09-10');
  });
});
