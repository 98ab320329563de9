import { randomUUID } from 'node:crypto';
import { rebuild } from '../../ledger/rebuild';
import { verifyBook } from '../../ledger/verify';
import { addDays, addMonths, plainDate, type PlainDate } from '../../rules/calendar/plain-date';
import { procedures } from '../../rules/procedures';
import { openDemonstration, type MergerBook } from './support/merger';

let book: MergerBook;
beforeAll(async () => {
  book = await openDemonstration();
}, 120_000);
afterAll(() => book.close());

interface Gathered {
  readonly dossier: string;
  readonly secretary: string;
  readonly opened: PlainDate;
}

/** Files the cell has yet to consider, with the secretary of the cell; the oldest first. */
const gathered = (): Promise<readonly Gathered[]> =>
  book.ask<Gathered>(
    `SELECT d.id AS dossier, a.person AS secretary, d.state->>'fileOpenedOn' AS opened FROM dossier d
       JOIN appointment a ON a.organisation = d.organisation AND a.role = 'secretary' AND a.to_on IS NULL
      WHERE d.phase IN ('VERIFYING', 'CELL_READY', 'FILE_OPEN') ORDER BY opened, d.id`,
  );
const act = (one: Gathered, name: string, input: object) =>
  book.ledger.act({
    caller: { kind: 'person', person: one.secretary },
    dossier: one.dossier,
    act: name,
    input: { ...input },
    key: randomUUID(),
  });
const phaseOf = async ({ dossier }: Gathered) =>
  (await book.ledger.findStanding(dossier))?.phase ?? '';
const tasksOf = ({ dossier }: Gathered) =>
  book.ask<{ act: string }>('SELECT act FROM task WHERE dossier = $1 ORDER BY act', dossier);

it('a file expires by the strike of the night, or when somebody comes too late, and is redone; every row follows', async () => {
  const [oldest, ...younger] = await gathered();
  const newest = younger.at(-1);
  if (!oldest || !newest || newest.opened === oldest.opened) throw new Error('too few files');

  const lastDay = addMonths(plainDate(newest.opened), 12);
  await book.ledger.moveBusinessTime(addDays(lastDay, 1));
  // the strike of this one is late: whoever comes too late is refused, and finds the file where it stands
  const late = await act(newest, 'confirm-ready', { checkedOn: addDays(lastDay, 1) });
  expect(late.kind).toBe('refused');
  expect(await phaseOf(newest)).toBe('EXPIRED_REDO');
  expect(await phaseOf(oldest)).not.toBe('EXPIRED_REDO');

  await book.ledger.moveBusinessTime(addDays(lastDay, 2));
  while ((await book.ledger.strikeLate(1000)).more);
  expect(await phaseOf(oldest)).toBe('EXPIRED_REDO');
  expect(await tasksOf(oldest)).toContainEqual({ act: 'redo-expired-file' });
  const [struck] = await book.ask<{ actor: string | null; types: string }>(
    `SELECT actor, events::text AS types FROM ledger_entry WHERE dossier = $1 AND act = 'strike' ORDER BY seq DESC LIMIT 1`,
    oldest.dossier,
  );
  expect(struck).toMatchObject({ actor: null });
  expect(struck?.types).toContain('file.expired');

  const redone = await act(oldest, 'redo-expired-file', { redoneOn: addDays(lastDay, 2) });
  expect(redone).toMatchObject({ kind: 'accepted' });
  expect(['FILE_OPEN', 'VERIFYING']).toContain(await phaseOf(oldest));

  const { invariants } = await verifyBook(book.ledger.context);
  expect(invariants.flatMap(({ examples }) => examples)).toEqual([]);
  const { damaged } = await rebuild({ dataSource: book.dataSource, procedures });
  expect(damaged).toEqual([]);
  expect(await phaseOf(newest)).toBe('EXPIRED_REDO');
}, 60_000);
