import type { PlainDate } from '../calendar/plain-date';
import type { OrganisationId } from './facts';

/** What a move of a dossier to another pack of values would do, whatever the procedure. */
export interface Repacked {
  readonly from: string;
  readonly to: string;
  /** Who decides what is still to be decided. */
  readonly authority: { readonly body: OrganisationId; readonly meeting: string };
  readonly gatesRechecked: readonly {
    readonly gate: string;
    readonly before: string;
    readonly after: string;
    readonly article: string;
  }[];
  readonly datesMoved: readonly {
    readonly clock: string;
    readonly before: PlainDate | null;
    readonly after: PlainDate | null;
  }[];
  readonly papersMissing: readonly string[];
}
