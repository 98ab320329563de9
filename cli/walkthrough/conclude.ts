import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../entities/data-source';
import { verify } from '../../ledger/verify';
import type { VerifyReport } from '../../ledger/verify/report';
import { procedures } from '../../rules/procedures';
import { openEngineView } from '../../worker/engine-view';
import type { Vote } from './answers';
import type { LineOf } from './report';
import type { Tour } from './tour';

/** Where the proof is read; the engine is looked at only where its address is known. */
export interface Place {
  readonly databaseUrl: string;
  readonly engine: { readonly temporalAddress: string; readonly namespace: string } | undefined;
}

/** The walkthrough moved time some forty times; the engine tells its workflows at some hundred a second. */
const TOLD_WITHIN_MS = 90_000;
const LOOK_EVERY_MS = 500;

/**
 * What the way has led to: the proof of every vote, the three dates, and the proof of the whole ledger.
 * @returns whether nothing is violated
 */
export async function conclude(tour: Tour, dossier: string, place: Place | null): Promise<boolean> {
  for (const vote of await tour.votes(dossier)) tour.say(proofOf(vote));
  const { code, subject, dates } = await tour.dossier(dossier);
  tour.say({ line: 'dates', code, name: subject?.name ?? '', ...dates });
  return concludeBook(tour, place);
}

/** The proof of the whole ledger. @returns whether nothing is violated */
export async function concludeBook(tour: Tour, place: Place | null): Promise<boolean> {
  if (!place) {
    const why = 'the database of that system is not known here; run npx ro verify beside it';
    tour.say({ line: 'not-verified', why });
    return true;
  }
  const { checked, violated, invariants } = await prove(place);
  tour.say({ line: 'verify', checked, violated, invariants });
  return violated === 0;
}

function proofOf(vote: Vote): LineOf<'vote'> {
  const {
    question,
    body: meeting,
    organisation,
    heldOn,
    base,
    present,
    yes,
    needed,
    inequality,
    article,
    outcome,
  } = vote;
  const body = organisation.name;
  return {
    line: 'vote',
    question,
    meeting,
    body,
    heldOn,
    base,
    present,
    yes,
    needed,
    inequality,
    article,
    outcome,
  };
}

async function prove({ databaseUrl, engine }: Place): Promise<VerifyReport> {
  const dataSource = await createDataSource(databaseUrl, { poolSize: 2 }).initialize();
  try {
    if (!engine) return await verify({ dataSource, procedures });
    await untilTold(dataSource);
    const workflows = openEngineView(engine);
    return await verify({ dataSource, procedures, workflows }).finally(() => workflows.close());
  } finally {
    await dataSource.destroy();
  }
}

/** Lets the engine hear of the last moves of time; what it has not heard then, `verify` reports. */
async function untilTold(dataSource: DataSource): Promise<void> {
  const untilMs = performance.now() + TOLD_WITHIN_MS;
  for (;;) {
    const [row]: { waiting: number }[] = await dataSource.query(
      'SELECT count(*) AS waiting FROM to_tell',
    );
    if (row?.waiting === 0 || performance.now() > untilMs) return;
    await sleep(LOOK_EVERY_MS);
  }
}
