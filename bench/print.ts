/** One object a line on the standard output; everything else is progress and goes to the standard error. */
export function print(figure: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}

export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** To a thousandth: more digits say nothing on a shared machine. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
