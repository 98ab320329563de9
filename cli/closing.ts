import { say } from './progress';

/** A part that hangs must not keep the database from being closed properly. */
const PATIENCE_MS = 15_000;

/** What must be undone, in reverse order, however the process ends. */
export interface Closing {
  /** Registers how to stop something just started. */
  add(name: string, stop: () => Promise<void>): void;
  /** Stops everything once; later calls wait for the same end. */
  close(): Promise<void>;
  isClosing(): boolean;
}

export function createClosing(): Closing {
  const stops: { name: string; stop: () => Promise<void> }[] = [];
  let closing: Promise<void> | undefined;
  async function closeAll(): Promise<void> {
    for (let next = stops.pop(); next; next = stops.pop()) await stopOne(next.name, next.stop);
  }
  return {
    add: (name, stop) => stops.push({ name, stop }),
    close: () => (closing ??= closeAll()),
    isClosing: () => closing !== undefined,
  };
}

/**
 * Ends the process in order at Ctrl-C, at a polite kill, when the terminal closes, when npm that started us is gone,
 * and when a fault nobody caught leaves the process in an unknown state.
 */
export function closeOnSignals(closing: Closing): void {
  const end = (why: string, code: number) => {
    if (closing.isClosing()) return; // npm passes the terminal's Ctrl-C on a second time
    say(`\nStopping (${why}) …`);
    void closing.close().finally(() => {
      say('✓ stopped, nothing is left running');
      process.exit(code);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => end(signal, 0));
  }
  for (const fault of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(fault, (error: unknown) => {
      process.stderr.write(`${describe(error)}\n`);
      end('fault', 1);
    });
  }
  if (process.env['npm_lifecycle_event']) followParent(() => end('npm ended', 1));
}

/** What went wrong with its causes, without the stack that only a developer wants. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const told =
    process.env['LOG_LEVEL'] === 'debug' ? (error.stack ?? error.message) : error.message;
  return error.cause === undefined ? told : `${told}\n  because: ${describe(error.cause)}`;
}

/** `kill -9` of npm reaches only npm; without it nobody could stop us by its terminal any more. */
function followParent(onOrphaned: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onOrphaned();
  }, 500);
  timer.unref();
}

async function stopOne(name: string, stop: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`not stopped within ${PATIENCE_MS / 1000} s`)),
      PATIENCE_MS,
    );
  });
  try {
    await Promise.race([stop(), late]);
  } catch (error) {
    process.stderr.write(`${name}: ${describe(error)}\n`);
  } finally {
    clearTimeout(timer);
  }
}
