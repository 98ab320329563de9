/** Code of a gRPC answer: the server does not know the call. */
const UNIMPLEMENTED = 12;

/** Whether the server, or the cause it was wrapped around, says that it does not know the call. */
export function isUnimplemented(error: unknown): boolean {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return (
    typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === UNIMPLEMENTED
  );
}
