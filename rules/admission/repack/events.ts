import type { PlainDate } from '../../calendar/plain-date';
import type { Layer } from '../../kernel/layer';
import type { Authority } from '../events';
import type { Gate, GateResult } from '../gates';
import type { PackId } from '../packs/pack';

/** A date that stands elsewhere under the other pack; null where there is no such clock. */
export interface DateMoved {
  readonly clock: string;
  readonly before: PlainDate | null;
  readonly after: PlainDate | null;
}

/** A condition of the cell's meeting, looked at under the other pack as if the cell met on the day. */
export interface GateRechecked {
  readonly gate: Gate;
  readonly before: GateResult;
  readonly after: GateResult;
  readonly article: string;
}

/** A dossier goes by another pack from this day on. What was done before is not judged again. */
export interface PackMoved {
  readonly type: 'pack.moved';
  readonly movedOn: PlainDate;
  readonly from: PackId;
  readonly to: PackId;
  /** What its bodies have laid over the new pack; absent where nothing is. */
  readonly layers?: readonly Layer[];
  /** Who decides what is still to be decided. */
  readonly authority: Authority;
  readonly reason: string;
  readonly gatesRechecked: readonly GateRechecked[];
  readonly datesMoved: readonly DateMoved[];
  /** Papers that are missing now and were not before. */
  readonly papersMissing: readonly string[];
}

/** A dossier stays with its pack although a newer regulation is in force, or nobody decides under its own any more. */
export interface PackKept {
  readonly type: 'pack.kept';
  readonly keptOn: PlainDate;
  readonly pack: PackId;
  /** The pack in force on the day: one that comes later is looked at again. */
  readonly against: PackId;
  readonly reason: string;
}

/** What is known of the question by which pack the dossier goes on. */
export interface PackReview {
  /** The newest pack that somebody has looked at; absent until then. */
  readonly against?: PackId;
  readonly keptOn?: PlainDate;
  /** The day from which nobody decides here by the dossier's own pack; null or absent where somebody does. */
  readonly authorityLostOn?: PlainDate | null;
}

export interface RepackInputs {
  'keep-pack': {
    readonly keptOn: PlainDate;
    /** Free text. */
    readonly reason: string;
  };
  'move-to-pack': {
    readonly to: PackId;
    /** Today: nobody moves a dossier in the past. */
    readonly movedOn: PlainDate;
    /** Free text. */
    readonly reason: string;
  };
}
