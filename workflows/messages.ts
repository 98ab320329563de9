import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { PlainDate } from '../rules/calendar/plain-date';
import type { DossierId } from '../rules/kernel/facts';
import type { DossierKind } from '../rules/kernel/procedure';
import type { Register } from '../rules/world/rows';

/**
 * Where a dossier stands, as its workflow is told it. Histories are kept and shown to operators, so this holds
 * ids, dates and enumerations only, never personal data. Ordered by `seq`, then `epoch`.
 */
export interface Told {
  readonly dossier: DossierId;
  readonly kind: DossierKind;
  /** 1, and one more each time a dossier that had ended is opened again; part of the workflow id. */
  readonly generation: number;
  readonly seq: number;
  readonly phase: string;
  readonly closed: boolean;
  /** First civil day on which a clock of the dossier's own has something to do. */
  readonly nextOn: PlainDate | null;
  readonly helpers: readonly { readonly helper: string; readonly nextOn: PlainDate | null }[];
  /** Whether other dossiers are still to be told of something that happened here. */
  readonly effectsPending: boolean;
  /** Business time minus the engine's time; 0 outside demonstrations and tests. */
  readonly offsetMs: number;
  /** Grows each time business time is moved. */
  readonly epoch: number;
}

/** What a dossier's workflow starts with; a run that continues as new carries over the same. */
export interface DossierInput {
  readonly standing: Told;
  /** The generation in this workflow's id; a standing of a later one is another workflow's. */
  readonly generation: number;
  /** Whether the server knows our search attributes; upserting an unknown one would block the workflow. */
  readonly searchable: boolean;
  /** What the helpers beside the dossier were last told. */
  readonly helpers?: readonly HelperTold[];
}

/** Where one helper beside a dossier stands. */
export interface HelperTold {
  readonly dossier: DossierId;
  readonly helper: string;
  readonly seq: number;
  readonly epoch: number;
  readonly nextOn: PlainDate | null;
  readonly offsetMs: number;
  /** The dossier no longer waits for it. */
  readonly ended: boolean;
}

/** Tells a dossier's workflow where the dossier stands now; at least once, in any order. */
export const told = defineSignal<[Told]>('told');

/** Tells a helper's workflow where it stands now; at least once, in any order. */
export const helperTold = defineSignal<[HelperTold]>('helperTold');

/** The newest standing a dossier's workflow has heard. */
export const standingHeard = defineQuery<Told>('standingHeard');

/** A change of a register that open dossiers follow. */
export interface ChangeTold {
  readonly register: Register;
  readonly seq: number;
}

/** What is to be done about the tree: a reorganisation whose day has come, or a change that dossiers have yet to follow. */
export interface ReorganisationInput {
  readonly reorganisation: string | null;
  readonly change: ChangeTold | null;
}

/** How many of the open dossiers that a change touches have followed it. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** How far the following has come, as far as the workflow knows; the rows know better. */
export const reorganisationProgress = defineQuery<Progress>('reorganisationProgress');

/** Dossiers that move to another pack. */
export interface PackMigrationInput {
  readonly migration: string;
}

/** How many of its dossiers have had their turn. */
export type PackMigrationProgress = Progress;

export const packMigrationProgress = defineQuery<PackMigrationProgress>('packMigrationProgress');

/** Name of the workflow that follows each kind of dossier. */
export const WORKFLOW_OF_KIND = {
  admission: 'admissionWorkflow',
  'training-class': 'trainingClassWorkflow',
  transfer: 'transferWorkflow',
} as const satisfies Record<DossierKind, string>;

export const VERIFICATION_REQUEST_WORKFLOW = 'verificationRequestWorkflow';
export const REORGANISATION_WORKFLOW = 'reorganisationWorkflow';
export const PACK_MIGRATION_WORKFLOW = 'packMigrationWorkflow';
export const SWEEP_WORKFLOW = 'sweepWorkflow';
export const SWEEP_SCHEDULE_ID = 'sweep';

/** By which operators find dossiers on Temporal's own screens; these are indexed and shown in lists, so: no personal data. */
export const SEARCH_ATTRIBUTE_NAMES = {
  kind: 'RoKind',
  phase: 'RoPhase',
  /** The instant at which the next day of care begins in Vietnam. */
  nextDue: 'RoNextDue',
} as const;

/** Id of the one workflow of a dossier: `admission/<dossier>/<generation>`. */
export function dossierWorkflowId(
  kind: DossierKind,
  dossier: DossierId,
  generation: number,
): string {
  return `${kind}/${dossier}/${generation}`;
}

/** Id of a verification request beside a dossier; derived from it, because it is no Temporal child. */
export function verificationWorkflowId(dossier: DossierId, helper: string): string {
  return `verification/${dossier}/${helper}`;
}

/** Id of the one workflow that is at work on a reorganisation, or on a change of the tree that was none. */
export function reorganisationWorkflowId({ reorganisation, change }: ReorganisationInput): string {
  if (reorganisation !== null) return `reorganisation/${reorganisation}`;
  return `world/${change?.register ?? 'nothing'}/${change?.seq ?? 0}`;
}

/** Id of the one workflow that is at work on a migration. */
export function packMigrationWorkflowId({ migration }: PackMigrationInput): string {
  return `pack-migration/${migration}`;
}
