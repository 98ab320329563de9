import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { actOf, actorsOf, inOfficeOf } from '../../demo/actors';
import { bodyOf } from '../../demo/body';
import { fillIn } from '../../demo/fill-in';
import { holdersOf } from '../../demo/offices';
import { makePaper } from '../../demo/paper';
import { papersBefore } from '../../demo/papers-before';
import { ROLLS } from '../../demo/people';
import { randomOf } from '../../demo/random';
import type { Scene } from '../../demo/scene';
import { rebuild } from '../../ledger/rebuild';
import { verifyBook } from '../../ledger/verify';
import type { AdmissionAct } from '../../rules/admission/inputs';
import { admissionDuties } from '../../rules/admission/duties/duties';
import type { AdmissionState } from '../../rules/admission/state';
import { addMonths, type PlainDate } from '../../rules/calendar/plain-date';
import type { Json } from '../../rules/kernel/json';
import type { Duty } from '../../rules/kernel/duty';
import { procedures } from '../../rules/procedures';
import { openDemonstration, type MergerBook } from './support/merger';

const CELL = 'cdlg-ck';
let book: MergerBook;
let today: PlainDate;
beforeAll(async () => {
  book = await openDemonstration();
  today = book.today;
  const [young] = await book.ask<{ id: string }>(
    `SELECT p.id FROM person p JOIN membership m ON m.person = p.id AND m.to_on IS NULL AND m.from_on < '2020-01-01'
      WHERE p.id = ANY ($1) AND p.born_on > '1980-01-01'
        AND NOT EXISTS (SELECT FROM appointment a WHERE a.person = p.id)
        AND NOT EXISTS (SELECT FROM dossier d WHERE d.subject = p.id) ORDER BY p.id LIMIT 1`,
    roll.slice(8).map(({ id }) => id),
  );
  person = young?.id ?? '';
}, 120_000);
afterAll(() => book.close());

const roll = ROLLS[CELL] ?? [];
/** Somebody on the roll who holds no office and helps nobody. */
let person = '';
const dossier = uuidv7();
const papers = new Map<string, number>();

async function paperFor(slot: string): Promise<Scene['paper']> {
  const nth = (papers.get(slot) ?? 0) + 1;
  papers.set(slot, nth);
  const made = new Map(
    [slot, slot.replace('resolution', 'minutes')].map((one) => [
      one,
      makePaper(['a re-admission, nobody in it is real', one, String(nth)]),
    ]),
  );
  for (const { input, bytes } of made.values()) {
    await book.ask(
      `INSERT INTO blob (sha256, bytes, media_type, uploaded_by) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      ...[input.sha256, bytes.length, input.mediaType, person],
    );
  }
  return (one) => made.get(one)?.input ?? makePaper([one]).input;
}

async function act(name: AdmissionAct, input: Json, caller: string, kind?: 'admission') {
  return book.ledger.act({
    caller: { kind: 'person', person: caller },
    dossier,
    ...(kind && { kind }),
    act: name,
    input,
    key: randomUUID(),
  });
}

async function stateNow(): Promise<AdmissionState | null> {
  const [row] = await book.ask<{ state: AdmissionState }>(
    'SELECT state FROM dossier WHERE id = $1',
    dossier,
  );
  return row?.state ?? null;
}

async function sceneOf(
  name: AdmissionAct,
  duty: Duty | null,
  state: AdmissionState | null,
): Promise<Scene> {
  const slot =
    SLOT_OF[name] ??
    duty?.key.split(':')[1] ??
    `introduction-${(state?.introductions.length ?? 0) + 1}`;
  return {
    cell: bodyOf(CELL).id,
    roll: roll.filter(({ id }) => id !== person),
    candidate: person,
    introducedBy: 'two-members',
    on: today,
    recordedOn: today,
    nth: Number(duty?.key.split(':')[1] ?? 0),
    introductions: state?.introductions.length ?? 0,
    inOffice: duty ? inOfficeOf(name, duty, state?.authority?.meeting) : 0,
    slots: state && duty ? [...papersBefore(actOf(duty), state), slot] : [],
    seq: 0,
    class: null,
    fails: false,
    random: randomOf(name),
    paper: await paperFor(slot),
  };
}
const SLOT_OF: Partial<Record<AdmissionAct, string>> = {
  'record-cell-vote': 'cell-resolution',
  'record-grassroots-vote': 'grassroots-resolution',
  'record-recognition-vote': 'recognition-cell-resolution',
  'record-recognition-grassroots-vote': 'recognition-grassroots-resolution',
};

/** Does what is owed, one duty after the other, until it is this act's turn, or the dossier has ended. */
async function goOn(until?: AdmissionAct): Promise<AdmissionState> {
  for (;;) {
    const state = await stateNow();
    if (!state) throw new Error('the dossier has not begun');
    if (state.closed) return state;
    const duties = admissionDuties(state, book.ledger.context.calendars.current());
    const duty = duties.toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : 1))[0];
    if (!duty || duty.act === until) return state;
    if (duty.fromOn > today) await moveTo(duty.fromOn);
    const missing = papersBefore(actOf(duty), state);
    const name = missing.length > 0 ? 'attach-paper' : (SHOWN[duty.act] ?? actOf(duty));
    const [caller] = actorsOf(actOf(duty), duty, CELL, state);
    const scene = await sceneOf(name, duty, state);
    const outcome = await act(name, fillIn(name, scene), caller);
    if (outcome.kind !== 'accepted') throw new Error(`${name}: ${JSON.stringify(outcome)}`);
  }
}
/** A certificate is brought along rather than earned in a class. */
const SHOWN: Partial<Record<string, AdmissionAct>> = { 'nominate-for-class': 'record-certificate' };

async function moveTo(day: PlainDate): Promise<void> {
  await book.ledger.moveBusinessTime(day);
  today = day;
}

it('somebody struck off three years ago is admitted again, the whole way, and every row follows from the ledger', async () => {
  const leftOn = addMonths(today, -35);
  const ended = await book.ledger.changeWorld({
    caller: { kind: 'system' },
    register: 'persons',
    act: 'end-membership',
    input: { person, cell: bodyOf(CELL).id, on: leftOn, way: 'struck-off' },
    key: randomUUID(),
  });
  expect(ended).toMatchObject({ kind: 'accepted' });
  const [secretary = ''] = holdersOf('secretary', CELL);
  const listing = await sceneOf('list-candidate', null, null);
  const listed = await act(
    'list-candidate',
    fillIn('list-candidate', listing),
    secretary,
    'admission',
  );
  expect(listed).toMatchObject({ kind: 'accepted' });
  expect((await stateNow())?.readmission).toMatchObject({ leftOn, way: 'struck-off' });

  await goOn('open-file');
  const opening = { openedOn: today, introducedBy: 'two-members' };
  expect(await act('open-file', opening, secretary)).toMatchObject({
    kind: 'refused',
    refusals: [{ code: 'READMISSION.TOO_EARLY', facts: { earliest: addMonths(leftOn, 36) } }],
  });
  const ready = await goOn('record-cell-vote');
  expect(ready.papers['readmission-consent']).toBeDefined();
  const recognised = await goOn();
  expect(recognised).toMatchObject({ phase: 'RECOGNISED', readmission: { leftOn } });
  expect(recognised.officialOn).toBe(addMonths(recognised.ceremonyOn ?? today, 12));

  const { invariants } = await verifyBook(book.ledger.context);
  expect(invariants.flatMap(({ examples }) => examples)).toEqual([]);
  const { damaged } = await rebuild({ dataSource: book.dataSource, procedures });
  expect(damaged).toEqual([]);
}, 120_000);
