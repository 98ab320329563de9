/** Prints a line for people. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs a step and prints one line with the seconds it took when it is done.
 * @param describe  what the line says; may use what the step returned
 */
export async function step<T>(describe: (result: T) => string, work: () => Promise<T>): Promise<T> {
  const startedAtMs = performance.now();
  const result = await work();
  say(`✓ ${describe(result)} (${seconds(startedAtMs)} s)`);
  return result;
}

/** A line that says how far a long step is, at most every two seconds so that a log stays readable. */
export function reportEvery(
  intervalMs = 2_000,
): (done: number, total: number, what: string) => void {
  let lastAtMs = performance.now();
  return (done, total, what) => {
    if (performance.now() - lastAtMs < intervalMs) return;
    lastAtMs = performance.now();
    say(`  … ${what}: ${done} of ${total}`);
  };
}

function seconds(sinceMs: number): string {
  return ((performance.now() - sinceMs) / 1000).toFixed(1);
}

const WIDTH = 30;

/** A bar that fills: redrawn in place on a terminal, elsewhere a line every two seconds so that a log stays readable. */
export function bar(
  stream: NodeJS.WritableStream & { readonly isTTY?: boolean },
  what: string,
): (done: number, total: number) => void {
  let lastAtMs = 0;
  return (done, total) => {
    const nowMs = performance.now();
    const ended = done >= total;
    if (!ended && nowMs - lastAtMs < (stream.isTTY ? 100 : 2_000)) return;
    lastAtMs = nowMs;
    const full = total === 0 ? WIDTH : Math.round((WIDTH * done) / total);
    const line = `  ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${what}: ${done} of ${total}`;
    stream.write(stream.isTTY ? `\r${line}${ended ? '\n' : ''}` : `${line}\n`);
  };
}
