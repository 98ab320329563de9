import type { PlainDate } from '../calendar/plain-date';
import type { OrganisationId, PersonId } from './facts';
import type { Json } from './json';

/** Steps a body may add to the procedure of those below it. */
export const LOCAL_STEPS = [
  /** A superior's commission checks the candidate's awareness before the decision. */
  'awareness-check',
  /** Unions propose outstanding members at the source list. */
  'union-proposal',
] as const;
export type LocalStep = (typeof LOCAL_STEPS)[number];

/** An overlay only tightens; a confirmation says what a doubtful value of the central pack is. */
export const LAYER_KINDS = ['confirmation', 'overlay'] as const;
export type LayerKind = (typeof LAYER_KINDS)[number];

export interface LayerChange {
  /** Which value of the pack, such as `terms.R17` or `age.minYears`. */
  readonly path: string;
  /** The whole value at the path, in the shape it has in the pack. */
  readonly value: Json;
  /** The document it stands on. */
  readonly article: string;
}

/** What a body lays over a central pack for itself and all below it; published by two persons, never edited. */
export interface Layer {
  readonly id: string;
  readonly version: number;
  readonly kind: LayerKind;
  /** The pack it is about; laid over every pack where absent. A confirmation always names its own. */
  readonly pack?: string;
  readonly body: OrganisationId;
  readonly publishedOn: PlainDate;
  readonly by: readonly [PersonId, PersonId];
  readonly changes: readonly LayerChange[];
  readonly steps: readonly LocalStep[];
}
