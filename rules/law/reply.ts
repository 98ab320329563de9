import type { Json } from '../kernel/json';

/** What the calculator says: an answer of the law (a refusal too), or that the question was not well put. */
export type LawReply =
  { readonly kind: 'answer'; readonly answer: { readonly [key: string]: Json } } | BadInput;

/** The question cannot be read; `field` is the JSON path to mend, `(input)` for the whole. */
export interface BadInput {
  readonly kind: 'bad-input';
  readonly field: string;
  readonly why: string;
}

export function badInput(field: string, why: string): BadInput {
  return { kind: 'bad-input', field, why };
}

export function answered(answer: { readonly [key: string]: Json }): LawReply {
  return { kind: 'answer', answer };
}

/** The law says no: an answer like any other. */
export function refused(code: string, article: string, why: string): LawReply {
  return answered({ refused: true, code, article, why });
}
