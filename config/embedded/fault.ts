/**
 * The system's code of a fault (`ENOENT`, `EEXIST`), if it has one. By shape, not by class: an error of another realm,
 * as under Jest, is no instance of ours.
 */
export function faultCode(fault: unknown): string | undefined {
  const { code } = Object(fault);
  return typeof code === 'string' ? code : undefined;
}

/** The fault in a line. */
export function faultMessage(fault: unknown): string {
  const { message } = Object(fault);
  return (typeof message === 'string' ? message : String(fault)).split('\n', 1)[0] ?? '';
}
