import type { Standing } from '../../ledger/contract';
import type { PlainDate } from '../../rules/calendar/plain-date';
import { addDays, civilDayOf } from '../../rules/calendar/plain-date';
import { migrationStarterOf } from '../../worker/migration-relay';
import { starterOf } from '../../worker/world-relay';
import {
  dossierWorkflowId,
  packMigrationWorkflowId,
  reorganisationWorkflowId,
  verificationWorkflowId,
} from '../../workflows/messages';
import type { Stage } from '../workflows/support/stage';

/** One way through a procedure whose histories are kept and replayed. */
export interface Path {
  readonly name: string;
  walk(stage: Stage): Promise<void>;
  /** By the name of the recording: the workflow's id, and which of its runs where it continued as new. */
  readonly histories: Readonly<Record<string, { readonly id: string; readonly run?: 'first' }>>;
}

/** The usual days of care of a duty that is due in 30 days. */
const CARE = [16, 27, 30, 31, 37];

/** The paths of which histories are recorded, in the words of the issue. */
export const PATHS: readonly Path[] = [
  straightPath([
    ...['SOURCE', 'TRAINED', 'FILE_OPEN', 'VERIFYING', 'CELL_READY', 'CELL_RESOLVED'],
    ...['DIV_APPRAISED', 'GRASSROOTS_RESOLVED', 'SUBMITTED', 'DECIDED', 'PROBATION'],
    ...['RECOG_CELL', 'RECOG_DIVISION', 'RECOG_GRASSROOTS', 'RECOGNISED'],
  ]),
  walkedAs('returned', ['SUBMITTED', 'RETURNED', 'SUBMITTED', 'DECIDED', 'NOT_ADMITTED']),
  walkedAs('failed-vote', ['CELL_READY', 'FAIL_REPORTED_UP', 'CELL_READY', 'NOT_ADMITTED']),
  walkedAs('withdrawn', ['FILE_OPEN', 'VERIFYING', 'WITHDRAWN']),
  walkedAs('expired', ['CELL_READY', 'EXPIRED_REDO', 'VERIFYING', 'OFF_LIST']),
  walkedAs('moved-away', ['VERIFYING', 'TRANSFER_OUT', 'VERIFYING', 'WITHDRAWN']),
  walkedAs('removed', ['PROBATION', 'REMOVAL_CELL', 'REMOVAL_GRASSROOTS', 'REMOVED']),
  walkedAs('overturned', ['REMOVAL_COMPLAINT', 'PROBATION', 'RECOG_CELL', 'RECOGNISED']),
  walkedAs('corrected', ['DECIDED', 'CORRECTING', 'PROBATION', 'ANNULLED']),
  walkedAs('held', ['VERIFYING', 'HOLD', 'VERIFYING', 'HOLD', 'DECEASED']),
  {
    name: 'verification',
    walk: walkVerification,
    histories: {
      verification: { id: dossierWorkflowId('admission', 'verification', 1) },
      'verification-request': { id: verificationWorkflowId('verification', 'request-1') },
    },
  },
  {
    name: 'training-class',
    walk: walkTrainingClass,
    histories: {
      'training-class': { id: dossierWorkflowId('training-class', 'training-class', 1) },
    },
  },
  {
    name: 'transfer',
    walk: walkTransfer,
    histories: { transfer: { id: dossierWorkflowId('transfer', 'transfer', 1) } },
  },
  {
    name: 'long-idle',
    walk: walkLongIdle,
    histories: {
      'long-idle-until-rest': { id: dossierWorkflowId('admission', 'long-idle', 1), run: 'first' },
      'long-idle-after-rest': { id: dossierWorkflowId('admission', 'long-idle', 1) },
    },
  },
  {
    name: 'reorganisation',
    walk: walkReorganisation,
    histories: { reorganisation: { id: 'reorganisation/merger' } },
  },
  {
    name: 'reorganisation-given-up',
    walk: walkHopelessReorganisation,
    histories: { 'reorganisation-given-up': { id: 'reorganisation/hopeless' } },
  },
  {
    name: 'world-change',
    walk: walkChangeAlone,
    histories: { 'world-change': { id: 'world/organisations/9' } },
  },
  {
    name: 'pack-migration',
    walk: walkPackMigration,
    histories: { 'pack-migration': { id: 'pack-migration/to-another-pack' } },
  },
  {
    name: 'sweep',
    walk: async (stage) => void (await stage.sweep()),
    histories: { sweep: { id: 'sweep' } },
  },
];

/** So long that it rests once on the way. */
function straightPath(phases: readonly string[]): Path {
  const { name, walk } = walkedAs('straight', phases);
  const id = dossierWorkflowId('admission', name, 1);
  return {
    name,
    walk,
    histories: { straight: { id, run: 'first' }, 'straight-to-the-end': { id } },
  };
}

/** A dossier that goes through phases; every fourth one only when its duty is overdue for a week. */
function walkedAs(name: string, phases: readonly string[]): Path {
  const walk = async (stage: Stage): Promise<void> => {
    const last = phases.length - 1;
    for (const [index, phase] of phases.entries()) {
      const today = await todayOf(stage);
      const closed = index === last;
      const care = closed ? [] : CARE.map((days) => addDays(today, days));
      await tellAndSettle(stage, stage.book.put(name, { phase, closed }, care));
      if (!closed) await stage.untilDay(addDays(today, index % 4 === 3 ? 40 : 10));
    }
    await stage.handle(name).result();
  };
  const id = dossierWorkflowId('admission', name, 1);
  return { name, walk, histories: { [name]: { id } } };
}

