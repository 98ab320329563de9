/**
 * Conditions that the planner takes for a coin's toss. Weighed one by one they would seem to leave next to nothing of a list,
 * and reading all of it, to be sorted, would seem no dearer than reading a page of it in the order of its index.
 * @param conditions  SQL; where one of them is null, it does not hold
 */
export function unweighed(...conditions: readonly string[]): string {
  return `(CASE WHEN ${conditions.join(' AND ')} THEN true END)`;
}
