/** An instant as rows of the registers keep it: ISO 8601 in UTC with milliseconds. */
export function instantOf(nowMs: number): string {
  return new Date(nowMs).toISOString();
}
