import { say } from './progress';

/** More than this many ends in the window is no accident any more. */
const MOST_RESTARTS = 5;
const WINDOW_MS = 5 * 60_000;

/** A server process as its starter sees it. */
export interface Served {
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/** How a server is started again. */
export interface KeepAliveOptions<S extends Served> {
  readonly name: string;
  readonly first: S;
  /** Must come up where the first one was: others hold its address. */
  again(first: S): Promise<S>;
  /** Told when starting again has become pointless. */
  onGivenUp(error: Error): void;
}

/**
 * Starts a server again whenever it ends without having been asked to (killed, out of memory): people's acts fail for
 * a second instead of until somebody looks.
 * @returns how to stop it for good
 */
export function keepAlive<S extends Served>(options: KeepAliveOptions<S>): () => Promise<void> {
  let current: Served = options.first;
  let wanted = true;
  let coming: Promise<void> = Promise.resolve();
  const endsMs: number[] = [];

  async function startAgain(how: string): Promise<void> {
    const nowMs = Date.now();
    endsMs.push(nowMs);
    const recent = endsMs.filter((endMs) => nowMs - endMs < WINDOW_MS);
    if (recent.length > MOST_RESTARTS)
      throw new Error(`${options.name} ended ${recent.length} times in 5 minutes`);
    say(`! ${options.name} ended (${how}); starting it again`);
    current = await options.again(options.first);
    say(`✓ ${options.name} is back`);
    follow(current);
  }
  function follow(served: Served): void {
    void served.ended.then((how) => {
      if (wanted) coming = startAgain(how).catch((error: Error) => options.onGivenUp(error));
    });
  }
  follow(current);
  return async () => {
    wanted = false;
    await coming;
    await current.stop();
  };
}
