/** Patterns of the routes that take the bytes of a paper. */
const UPLOAD_ROUTES: ReadonlySet<string> = new Set([
  '/api/v1/papers',
  '/api/v1/dossiers/:id/papers/:slot',
]);

/** Whether a route, by its pattern, takes the bytes of a paper. */
export function isUploadRoute(pattern: string | undefined): boolean {
  return pattern !== undefined && UPLOAD_ROUTES.has(pattern);
}
