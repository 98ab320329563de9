/** Where an admission stands, in the order of the procedure; the side states stand last. */
export const ADMISSION_PHASES = [
  'SOURCE',
  'TRAINED',
  'FILE_OPEN',
  'VERIFYING',
  'CELL_READY',
  'CELL_RESOLVED',
  'DIV_APPRAISED',
  'GRASSROOTS_RESOLVED',
  'SUBMITTED',
  'RETURNED',
  'FAIL_REPORTED_UP',
  'DECIDED',
  'PROBATION',
  'RECOG_CELL',
  'RECOG_DIVISION',
  'RECOG_GRASSROOTS',
  'RECOGNISED',
  'NOT_ADMITTED',
  'WITHDRAWN',
  'OFF_LIST',
  'HOLD',
  'DECEASED',
  'EXPIRED_REDO',
  'ANNULLED',
  'TRANSFER_OUT',
  'REMOVAL_CELL',
  'REMOVAL_GRASSROOTS',
  'REMOVED',
  'REMOVAL_COMPLAINT',
  'CORRECTING',
] as const;
export type AdmissionPhase = (typeof ADMISSION_PHASES)[number];

/**
 * Phases a probationary member's dossier goes through. Two of them stand before the ceremony as well: acts that need
 * a member ask for the ceremony beside.
 */
export const PROBATIONARY_PHASES = [
  'PROBATION',
  'RECOG_CELL',
  'RECOG_DIVISION',
  'RECOG_GRASSROOTS',
  'RETURNED',
  'FAIL_REPORTED_UP',
  'REMOVAL_CELL',
  'REMOVAL_GRASSROOTS',
] as const satisfies readonly AdmissionPhase[];

const CLOSED_PHASES: ReadonlySet<AdmissionPhase> = new Set([
  'RECOGNISED',
  'NOT_ADMITTED',
  'WITHDRAWN',
  'OFF_LIST',
  'DECEASED',
  'ANNULLED',
  'REMOVED',
]);

/** Whether nothing more is owed in this phase. */
export function isClosedPhase(phase: AdmissionPhase): boolean {
  return CLOSED_PHASES.has(phase);
}

/** Phases in which something is owed. */
export const OPEN_PHASES: readonly AdmissionPhase[] = ADMISSION_PHASES.filter(
  (phase) => !isClosedPhase(phase),
);
