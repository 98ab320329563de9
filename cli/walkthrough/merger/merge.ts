import { setTimeout as sleep } from 'node:timers/promises';
import { DoorRefused, type Holder } from '../door';
import type { Tour } from '../tour';
import { actMeanwhile } from './act-meanwhile';
import * as answers from './answers';
import type { Foreseen } from './answers';
import { checkAfter, votesOf } from './check-after';
import { GONE, planMerger } from './plan';

const PLANNER = 'organiser.dcq';
const APPROVER = 'secretary.dcq';
const FORESEEN_SHOWN = 3;
const POLL_MS = 200;
/** The relay looks every two seconds; a batch of dossiers takes less than one. */
const PATIENCE_MS = 60_000;

/** Two committees become one while their dossiers run: planned, looked at, signed by a second person, carried out by time. */
export async function mergeCommittees(tour: Tour): Promise<void> {
  const { merged, ...plan } = planMerger(tour);
  const planner = await tour.door.signIn(PLANNER);
  const approver = await tour.door.signIn(APPROVER);
  const asked = { json: plan };
  const { value } = await tour.door.post(planner, '/reorganisations', answers.reorganised, asked);
  const path = `/reorganisations/${value.id}`;
  tour.say({
    line: 'planned',
    who: planner.name,
    title: plan.title,
    on: plan.on,
    reorganisation: value.id,
    plan: value.plan,
    dissolved: [...GONE].map((body) => tour.nameOfBody(body)),
  });
  const foreseen = await look(tour, approver, path);
  const votes = await votesOf(tour, foreseen);
  await sign(tour, path, planner, approver);
  await tour.moveTo(plan.on, []);
  const seenMs = performance.now();
  const entry = await untilCarriedOut(tour, path, seenMs);
  tour.say({ line: 'carried-out', entry, waitedMs: Math.round(performance.now() - seenMs) });
  const acted = await actMeanwhile(tour, foreseen);
  await untilFollowed(tour, path);
  await tour.learnBodies();
  await checkAfter(tour, { foreseen, votes, acted, merged });
}

/** Every page of the preview; some lines of it are shown. */
async function look(tour: Tour, reader: Holder, path: string): Promise<readonly Foreseen[]> {
  const found: Foreseen[] = [];
  let cursor: string | null = null;
  do {
    const from: string = cursor === null ? '' : `&cursor=${cursor}`;
    const asked = `${path}/preview?limit=20${from}`;
    const { value } = await tour.door.get(reader, asked, answers.preview);
    const { refusals, counts, items, next } = value;
    if (refusals[0]) throw new Error(`the plan cannot be carried out: ${refusals[0].message}`);
    if (counts) {
      const missing = counts.missing.reduce((sum, { duties }) => sum + duties, 0);
      tour.say({ line: 'preview', ...counts, missing });
    }
    found.push(...items);
    cursor = next;
  } while (cursor !== null);
  const changed = found.flatMap((one) => turned(one) ?? []);
  for (const line of changed.slice(0, FORESEEN_SHOWN)) tour.say(line);
  return found;
}

/** The first duty that changes hands, before and after. */
function turned({ code, stale, before, after }: Foreseen) {
  for (const duty of before) {
    const then = after.find(({ key }) => key === duty.key);
    if (!then || then.body === duty.body) continue;
    const words = ({ who, what, bodyName: body, dueOn }: typeof duty) => ({
      who,
      what,
      body,
      dueOn,
    });
    return { line: 'foreseen', code, stale, before: words(duty), after: words(then) } as const;
  }
  return null;
}

/** Nobody signs their own plan; somebody else signs the one they were shown. */
async function sign(tour: Tour, path: string, planner: Holder, approver: Holder): Promise<void> {
  const own = await tour.door.get(planner, path, answers.reorganisation);
  try {
    const asked = { seen: own.etag };
    await tour.door.post(planner, `${path}/approve`, answers.reorganised, asked);
  } catch (error) {
    if (!(error instanceof DoorRefused) || error.status !== 403) throw error;
    const { code, detail } = answers.problem.parse(error.problem);
    tour.say({ line: 'refused-as-due', who: planner.name, status: error.status, code, detail });
    const shown = await tour.door.get(approver, path, answers.reorganisation);
    const asked = { seen: shown.etag };
    const { value } = await tour.door.post(approver, `${path}/approve`, answers.reorganised, asked);
    tour.say({ line: 'approved', who: approver.name, plan: value.plan });
    return;
  }
  throw new Error('the planner could approve their own plan');
}

async function untilCarriedOut(tour: Tour, path: string, sinceMs: number): Promise<number> {
  for (;;) {
    const { status, change } = await tour.read(path, answers.reorganisation);
    if (change) return change.seq;
    if (performance.now() - sinceMs > PATIENCE_MS)
      throw new Error(`it is still ${status} a minute after its day came: is the worker running?`);
    await sleep(POLL_MS);
  }
}

async function untilFollowed(tour: Tour, path: string): Promise<void> {
  const sinceMs = performance.now();
  let before = -1;
  for (;;) {
    const { progress } = await tour.read(path, answers.reorganisation);
    const { done, total } = progress ?? { done: 0, total: 0 };
    if (done !== before) tour.say({ line: 'progress', done, total });
    before = done;
    if (done === total) return;
    if (performance.now() - sinceMs > PATIENCE_MS)
      throw new Error(`only ${done} of ${total} dossiers have followed: is the worker running?`);
    await sleep(POLL_MS);
  }
}
