import { laid } from '../../rules/admission/packs/layers';
import { confirmed, packFor } from '../../rules/admission/packs/registry';
import type { Layer } from '../../rules/kernel/layer';
import { atLeastShare } from '../../rules/plan/per-cent';
import type { LedgerContext } from '../context';
import type { FiguresAsked } from './asked';

/** The share of members that the law, or a body for those below it, wants admitted in a year. */
export interface YearlyTarget {
  readonly rule: 'R37';
  readonly percent: number;
  /** Admissions that reach it. */
  readonly admissions: number;
  readonly article: string;
  /** Whether somebody has to confirm the value. */
  readonly unconfirmed: boolean;
}

/** The target of the pack in force on the day, with what bodies laid over it (R37). */
export async function yearlyTarget(
  { pool }: LedgerContext,
  { body, asOf }: Pick<FiguresAsked, 'body' | 'asOf'>,
  members: number,
): Promise<YearlyTarget> {
  const { rows } = await pool.query<{ layers: readonly Layer[] }>(
    'SELECT ro_layers($1, $2) AS layers',
    [body, asOf],
  );
  const { yearlyTarget: target } = laid(packFor(asOf), rows[0]?.layers ?? []);
  const { percentOfMembers: percent, article } = target;
  const admissions = atLeastShare(Math.round(percent * 10), members);
  return { rule: 'R37', percent, admissions, article, unconfirmed: !confirmed(target) };
}
