import { randomUUID } from 'node:crypto';
import { Visibility } from '../../api/dossiers/visibility';
import { bodyOf } from '../../demo/body';
import type { Receipt } from '../../ledger/contract';
import { rebuild } from '../../ledger/rebuild';
import { verifyBook } from '../../ledger/verify';
import type { Json } from '../../rules/kernel/json';
import { procedures } from '../../rules/procedures';
import { receiptOf } from './support/book';
import { accepted, openDemonstration, type MergerBook } from './support/merger';

let book: MergerBook;
beforeAll(async () => {
  book = await openDemonstration();
}, 120_000);
afterAll(() => book.close());

interface Case {
  readonly id: string;
  readonly cell: string;
  readonly committee: string;
  readonly subject: string;
}

/** A candidate's dossier in the phase, below a committee other than the one it will go to. */
async function caseIn(phase: string, to: string): Promise<Case> {
  const [found] = await book.ask<Case>(
    `SELECT id, organisation AS cell, state ->> 'grassroots' AS committee, subject FROM dossier
      WHERE kind = 'admission' AND phase = $1 AND state ->> 'grassroots' <> $2
        AND state -> 'meeting' IS NOT DISTINCT FROM NULL ORDER BY code LIMIT 1`,
    phase,
    to,
  );
  if (!found) throw new Error(`the demonstration has nobody in ${phase}`);
  return found;
}

async function holderOf(role: string, organisation: string): Promise<string> {
  const [held] = await book.ask<{ person: string }>(
    `SELECT person FROM appointment WHERE role = $1 AND organisation = $2 AND to_on IS NULL
      ORDER BY from_on, person LIMIT 1`,
    role,
    organisation,
  );
  if (!held) throw new Error(`nobody is ${role} of ${organisation}`);
  return held.person;
}

async function act(
  dossier: string,
  name: string,
  by: readonly [string, string],
  input: Json,
): Promise<Receipt> {
  const caller = { kind: 'person', person: await holderOf(...by) } as const;
  return receiptOf(await book.ledger.act({ caller, dossier, act: name, input, key: randomUUID() }));
}

const rollOf = (cell: string) =>
  book.ask<{ person: string }>(
    `SELECT person FROM membership WHERE cell = $1 AND status = 'full' AND NOT exempt AND ro_lasts(from_on, to_on, $2)
      ORDER BY person`,
    cell,
    book.today,
  );

/** The case goes to a cell of another committee, whose secretary names a helper. */
async function moves(one: Case, to: string, cell: string): Promise<Receipt> {
  const { today } = book;
  const paper = await somePaper();
  const letter = { to, certifiedOn: today, number: '12-CN/ĐU', paper };
  await act(one.id, 'certify-move', ['secretary', one.committee], letter);
  const waiting = await act(one.id, 'record-move-receipt', ['organiser', to], { arrivedOn: today });
  expect(waiting).toMatchObject({ phase: 'TRANSFER_OUT' });
  expect(waiting.duties[0]).toMatchObject({ act: 'give-case-to-cell', body: to });
  await act(one.id, 'give-case-to-cell', ['secretary', to], { cell, givenOn: today });
  const helper = (await rollOf(cell)).at(-1)?.person ?? '';
  return act(one.id, 'assign-helper', ['secretary', cell], { helper, assignedOn: today });
}

/** A scan that the store has. */
async function somePaper(): Promise<Json> {
  const [paper] = await book.ask<{ sha256: string; bytes: string; media_type: string }>(
    `SELECT sha256, bytes, media_type FROM paper WHERE slot = 'cv' LIMIT 1`,
  );
  if (!paper) throw new Error('no paper');
  return { sha256: paper.sha256, bytes: Number(paper.bytes), mediaType: paper.media_type };
}

async function expectSound(): Promise<void> {
  const { invariants } = await verifyBook(book.ledger.context);
  expect(invariants.flatMap(({ examples }) => examples)).toEqual([]);
  const { damaged } = await rebuild({ dataSource: book.dataSource, procedures });
  expect(damaged).toEqual([]);
  const again = await verifyBook(book.ledger.context);
  expect(again.invariants.flatMap(({ examples }) => examples)).toEqual([]);
}

const TO = () => bodyOf('cntn').id;
const CELL = () => bodyOf('cntn-vp').id;