async function walkVerification(stage: Stage): Promise<void> {
  const { book } = stage;
  const id = 'verification';
  const today = await todayOf(stage);
  const day = (days: number) => addDays(today, days);
  book.put(id, { phase: 'VERIFYING' }, [day(200)]);
  book.putHelper(id, 'request-1', [day(10), day(20)]);
  await tellAndSettle(stage, book.putHelper(id, 'request-2', [day(90)]));
  await stage.untilDay(day(25));
  await tellAndSettle(stage, book.putHelper(id, 'request-1', null));
  const moved = { epoch: 1, offsetMs: 5 * 86_400_000 };
  await tellAndSettle(stage, book.put(id, moved, [day(200)]));
  book.putHelper(id, 'request-2', null);
  await tellAndSettle(stage, book.put(id, { phase: 'CELL_READY' }, [day(220)]));
  await tellAndSettle(stage, book.put(id, { phase: 'OFF_LIST', closed: true }));
  await stage.handle(id).result();
}

async function walkTrainingClass(stage: Stage): Promise<void> {
  const id = 'training-class';
  const today = await todayOf(stage);
  const days = [addDays(today, 20), addDays(today, 90)];
  await tellAndSettle(stage, stage.book.put(id, { kind: id, phase: 'ANNOUNCED' }, days));
  await stage.untilDay(addDays(today, 25));
  await tellAndSettle(stage, stage.book.put(id, { effectsPending: true }, days.slice(1)));
  const finished = { phase: 'FINISHED', closed: true, effectsPending: true };
  await tellAndSettle(stage, stage.book.put(id, finished));
  await stage.handleOf(dossierWorkflowId('training-class', id, 1)).result();
}

/** Reminded of the letter, overdue at the new cell, sent back once, accepted; an admission is told. */
async function walkTransfer(stage: Stage): Promise<void> {
  const id = 'transfer';
  const phases = ['MOVE_ANNOUNCED', 'INTRODUCED', 'MOVE_ANNOUNCED', 'INTRODUCED', 'PRESENTED'];
  for (const [index, phase] of phases.entries()) {
    const today = await todayOf(stage);
    const care = CARE.map((days) => addDays(today, days));
    await tellAndSettle(stage, stage.book.put(id, { kind: id, phase }, care));
    await stage.untilDay(addDays(today, index === 1 ? 40 : 10));
  }
  const accepted = { phase: 'TRANSFERRED', closed: true, effectsPending: true };
  await tellAndSettle(stage, stage.book.put(id, accepted));
  await stage.handleOf(dossierWorkflowId('transfer', id, 1)).result();
}

/** Refused once, since somebody was missing; then carried out, and followed in more than one batch. */
async function walkReorganisation(stage: Stage): Promise<void> {
  Object.assign(stage.book.merger, { refusals: 1, done: 0, total: 250 });
  const work = { reorganisation: 'merger', change: null };
  await starterOf(stage.env.client, 'test')(work);
  await stage.handleOf(reorganisationWorkflowId(work)).result();
}

/** Refused at every try for two hours: the run gives up, and the relay would start another. */
async function walkHopelessReorganisation(stage: Stage): Promise<void> {
  Object.assign(stage.book.merger, { refusals: 12, done: 0, total: 5 });
  const work = { reorganisation: 'hopeless', change: null };
  await starterOf(stage.env.client, 'test')(work);
  await stage.handleOf(reorganisationWorkflowId(work)).result();
}

/** A single move of a body is only followed. */
async function walkChangeAlone(stage: Stage): Promise<void> {
  Object.assign(stage.book.merger, { refusals: 0, done: 0, total: 150 });
  const change = { register: 'organisations', seq: 9 } as const;
  const work = { reorganisation: null, change };
  await starterOf(stage.env.client, 'test')(work);
  await stage.handleOf(reorganisationWorkflowId(work)).result();
}

/** Dossiers that move to another pack, in more than one batch. */
async function walkPackMigration(stage: Stage): Promise<void> {
  Object.assign(stage.book.migration, { done: 0, total: 250 });
  const work = { migration: 'to-another-pack' };
  await migrationStarterOf(stage.env.client, 'test')(work);
  await stage.handleOf(packMigrationWorkflowId(work)).result();
}

/** Overdue for a year, cared for each week: one run until it rests, and the one after. */
async function walkLongIdle(stage: Stage): Promise<void> {
  const today = await todayOf(stage);
  const weekly = Array.from({ length: 52 }, (_, week) => addDays(today, 7 * (week + 1)));
  await tellAndSettle(stage, stage.book.put('long-idle', { phase: 'SUBMITTED' }, weekly));
  await stage.untilDay(addDays(today, 7 * 51));
}

async function todayOf(stage: Stage): Promise<PlainDate> {
  return civilDayOf(await stage.env.currentTimeMs());
}

/** Tells, and lets a minute pass so that the workflow is at rest when the next thing happens. */
async function tellAndSettle(stage: Stage, standing: Standing): Promise<void> {
  await stage.tell(standing);
  await stage.env.sleep(60_000);
}
