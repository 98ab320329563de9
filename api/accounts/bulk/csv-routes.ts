/** Patterns of the routes that take a file of accounts. */
const CSV_ROUTES: ReadonlySet<string> = new Set([
  '/api/v1/account-imports/check',
  '/api/v1/account-imports/:sha256/apply',
]);

/** Whether a route, by its pattern, takes a file of accounts. */
export function isCsvRoute(pattern: string | undefined): boolean {
  return pattern !== undefined && CSV_ROUTES.has(pattern);
}
