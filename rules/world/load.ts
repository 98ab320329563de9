import type { Loaded } from './events';
import type { WorldRule } from './rule';

/** Rows as they are to stand, entered in bulk: seeds and imports. */
export interface Load {
  readonly loaded: readonly Loaded[];
}

/** The most rows one entry holds: it keeps an entry at some hundred kilobytes, and what reads entries within that. */
export const ROWS_AN_ENTRY = 2_000;

/** Only the installation itself loads. A row whose key is there already fails the whole load. */
export const load: WorldRule<Load> = {
  bySystem: true,
  needs: () => ({}),
  may: () => null,
  do: ({ loaded }) => ({ kind: 'accepted', events: loaded }),
};
