import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import { readEnv } from '../config/env';
import { findRunning } from '../config/embedded/home';
import { createDataSource } from '../entities/data-source';

/** The book of the system that runs, and how its engine is reached. */
export interface RunningBook {
  readonly dataSource: DataSource;
  /** Unset where only DATABASE_URL is known. */
  readonly engine: { readonly temporalAddress: string; readonly namespace: string } | undefined;
}

/** There is no system to look at. */
export class NothingRuns extends Error {}

/**
 * Opens the book of `DATABASE_URL`, else of the system that runs on RO_HOME.
 * @throws NothingRuns with what to do about it
 */
export async function openRunningBook(): Promise<RunningBook> {
  const settings = readEnv();
  const running = settings.databaseUrl ? undefined : findRunning(settings.roHome);
  const databaseUrl = settings.databaseUrl ?? running?.databaseUrl;
  if (databaseUrl === undefined) {
    throw new NothingRuns(
      `No system runs on ${settings.roHome}. Remedy: npm start, or set RO_HOME or DATABASE_URL.`,
    );
  }
  const temporalAddress = settings.temporalAddress ?? running?.temporalAddress;
  const namespace = running?.namespace ?? settings.namespace;
  return {
    dataSource: await createDataSource(databaseUrl, { poolSize: 4 }).initialize(),
    engine: temporalAddress === undefined ? undefined : { temporalAddress, namespace },
  };
}

/** Arguments both commands take; undefined when there are others. */
export function readArguments(
  argv: readonly string[],
): { json: boolean; help: boolean } | undefined {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    return { json: values.json ?? false, help: values.help ?? false };
  } catch {
    return undefined; // an argument nobody knows: the caller prints the usage
  }
}

/** A line of progress at most every two seconds, so that a log stays readable. */
export function progressOn(
  stream: NodeJS.WritableStream,
  what: string,
): (done: number, total: number) => void {
  let lastAtMs = performance.now();
  return (done, total) => {
    if (performance.now() - lastAtMs < 2_000) return;
    lastAtMs = performance.now();
    stream.write(`  … ${what}: ${done} of ${total}\n`);
  };
}
