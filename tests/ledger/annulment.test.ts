import { randomUUID } from 'node:crypto';
import { rebuild } from '../../ledger/rebuild';
import { verifyBook } from '../../ledger/verify';
import type { ActOutcome } from '../../ledger/contract';
import type { Json } from '../../rules/kernel/json';
import { procedures } from '../../rules/procedures';
import { openDemonstration, type MergerBook } from './support/merger';

let book: MergerBook;
beforeAll(async () => {
  book = await openDemonstration();
}, 120_000);
afterAll(() => book.close());

interface One {
  readonly dossier: string;
  readonly subject: string;
  readonly issuer: string;
  readonly secretary: string;
}

/** The first dossier in the phase, who decided it, and the secretary of that body. */
async function dossierIn(phase: string): Promise<One> {
  const [one] = await book.ask<One>(
    `SELECT d.id AS dossier, d.subject, v.organisation AS issuer, a.person AS secretary
       FROM dossier d
       JOIN LATERAL (SELECT organisation FROM vote_round v
                      WHERE v.dossier = d.id AND v.question = 'admission' AND v.passes
                      ORDER BY seq DESC LIMIT 1) v ON true
       JOIN appointment a ON a.organisation = v.organisation AND a.role = 'secretary' AND a.to_on IS NULL
      WHERE d.kind = 'admission' AND d.phase = $1 ORDER BY d.code LIMIT 1`,
    phase,
  );
  if (!one) throw new Error(`the demonstration has nothing in ${phase}`);
  return one;
}

const annul = ({ dossier, issuer, secretary }: One, given: object = {}): Promise<ActOutcome> =>
  book.ledger.act({
    caller: { kind: 'person', person: secretary },
    dossier,
    act: 'annul-decision',
    input: {
      annuls: 'admission',
      ground: 'standard',
      annulledOn: book.today,
      number: '9-QĐ/ĐU',
      issuer,
      reason: 'Văn bằng không hợp pháp',
      ...given,
    },
    key: randomUUID(),
  });

/** The act that is owed first, by the secretary of the body that owes it. */
async function act({ dossier }: One, name: string, input: Json): Promise<ActOutcome> {
  const [owed] = await book.ask<{ person: string }>(
    `SELECT a.person FROM task t JOIN appointment a USING (organisation)
      WHERE t.dossier = $1 AND t.act = $2 AND a.role = 'secretary' AND a.to_on IS NULL`,
    dossier,
    name,
  );
  if (!owed) throw new Error(`${name} is not owed`);
  const caller = { kind: 'person', person: owed.person } as const;
  return book.ledger.act({ caller, dossier, act: name, input, key: randomUUID() });
}

async function stateOf({ dossier }: One) {
  const [row] = await book.ask<{ state: Readonly<Record<string, unknown>>; generation: number }>(
    'SELECT state, generation FROM dossier WHERE id = $1',
    dossier,
  );
  if (!row) throw new Error('no such dossier');
  return row;
}

/** Members of the standing committee that decides. */
async function inOffice({ issuer }: One): Promise<number> {
  const [row] = await book.ask<{ standing: number }>(
    `SELECT count(DISTINCT person)::integer AS standing FROM appointment
      WHERE organisation = $1 AND role = 'committee-member' AND standing AND to_on IS NULL`,
    issuer,
  );
  return row?.standing ?? 0;
}

const lastLine = async ({ subject }: One) => {
  const [line] = await book.ask<{ status: string; to_on: string | null }>(
    `SELECT status, to_on::text FROM membership WHERE person = $1 AND (to_on IS NULL OR to_on > from_on)
      ORDER BY from_on DESC LIMIT 1`,
    subject,
  );
  return line;
};

/** The book holds, and every row follows from it. */
async function holds(): Promise<void> {
  const { invariants } = await verifyBook(book.ledger.context);
  expect(invariants.flatMap(({ examples }) => examples)).toEqual([]);
  const { damaged } = await rebuild({ dataSource: book.dataSource, procedures });
  expect(damaged).toEqual([]);
}

