import type { PlainDate } from '../../calendar/plain-date';

/** Organisations that may propose an outstanding member. */
export const PROPOSING_UNIONS = ['youth', 'trade', 'women', 'farmers', 'veterans'] as const;
export type ProposingUnion = (typeof PROPOSING_UNIONS)[number];

/** What a check of awareness found; it binds nobody, deciders are shown it. */
export const AWARENESS_RESULTS = ['sufficient', 'insufficient'] as const;
export type AwarenessResult = (typeof AWARENESS_RESULTS)[number];

/** Inputs of the steps a body adds for all below it. */
export interface LocalInputs {
  'record-union-proposal': {
    readonly union: ProposingUnion;
    readonly proposedOn: PlainDate;
    readonly inFavour: number;
    readonly against: number;
  };
  'record-awareness-check': { readonly checkedOn: PlainDate; readonly result: AwarenessResult };
}