describe('a candidate who moves to another committee, on the database', () => {
  it('4.4 is helped on by the new cell; the old place reads on, owes nothing, and strangers see nothing', async () => {
    const one = await caseIn('VERIFYING', TO());
    const sight = new Visibility(book.dataSource);
    const [oldSecretary, newSecretary] = await Promise.all([
      holderOf('secretary', one.cell),
      holderOf('secretary', CELL()),
    ]);
    expect(await sight.sees(newSecretary, one.id)).toBe(false);
    const receipt = await moves(one, TO(), CELL());
    expect(receipt).toMatchObject({ phase: 'VERIFYING' });
    expect(await sight.sees(newSecretary, one.id)).toBe(true);
    expect(await sight.sees(oldSecretary, one.id)).toBe(true);
    const owed = await book.ask<{ organisation: string }>(
      'SELECT organisation FROM task WHERE dossier = $1 AND ($2 = ANY (bodies) OR organisation = $2)',
      one.id,
      one.cell,
    );
    expect(owed).toEqual([]);
    await expectSound();
    expect(await sight.sees(oldSecretary, one.id)).toBe(true);
  });

  it('4.5 goes the whole way to the decision in the new place, on votes of the new place alone', async () => {
    const { today } = book;
    const one = await caseIn('GRASSROOTS_RESOLVED', TO());
    const votes = await book.ask<object>('SELECT * FROM vote_round WHERE dossier = $1', one.id);
    expect(await moves(one, TO(), CELL())).toMatchObject({ phase: 'VERIFYING' });
    const paper = await somePaper();
    const comments = {
      summarisedOn: today,
      organisationsHeard: 2,
      residenceCommentOn: today,
      paper,
    };
    await act(one.id, 'summarise-comments', ['organiser', CELL()], comments);
    await act(one.id, 'confirm-ready', ['secretary', CELL()], { checkedOn: today });
    const present = (await rollOf(CELL())).map(({ person }) => person);
    const meeting = { heldOn: today, form: 'raised-card', paper, minutes: paper };
    const carried = (yes: number) => ({ tally: { yes, no: 0, blank: 0, invalid: 0 } });
    const cell = await act(one.id, 'record-cell-vote', ['secretary', CELL()], {
      ...meeting,
      ...carried(present.length),
      present,
      resolutionNumber: '3-NQ/CB',
    });
    expect(cell.phase).toBe('CELL_RESOLVED');
    const { committee } = bodyOf('cntn');
    await act(one.id, 'record-grassroots-vote', ['secretary', TO()], {
      ...meeting,
      ...carried(committee),
      presentCount: committee,
      resolutionNumber: '8-NQ/ĐU',
    });
    const certificate = { slot: 'certificate', madeOn: today, paper };
    await act(one.id, 'attach-paper', ['organiser', CELL()], certificate);
    const submitted = await act(one.id, 'submit-file', ['organiser', TO()], { submittedOn: today });
    expect(submitted.phase).toBe('SUBMITTED');
    const all = await book.ask<object>(
      `SELECT organisation FROM vote_round WHERE dossier = $1 AND question = 'admission' ORDER BY seq`,
      one.id,
    );
    expect(all.slice(-2)).toEqual([{ organisation: CELL() }, { organisation: TO() }]);
    expect(all.length).toBeGreaterThan(2);
    expect(await book.ask<object>('SELECT * FROM vote_round WHERE dossier = $1', one.id)).toEqual(
      expect.arrayContaining([...votes]),
    );
    await expectSound();
  });

  it('is stranded by no reorganisation: the successor of a committee that is dissolved takes the case over', async () => {
    const one = await caseIn('CELL_READY', TO());
    const letter = { to: TO(), certifiedOn: book.today, number: '14-CN/ĐU' };
    await act(one.id, 'certify-move', ['secretary', one.committee], letter);
    const [free] = await book.ask<{ id: string }>(
      `SELECT o.id FROM organisation o WHERE o.id = ANY ($1) AND o.id <> $2`,
      ['sxd'].map((slug) => bodyOf(slug).id),
      one.committee,
    );
    const into = free?.id ?? '';
    const plan = {
      reorganisation: randomUUID(),
      title: 'Sáp nhập',
      on: book.today,
      steps: [{ do: 'dissolve', organisation: TO(), into }],
    };
    const ask = async (name: string, role: string, input: Json) =>
      accepted(
        await book.ledger.changeWorld({
          caller: { kind: 'person', person: await holderOf(role, bodyOf('dcq').id) },
          register: 'organisations',
          act: name,
          input,
          key: randomUUID(),
        }),
      );
    await ask('plan-reorganisation', 'organiser', plan);
    await ask('approve-reorganisation', 'secretary', plan);
    await book.ledger.worldWork(50);
    accepted(await book.ledger.carryOutDue(plan.reorganisation));
    const receipt = await act(one.id, 'record-move-receipt', ['organiser', into], {
      arrivedOn: book.today,
    });
    expect(receipt.duties[0]).toMatchObject({ act: 'give-case-to-cell', body: into });
    const { invariants } = await verifyBook(book.ledger.context);
    expect(invariants.flatMap(({ examples }) => examples)).toEqual([]);
  });
});
