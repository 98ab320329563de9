import { refuse, type Refusal } from '../kernel/refusal';

/** At most this share of the committee sits on its standing committee: a value of the pack (R36). */
export interface StandingSizeRule {
  readonly atMostOneIn: number;
  readonly article: string;
}

/** Members in office of one committee. */
export interface Composition {
  readonly committee: number;
  readonly standing: number;
}

/**
 * Whether the standing committee is larger than its share of the committee. A warning, not a block: the share is general
 * knowledge, to be confirmed.
 * @source R36
 */
export function standingTooLarge(
  { atMostOneIn, article }: StandingSizeRule,
  { committee, standing }: Composition,
): Refusal | null {
  if (standing * atMostOneIn <= committee) return null;
  return refuse('COMMITTEE.STANDING_TOO_LARGE', article, { committee, standing, atMostOneIn });
}
