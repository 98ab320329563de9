/**
 * Maps items with at most `limit` calls under way, keeping their order.
 * @throws the first error, once the calls under way are done; items not begun by then are left
 */
export async function mapLimited<T, R>(
  items: readonly T[],
  limit: number,
  call: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const entries = items.entries();
  const lane = async (): Promise<void> => {
    for (const [index, item] of entries) results[index] = await call(item);
  };
  const lanes = await Promise.allSettled(Array.from({ length: limit }, lane));
  for (const { status, ...outcome } of lanes) {
    if (status === 'rejected' && 'reason' in outcome) throw outcome.reason;
  }
  return results;
}
