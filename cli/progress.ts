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
