import { withChange } from '../../ledger/projections/membership';
import type { MembershipRow } from '../../ledger/projections/rows';
import { BODIES, bodyOf } from '../../demo/body';
import { addDays } from '../../rules/calendar/plain-date';
import { ROLLS } from '../../demo/people';
import { WAITING } from '../../demo/registers';
import {
  carryOutMerger,
  holder,
  inAWeek,
  mergerPlan,
  openDemonstration,
  type MergerBook,
} from './support/merger';

/** A cell of one of the committees that are merged. */
const CELL = BODIES.find(({ level, parent }) => level === 'cell' && parent === 'sxd')?.slug ?? '';

const row = (cell: string, from_on: string, to_on: string | null): MembershipRow => ({
  person: 'p',
  cell,
  status: 'probationary',
  exempt: false,
  from_on,
  to_on,
  cause_dossier: 'd',
  cause_seq: 1,
});

test('a recognition issued before a merger and recorded after it leaves no two lines on one day', () => {
  const followed = [row('old', '2026-01-01', '2026-06-01'), row('new', '2026-06-01', null)];
  const full = { ...row('old', '2026-05-01', '2026-06-01'), status: 'full' };
  const then = { ...row('new', '2026-06-01', null), status: 'full' };
  expect(withChange(followed, { begins: [full, then], endsOn: '2026-05-01' })).toEqual([
    row('old', '2026-01-01', '2026-05-01'),
    full,
    then,
  ]);
  expect(withChange(followed, { begins: [then], endsOn: '2026-07-01' })).toEqual([
    row('old', '2026-01-01', '2026-06-01'),
    row('new', '2026-06-01', '2026-07-01'),
    then,
  ]);
});

describe('what begins after a merger', () => {
  let book: MergerBook;
  beforeAll(async () => {
    book = await openDemonstration();
  }, 120_000);
  afterAll(() => book.close());

  test('cannot begin with a day before it', async () => {
    const on = inAWeek(book.today);
    await carryOutMerger(book.ledger, mergerPlan(on));
    const cell = bodyOf(CELL);
    const present = (ROLLS[CELL] ?? []).slice(0, cell.members - 2).map(({ id }) => id);
    const list = (listedOn: string) =>
      book.ledger.act({
        caller: { kind: 'person', person: holder('secretary', CELL) },
        dossier: '01900000-0000-7000-8000-00000000abcd',
        act: 'list-candidate',
        input: {
          cell: cell.id,
          candidate: WAITING[0]?.id ?? '',
          helper: present[0] ?? '',
          listedOn,
          present,
          tally: { yes: present.length - 1, no: 0, blank: 0, invalid: 0 },
          form: 'raised-card',
        },
        key: `list:${listedOn}`,
        kind: 'admission',
      });
    const early = await list(addDays(on, -1));
    expect(early).toMatchObject({
      kind: 'refused',
      refusals: [
        expect.objectContaining({ code: 'ORGANISATION.CHANGED_SINCE', field: 'listedOn' }),
      ],
    });
    expect((await list(on)).kind).toBe('accepted');
  });
});
