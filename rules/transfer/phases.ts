/** Where a transfer stands, in the order of the procedure; the side states stand last. */
export const TRANSFER_PHASES = [
  /** The move is known; the cell left behind owes the letter of introduction. */
  'MOVE_ANNOUNCED',
  /** The letter is under way to the new cell. */
  'INTRODUCED',
  /** The new cell has the letter and has not answered yet. */
  'PRESENTED',
  /** Temporary activity: the member is with the host until the last day of the stay. */
  'HOSTED',
  'MEMBER_MISSING',
  'TRANSFERRED',
  'STAY_ENDED',
  'MOVE_CALLED_OFF',
  'MEMBER_NOT_FOUND',
] as const;
export type TransferPhase = (typeof TRANSFER_PHASES)[number];

const CLOSED_PHASES: ReadonlySet<TransferPhase> = new Set([
  'TRANSFERRED',
  'STAY_ENDED',
  'MOVE_CALLED_OFF',
  'MEMBER_NOT_FOUND',
]);

/** Whether nothing more is owed in this phase. */
export function isClosedTransfer(phase: TransferPhase): boolean {
  return CLOSED_PHASES.has(phase);
}

/** Phases in which something is owed. */
export const OPEN_TRANSFER_PHASES: readonly TransferPhase[] = TRANSFER_PHASES.filter(
  (phase) => !isClosedTransfer(phase),
);
