import { Client, Connection } from '@temporalio/client';

/** How the engine is reached; names as in `config/env.ts`. */
export interface EngineSettings {
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly taskQueue: string;
}

/**
 * One call may take this long. The engine answers in some 20 ms; a call that hangs longer than a few seconds meets a server
 * that is going down, and the relay would rather try again than wait with it.
 */
const CALL_DEADLINE_MS = 5_000;

/**
 * After an outage gRPC waits up to two minutes before it connects again, by default; everything must be told within
 * seconds, so half a second at most.
 */
const RECONNECTING = {
  'grpc.initial_reconnect_backoff_ms': 100,
  'grpc.min_reconnect_backoff_ms': 100,
  'grpc.max_reconnect_backoff_ms': 500,
};

/** A client that needs no server to be made: each call finds out whether one is there. Close it by `connection.close()`. */
export function lazyClient({
  temporalAddress,
  namespace,
}: Pick<EngineSettings, 'temporalAddress' | 'namespace'>): Client {
  const connection = Connection.lazy({
    address: temporalAddress,
    channelArgs: RECONNECTING,
    interceptors: [], // no retries inside a call: who calls tries again, and knows that it failed
  });
  return new Client({ connection, namespace });
}

/** Calls the engine with that deadline; the caller tries again, or says that the engine is away. */
export function within<T>(client: Client, call: () => Promise<T>): Promise<T> {
  return client.withDeadline(Date.now() + CALL_DEADLINE_MS, call);
}