it.each([
  ['PROBATION', 'probationary'],
  ['RECOGNISED', 'full'],
])(
  'scenario 23: a forged diploma; who is in %s leaves the roll, the votes stay',
  async (phase, status) => {
    const one = await dossierIn(phase);
    const votesOf = () =>
      book.ask<object>(
        'SELECT seq, question, yes, base FROM vote_round WHERE dossier = $1',
        one.dossier,
      );
    const votes = await votesOf();
    expect(votes.length).toBeGreaterThan(1);
    expect(await lastLine(one)).toEqual({ status, to_on: null });

    expect(await annul(one)).toMatchObject({
      kind: 'accepted',
      receipt: { phase: 'ANNULLED', closed: true, duties: [] },
    });
    expect(await lastLine(one)).toEqual({ status, to_on: book.today });
    await holds();
    expect(await lastLine(one)).toEqual({ status, to_on: book.today });
    expect(await votesOf()).toEqual(votes);
  },
  120_000,
);

it('scenario 23: a committee without power; annulled, redone and recognised after correction, the roll following', async () => {
  const one = await dossierIn('RECOGNISED');
  const { ceremonyOn, officialOn, decidedOn } = (await stateOf(one)).state;
  const [member] = await book.ask<{ cell: string }>(
    'SELECT cell FROM membership WHERE person = $1 AND to_on IS NULL',
    one.subject,
  );
  expect(
    await annul(one, { ground: 'procedure', annuls: 'recognition', cell: member?.cell }),
  ).toMatchObject({ kind: 'accepted', receipt: { phase: 'CORRECTING', closed: false } });
  expect(await lastLine(one)).toEqual({ status: 'probationary', to_on: null });
  expect((await stateOf(one)).generation).toBe(2);
  const ordered = await act(one, 'order-redo', {
    orderedOn: book.today,
    from: 'decision',
    reason: 'Ban thường vụ chưa biểu quyết',
    responsibility: 'Kiểm điểm thường trực đảng ủy',
  });
  expect(ordered).toMatchObject({ kind: 'accepted', receipt: { phase: 'CORRECTING' } });
  await holds();

  const cured = await act(one, 'recognise-after-correction', {
    heldOn: book.today,
    form: 'raised-card',
    presentCount: await inOffice(one),
    tally: { yes: await inOffice(one), no: 0, blank: 0, invalid: 0 },
    decisionNumber: '21-QĐ/ĐU',
    issuedOn: book.today,
  });
  expect(cured).toMatchObject({ kind: 'accepted', receipt: { phase: 'RECOGNISED', closed: true } });
  expect((await stateOf(one)).state).toMatchObject({ ceremonyOn, officialOn, decidedOn });
  expect(await lastLine(one)).toEqual({ status: 'full', to_on: null });
  await holds();
}, 120_000);

it('a Party card has a number of its own: a second one of it is refused and kept, also after a rebuild', async () => {
  const full = await book.ask<{ dossier: string; secretary: string }>(
    `SELECT d.id AS dossier, a.person AS secretary FROM dossier d
       JOIN appointment a ON a.organisation = (d.state -> 'authority' ->> 'body')::uuid
        AND a.role = 'secretary' AND a.to_on IS NULL
      WHERE d.kind = 'admission' AND d.phase = 'RECOGNISED' ORDER BY d.code`,
  );
  const issue = (one: (typeof full)[number] | undefined, number: string) =>
    book.ledger.act({
      caller: { kind: 'person', person: one?.secretary ?? '' },
      dossier: one?.dossier ?? '',
      act: 'issue-party-card',
      input: { number, decisionNumber: '3-QĐ/ĐU', issuedOn: book.today },
      key: randomUUID(),
    });
  const [first, second] = full;
  expect(await issue(first, '012345678901')).toMatchObject({ kind: 'accepted' });
  expect(await issue(second, '012345678901')).toMatchObject({
    kind: 'refused',
    refusals: [{ code: 'CARD.NUMBER_TAKEN' }],
  });
  const [kept] = await book.ask<{ act: string }>(
    'SELECT act FROM refused_attempt WHERE dossier = $1 ORDER BY refused_at DESC LIMIT 1',
    second?.dossier,
  );
  expect(kept).toEqual({ act: 'issue-party-card' });
  expect(await issue(second, '012345678902')).toMatchObject({ kind: 'accepted' });
  await holds();
  const cards = await book.ask<object>('SELECT number, handed_on FROM party_card ORDER BY number');
  expect(cards).toEqual([
    { number: '012345678901', handed_on: null },
    { number: '012345678902', handed_on: null },
  ]);
}, 120_000);
