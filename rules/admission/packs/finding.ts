import type { Json } from '../../kernel/json';

/** What a check of packs and layers can find; each has its sentence in both languages. */
export const FINDING_CODES = [
  'MISSING_VALUE',
  'MISSING_ARTICLE',
  'NOT_MARKED',
  'OVERLAPPING_DAYS',
  'GAP_IN_DAYS',
  'NOT_OBJECT',
  'UNKNOWN_FIELD',
  'WRONG_FIELD',
  'EMPTY_LAYER',
  'NAMED_TWICE',
  'UNKNOWN_PATH',
  'WRONG_VALUE',
  'LOOSENS',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** One thing to mend in a pack or layer. */
export interface Finding {
  readonly code: FindingCode;
  /** The field to mend: `P2025B.terms.R17`, or `changes[0].value` of a layer. */
  readonly field: string;
  readonly facts: Readonly<Record<string, Json>>;
}

/** Builds a finding. */
export function finding(
  code: FindingCode,
  field: string,
  facts: Readonly<Record<string, Json>> = {},
): Finding {
  return { code, field, facts };
}
