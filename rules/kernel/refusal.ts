import type { Json } from './json';

/**
 * Why an act may not happen. A refusal is a value, never an exception: it is kept as evidence
 * and becomes an HTTP problem once, at the door.
 */
export interface Refusal {
  /** `RESOURCE.REASON`, never renamed once released; its sentences stand in `rules/messages`. */
  readonly code: string;
  /** The article that forbids it, or the name of our own default. */
  readonly article: string;
  /** The ids, dates and counts that caused it; no personal data. */
  readonly facts: Readonly<Record<string, Json>>;
  /** The input field to mend, when one field is to blame. */
  readonly field?: string;
}

/** Builds a refusal; `facts` are what the reader needs to see why. */
export function refuse(
  code: string,
  article: string,
  facts: Readonly<Record<string, Json>> = {},
  field?: string,
): Refusal {
  return field === undefined ? { code, article, facts } : { code, article, facts, field };
}
