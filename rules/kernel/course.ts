import type { PlainDate } from '../calendar/plain-date';

/** How far a dossier has come, by the legal days that stand in its state; null where it has not come so far. */
export interface Course {
  readonly listedOn: PlainDate;
  readonly trainedOn: PlainDate | null;
  readonly fileOn: PlainDate | null;
  readonly resolvedOn: PlainDate | null;
  readonly decidedOn: PlainDate | null;
  readonly ceremonyOn: PlainDate | null;
  /** Since when none of it counts while it is put right, and the phase that is; absent where it counts. */
  readonly undone?: { readonly on: PlainDate; readonly as: string };
}
