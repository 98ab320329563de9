import { verifyBook } from '../../ledger/verify';
import type { DossierPreview, Preview } from '../../ledger/world/preview/contract';
import type { NamedPlan } from '../../rules/world/reorganisation/acts';
import { planning } from '../../api/registers/inputs/reorganisation';
import {
  carryOutMerger,
  inAWeek,
  mergerPlan,
  openDemonstration,
  type MergerBook,
} from './support/merger';

let book: MergerBook;
let plan: ReturnType<typeof mergerPlan>;
let named: NamedPlan;
beforeAll(async () => {
  book = await openDemonstration();
  plan = mergerPlan(inAWeek(book.today));
  const { reorganisation, ...rest } = plan;
  named = { reorganisation, ...planning.parse(rest) };
}, 120_000);
afterAll(() => book.close());

async function everyPage(limit: number): Promise<readonly Preview[]> {
  const pages: Preview[] = [];
  let after: string | null = null;
  do {
    const page: Preview = await book.ledger.previewReorganisation(named, { after, limit });
    pages.push(page);
    after = page.next;
  } while (after !== null);
  return pages;
}

const fingerprint = () =>
  book.ask(`SELECT (SELECT count(*) FROM register_entry) AS entries, (SELECT count(*) FROM ledger_entry) AS acts,
    (SELECT md5(string_agg(o::text, ',' ORDER BY o.id)) FROM organisation o) AS bodies,
    (SELECT md5(string_agg(m::text, ',' ORDER BY m::text)) FROM membership m) AS members,
    (SELECT md5(string_agg(a::text, ',' ORDER BY a::text)) FROM appointment a) AS offices,
    (SELECT md5(string_agg(t::text, ',' ORDER BY t::text)) FROM task t) AS tasks`);

interface TaskRow {
  readonly key: string;
  readonly role: string;
  readonly organisation: string;
  readonly answers: string;
  readonly due_on: string;
}
const rowsOf = (duties: DossierPreview['after']): readonly TaskRow[] =>
  duties.map(({ key, role, body: organisation, answers, dueOn: due_on }) => ({
    key,
    role,
    organisation,
    answers,
    due_on,
  }));
const byKey = (one: { key: string }, other: { key: string }) => (one.key < other.key ? -1 : 1);

describe('the preview of a merger', () => {
  let pages: readonly Preview[];

  test('changes nothing at all, and pages tell the same as one page', async () => {
    const before = await fingerprint();
    pages = await everyPage(3);
    const [whole] = await everyPage(100);
    expect(pages.flatMap(({ dossiers }) => dossiers)).toEqual(whole?.dossiers);
    expect(pages.map(({ counts }) => counts !== null)).toEqual([
      true,
      ...pages.slice(1).map(() => false),
    ]);
    expect(pages.length).toBeGreaterThan(1);
    expect(await fingerprint()).toEqual(before);
  });

  test('asks the database as often for a hundred dossiers as for one', async () => {
    const { pool } = book.ledger.context;
    const client = await pool.connect();
    const prototype: { query(...args: readonly unknown[]): unknown } =
      Object.getPrototypeOf(client);
    client.release();
    const asked = jest.spyOn(prototype, 'query');
    const askedFor = async (limit: number) => {
      asked.mockClear();
      await book.ledger.previewReorganisation(named, { after: null, limit });
      return asked.mock.calls.length;
    };
    const [one, hundred] = [await askedFor(1), await askedFor(100)];
    asked.mockRestore();
    expect(one).toBeGreaterThan(5);
    expect(hundred).toBe(one);
  });

  test('said exactly what happens when it is carried out', async () => {
    const foreseen = pages.flatMap(({ dossiers }) => dossiers);
    const [first] = pages;
    if (!first?.counts) throw new Error('the first page has no counts');
    const gone = Object.keys(successors());
    const [held] = await book.ask<{ held: number }>(
      'SELECT count(*) AS held FROM appointment WHERE organisation = ANY ($1) AND ro_lasts(from_on, to_on, $2)',
      gone,
      plan.on,
    );
    const [members] = await book.ask<{ members: number }>(
      'SELECT count(DISTINCT person) AS members FROM membership WHERE cell = ANY ($1) AND ro_lasts(from_on, to_on, $2)',
      gone,
      plan.on,
    );
    const receipt = await carryOutMerger(book.ledger, plan);
    const change = { register: 'organisations', seq: receipt.seq } as const;
    await book.ledger.drainWorld(change, 1_000);

    expect(foreseen.length).toBe(receipt.touched);
    expect(first.counts.dossiers).toBe(receipt.touched);
    expect(first.counts.rolesEnded).toBe(held?.held);
    expect(first.counts.membersMoved).toBe(members?.members);
    expect(first.counts.missing).toEqual([]);
    const touched = foreseen.map(({ dossier }) => dossier);
    const [votes] = await book.ask<{ votes: number }>(
      'SELECT count(*) AS votes FROM vote_round WHERE dossier = ANY ($1)',
      touched,
    );
    expect(first.counts.votesStanding).toBe(votes?.votes);

    let moved = 0;
    for (const one of foreseen) {
      const tasks = await book.ask<TaskRow>(
        'SELECT key, role, organisation, answers, due_on FROM task WHERE dossier = $1',
        one.dossier,
      );
      expect([...tasks].sort(byKey)).toEqual([...rowsOf(one.after)].sort(byKey));
      const [row] = await book.ask<{ organisation: string; authority: string | null }>(
        `SELECT organisation, state -> 'authority' ->> 'body' AS authority FROM dossier WHERE id = $1`,
        one.dossier,
      );
      expect(row).toEqual({ organisation: one.organisation.after, authority: one.authority.after });
      for (const { key, after } of one.terms) {
        const [clock] = await book.ask<{ due_on: string }>(
          'SELECT due_on FROM clock WHERE dossier = $1 AND key = $2',
          one.dossier,
          key,
        );
        expect(clock?.due_on ?? null).toBe(after);
      }
      if (
        JSON.stringify(one.before) !== JSON.stringify(one.after.map(({ held: _, ...duty }) => duty))
      )
        moved += 1;
    }
    expect(moved).toBeGreaterThan(0);
    const report = await verifyBook(book.ledger.context);
    expect(report.invariants.flatMap(({ examples }) => examples)).toEqual([]);
  }, 60_000);

  test('tells why a plan could not be carried out, and then nothing more', async () => {
    const preview = await book.ledger.previewReorganisation(named, { after: null, limit: 10 });
    expect(preview.refusals.length).toBeGreaterThan(0);
    expect(preview).toMatchObject({ counts: null, dossiers: [], next: null });
  });
});

function successors(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    named.steps.flatMap((step) => (step.do === 'dissolve' ? [[step.organisation, step.into]] : [])),
  );
}
