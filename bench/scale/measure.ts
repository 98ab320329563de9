import { createDataSource } from '../../entities/data-source';
import { startApiProcess, type Api } from '../api-process';
import { startBenchCluster, type BenchCluster } from '../cluster';
import { print, say } from '../print';
import { checkScale } from './check';
import { fill, type Filled } from './fill';
import { measureFigures } from './figures';
import { measureInbox } from './inbox';
import { settlePeople, type ScalePeople } from './people';
import { measureSubtree } from './subtree';

const FEW = 1_000;

/** So that a fill need not be logged; what is committed is durable all the same. */
const FILL_SETTINGS = [
  'wal_level = minimal',
  'max_wal_senders = 0',
  "max_wal_size = '4GB'",
  "checkpoint_timeout = '30min'",
];

export interface ScaleOptions {
  readonly tasks: number;
  readonly bodies: number;
  /** Default: until SIGINT or SIGTERM. */
  readonly signal?: AbortSignal;
  /** Default: the built API as a process of its own. */
  readonly openApi?: (appUrl: string) => Promise<Api>;
}

interface Side {
  readonly appUrl: string;
  readonly filled: Filled;
  readonly people: ScalePeople;
}

/**
 * Inbox over HTTP with few and with many open tasks on the same tree; lists, counts and figures below bodies of every level;
 * then counters and tree are checked.
 * @returns the exit code: 1 when an invariant is violated, which voids the figures, or when it was stopped
 */
export async function measureScale(options: ScaleOptions): Promise<number> {
  const { openApi = startApiProcess, signal = untilStopped() } = options;
  const closing: (() => Promise<void> | void)[] = [];
  try {
    say('starting a durable PostgreSQL');
    const cluster = await startBenchCluster(FILL_SETTINGS);
    const stopped = () => void cluster.stop(); // the statement under way ends with it
    signal.addEventListener('abort', stopped, { once: true });
    closing.push(
      () => cluster.stop(),
      () => signal.removeEventListener('abort', stopped),
    );
    const few = await prepare(cluster, 'few', { ...options, tasks: FEW, signal });
    const many = await prepare(cluster, 'many', { ...options, signal });
    await cluster.checkpoint();
    const apis = [];
    for (const { appUrl } of [few, many]) {
      const api = await openApi(appUrl);
      closing.unshift(() => api.stop());
      apis.push(api.address);
    }
    const [fewAt = '', manyAt = ''] = apis;
    await measureInbox(
      { address: fewAt, tokens: few.people.tokens },
      { address: manyAt, tokens: many.people.tokens },
    );
    await measureSubtree(many.appUrl, many.people.watched);
    await measureFigures(many.appUrl, many.people.watched);
    return (await check(many.appUrl)) > 0 ? 1 : 0;
  } catch (error) {
    if (!signal.aborted) throw error;
    say('stopped');
    return 1;
  } finally {
    for (const close of closing) await close();
  }
}

async function prepare(
  cluster: BenchCluster,
  name: string,
  options: { readonly bodies: number; readonly tasks: number; readonly signal: AbortSignal },
): Promise<Side> {
  const { ownerUrl, appUrl, durability } = await cluster.migrated(name);
  say(`filling ${options.tasks} open tasks below ${options.bodies} bodies`);
  const filled = await fill(ownerUrl, options);
  const people = await settlePeople(ownerUrl);
  print({ figure: 'fill', name, ...filled, filledWith: 'wal_level=minimal', ...durability });
  return { appUrl, filled, people };
}

async function check(appUrl: string): Promise<number> {
  const dataSource = await createDataSource(appUrl).initialize();
  try {
    return await checkScale(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

function untilStopped(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  return stopping.signal;
}
