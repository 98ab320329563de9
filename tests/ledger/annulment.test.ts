import { randomUUID } from 'node:crypto';
import { rebuild } from '../../ledger/rebuild';
import { verifyBook } from '../../ledger/verify';
import type { ActOutcome } from '../../ledger/contract';
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

const annul = ({ dossier, issuer, secretary }: One): Promise<ActOutcome> =>
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
    },
    key: randomUUID(),
  });

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
  'scenario 23, forged diploma: who is in %s leaves the roll, the votes stay',
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
