import { Pool } from 'pg';
import { createDataSource } from '../entities/data-source';
import { verify } from '../ledger/verify';
import { procedures } from '../rules/procedures';
import { startApiProcess, type Api } from './api-process';
import { startBenchDatabase, type BenchDatabase } from './cluster';
import { perOperation, readCounters, type Counters } from './counters';
import { prepareFloor } from './floor';
import { createBenchClient, type BenchClient } from './http-client';
import { median, perSecond, runUsers, type Load } from './load';
import { print, say } from './print';
import { fillWorld, type BenchWorld } from './world';

/** Users at once, and acts of each in one round. Rounds of ours and of the floor take turns, so that both see the same machine. */
const LOADS = [
  { users: 1, each: 200 },
  { users: 8, each: 60 },
  { users: 32, each: 20 },
] as const;
const ROUNDS = 3;
/** Acts before anything is measured: until then the API's code is still being compiled. */
const WARM_UP = 4000;
/** Acts over which statements, commits and WAL are counted; one more reading of the counters is one in this many. */
const COUNTED = 200;

/** act → acknowledged over HTTP, with session, rights and audit, against the raw SQL floor in the same run; then verify. */
export async function measureActs(): Promise<void> {
  const needed =
    WARM_UP + COUNTED + ROUNDS * LOADS.reduce((sum, { users, each }) => sum + users * each, 0);
  say('starting a durable PostgreSQL');
  const database = await startBenchDatabase();
  let api: Api | undefined;
  try {
    const world = await fillWorld(database, {
      users: Math.max(...LOADS.map(({ users }) => users)),
      count: needed,
      onProgress: (done) => {
        if (done % 500 === 0 || done === needed) say(`listed ${done} of ${needed} candidates`);
      },
    });
    api = await startApiProcess(database.appUrl);
    print({ figure: 'durability', ...database.durability });
    await measure(database, world, api.address);
    await checkInvariants(database);
  } finally {
    await api?.stop();
    await database.stop();
  }
}

async function measure(database: BenchDatabase, world: BenchWorld, address: string): Promise<void> {
  const client = createBenchClient(address, world.tokens);
  const counting = new Pool({ connectionString: database.ownerUrl, max: 1 });
  const role = new URL(database.appUrl).username;
  let next = 0;
  const act = (user: number) => nominate(client, world, user, next++);
  await runUsers(8, WARM_UP / 8, act);
  const floor = await prepareFloor(database.ownerUrl, world.dossiers, 32);
  let floorNext = 0;
  for (const { users, each } of LOADS) {
    const ours: Load[] = [];
    const lowest: Load[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await runUsers(users, each, act));
      lowest.push(await runUsers(users, each, () => floor.act(floorNext++)));
    }
    report(users, ours, lowest);
  }
  const ours = await countedPerAct(counting, role, () => runUsers(1, COUNTED, act));
  const owner = new URL(database.ownerUrl).username;
  const lowest = await countedPerAct(counting, owner, () =>
    runUsers(1, COUNTED, () => floor.act(floorNext++)),
  );
  print({
    figure: 'per-act',
    ...ours,
    floorWalBytes: lowest.walBytes,
    walRatio: ours.walBytes / lowest.walBytes,
  });
  await floor.stop();
  await counting.end();
  client.close();
}

/** What one act does to the database, counted over acts of one kind with nothing else going on. */
async function countedPerAct(
  counting: Pool,
  role: string,
  acts: () => Promise<Load>,
): Promise<Counters> {
  const before = await readCounters(counting, role);
  await acts();
  return perOperation(before, await readCounters(counting, role), COUNTED);
}

function report(users: number, ours: readonly Load[], floor: readonly Load[]): void {
  const p50 = (loads: readonly Load[]) => loads.map(({ latenciesMs }) => median(latenciesMs));
  const rate = (loads: readonly Load[]) => loads.map(perSecond);
  print(ratioOf('act-ack-p50', users, 'ms', p50(ours), p50(floor)));
  print(ratioOf('acts-per-second', users, '1/s', rate(ours), rate(floor)));
}

function ratioOf(
  figure: string,
  users: number,
  unit: string,
  ours: readonly number[],
  floor: readonly number[],
): Readonly<Record<string, unknown>> {
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return {
    figure,
    users,
    unit,
    ours: round(median(ours)),
    floor: round(median(floor)),
    ratio: round(median(ours) / median(floor)),
    oursRounds: ours.map(round),
    floorRounds: floor.map(round),
  };
}

async function nominate(
  client: BenchClient,
  world: BenchWorld,
  user: number,
  nth: number,
): Promise<void> {
  const dossier = world.dossiers[nth];
  if (dossier === undefined) throw new Error(`no dossier number ${nth}`);
  const path = `/api/v1/dossiers/${dossier}/acts/nominate-for-class`;
  const body = JSON.stringify({ nominatedOn: world.today });
  const answer = await client.post(path, user, `bench-${dossier}`, body);
  if (answer.status !== 201) throw new Error(`${answer.status}: ${answer.text}`);
}

/** A figure of a run that broke an invariant is void. */
async function checkInvariants(database: BenchDatabase): Promise<void> {
  const dataSource = createDataSource(database.appUrl);
  await dataSource.initialize();
  try {
    const { checked, violated } = await verify({ dataSource, procedures });
    print({ figure: 'verify', checked, violated });
    if (violated > 0) throw new Error('the run broke an invariant: its figures are void');
  } finally {
    await dataSource.destroy();
  }
}
