import { rebuild } from '../../ledger/rebuild';
import { verifyBook } from '../../ledger/verify';
import { procedures } from '../../rules/procedures';
import { openDemonstration, type MergerBook } from './support/merger';
import { PAPER, Probationer } from './support/probationer';

let book: MergerBook;
let one: Probationer;
beforeAll(async () => {
  book = await openDemonstration();
  one = await Probationer.find(book);
}, 120_000);
afterAll(() => book.close());

async function soundBook(): Promise<void> {
  const { invariants } = await verifyBook(book.ledger.context);
  expect(invariants.flatMap(({ examples }) => examples)).toEqual([]);
}

it('who is struck off leaves the roll on the day of issue, by three votes, and every row follows from the ledger', async () => {
  const today = book.today;
  const [line] = await one.lines();
  expect(line).toMatchObject({ status: 'probationary', to_on: null });
  const warned = { measure: 'warning', decidedOn: today, number: '3-QĐ/UBKT' };
  expect(await one.act('record-discipline', warned, 'organiser')).toMatchObject({
    kind: 'accepted',
  });
  const present = await one.present(today);
  const meeting = { heldOn: today, form: 'secret-ballot', paper: PAPER, minutes: PAPER };
  const all = (yes: number) => ({ yes, no: 0, blank: 0, invalid: 0 });
  const cell = {
    ...meeting,
    present,
    tally: all(present.length),
    ground: 'discipline',
    resolutionNumber: '20-NQ/CB',
  };
  expect(await one.act('record-removal-vote', cell, 'secretary')).toMatchObject({
    kind: 'accepted',
    receipt: { phase: 'REMOVAL_CELL' },
  });
  for (let step = 0; step < 3; step += 1) {
    const duty = await one.duty();
    if (!duty) break;
    const base = await one.inOffice(duty.body, await one.meetingOf(duty.act));
    const input =
      duty.act === 'record-removal-division-appraisal'
        ? { appraisedOn: today, paper: PAPER }
        : {
            ...meeting,
            presentCount: base,
            tally: all(base),
            resolutionNumber: '21-NQ/ĐU',
            ...(duty.act === 'decide-removal' && {
              decisionNumber: '91-QĐ/ĐU',
              issuedOn: today,
              reason: 'không đủ tư cách',
            }),
          };
    const outcome = await one.act(duty.act, input, duty.role, duty.body);
    expect(outcome).toMatchObject({ kind: 'accepted' });
  }
  expect(await one.duty()).toBeNull();
  expect(await one.state()).toMatchObject({ phase: 'REMOVED', closed: true });
  expect(await one.lines()).toEqual([{ ...line, to_on: today }]);
  const questions = await book.ask<{ question: string }>(
    "SELECT question FROM vote_round WHERE dossier = $1 AND question = 'removal'",
    one.dossier,
  );
  expect(questions.length).toBeGreaterThan(1);

  await soundBook();
  const { damaged } = await rebuild({ dataSource: book.dataSource, procedures });
  expect(damaged).toEqual([]);
  expect(await one.lines()).toEqual([{ ...line, to_on: today }]);
  // the reason is no part of the chain
  const [said] = await book.ask<{ found: boolean }>(
    "SELECT count(*) > 0 AS found FROM ledger_entry WHERE dossier = $1 AND input::text LIKE '%không đủ tư cách%'",
    one.dossier,
  );
  expect(said?.found).toBe(false);
}, 60_000);
