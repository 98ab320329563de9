import type { PersonId } from '../../rules/kernel/facts';
import type { Json } from '../../rules/kernel/json';
import type { Refusal } from '../../rules/kernel/refusal';
import type { Register } from '../../rules/world/rows';

/**
 * Who changes a register. A person is re-read with their appointments inside the change's transaction, and a session must
 * be alive at that moment. `system` is the installation itself: seeds, imports, commands; never over HTTP.
 */
export type WorldCaller =
  | { readonly kind: 'person'; readonly person: PersonId; readonly session?: string }
  | { readonly kind: 'system' };

/** One change of a register asked for. */
export interface WorldRequest {
  readonly caller: WorldCaller;
  readonly register: Register;
  readonly act: string;
  readonly input: Json;
  /** The same key with the same request answers again what was answered; with another it is refused. */
  readonly key: string;
}

/** What the caller gets; everything in it was committed when it is returned. */
export interface WorldReceipt {
  readonly register: Register;
  readonly seq: number;
  /** Hash of the entry: what the caller keeps to prove that the change was recorded. */
  readonly hash: string;
  readonly recordedAt: string;
  /** Rows of the register that now stand otherwise. */
  readonly rows: number;
  /** Open dossiers that follow it. */
  readonly touched: number;
}

export type WorldOutcome =
  | { readonly kind: 'accepted'; readonly receipt: WorldReceipt; readonly replayed: boolean }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'not-found'; readonly what: 'act' | 'session' }
  | { readonly kind: 'key-reused' }
  | { readonly kind: 'in-flight' };
