import type { PlainDate } from '../rules/calendar/plain-date';
import type { Duty } from '../rules/kernel/duty';
import type { DossierId, PersonId } from '../rules/kernel/facts';
import type { Json } from '../rules/kernel/json';
import type { DossierKind, DossierState } from '../rules/kernel/procedure';
import type { Refusal } from '../rules/kernel/refusal';

/**
 * Who comes to the door. A person is re-read with their appointments inside the act's transaction. A session is named
 * by the SHA-256 of its token (hexadecimal) and must be alive at that moment; named alone, it says who the person is.
 */
export type Caller =
  | { readonly kind: 'person'; readonly person: PersonId; readonly session?: string }
  | { readonly kind: 'session'; readonly session: string }
  | { readonly kind: 'time' };

/** One act asked for. Whoever asks, this is the only way anything changes. */
export interface ActRequest {
  readonly caller: Caller;
  readonly dossier: DossierId;
  /** Needed only where the act creates the dossier. */
  readonly kind?: DossierKind;
  readonly act: string;
  readonly input: Json;
  /** The same key with the same request answers again what was answered; with another it is refused. */
  readonly key: string;
  /** The manifest hash of what the caller was shown; required for decisions by the door, compared here. */
  readonly seen?: string;
}

/** What the caller gets; everything in it was committed when it is returned. */
export interface Receipt {
  readonly dossier: DossierId;
  readonly code: string;
  readonly seq: number;
  /** Hash of the entry: what the caller keeps to prove that the act was recorded. */
  readonly hash: string;
  readonly manifest: string;
  readonly phase: string;
  readonly closed: boolean;
  readonly recordedAt: string;
  /** Duties that are open after the act. */
  readonly duties: readonly Duty[];
  /** What the act was done in spite of: it stands all the same. */
  readonly warnings: readonly Refusal[];
}

export type ActOutcome =
  | { readonly kind: 'accepted'; readonly receipt: Receipt; readonly replayed: boolean }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  /** Time asked and nothing was due: nothing was written. */
  | { readonly kind: 'nothing-due' }
  | { readonly kind: 'not-found'; readonly what: 'dossier' | 'act' | 'session' }
  | { readonly kind: 'key-reused' }
  | { readonly kind: 'in-flight' }
  /** What the caller was shown has changed: the manifest it would be shown now. */
  | { readonly kind: 'stale'; readonly manifest: string; readonly seq: number };

/** What a workflow is told, level-triggered: where the dossier stands now. Ordered by `seq`, then `epoch`. */
export interface Standing {
  readonly dossier: DossierId;
  readonly kind: DossierKind;
  readonly seq: number;
  readonly phase: string;
  readonly closed: boolean;
  /** 1, and one more each time a closed dossier was opened again; part of the workflow's id. */
  readonly generation: number;
  /** First day on which a clock of the dossier's own has something to do. */
  readonly nextOn: PlainDate | null;
  /** Verification requests and other helpers beside the dossier. */
  readonly helpers: readonly HelperStanding[];
  /** Whether other dossiers are still to be told of something that happened here. */
  readonly effectsPending: boolean;
  /** Business time minus real time. */
  readonly offsetMs: number;
  /** Grows each time business time is moved. */
  readonly epoch: number;
}
export interface HelperStanding {
  readonly helper: string;
  readonly nextOn: PlainDate | null;
}

/** A dossier as the ledger's fold has it. */
export interface Folded {
  readonly state: DossierState;
  readonly seq: number;
  readonly hash: string;
}
