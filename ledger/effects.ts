import type { DossierId } from '../rules/kernel/facts';
import type { Json } from '../rules/kernel/json';
import { act } from './act';
import type { LedgerContext } from './context';
import type { ActOutcome } from './contract';
import { effectKey } from './effect-key';

/** What another dossier must still be told because of an entry. */
export interface PendingEffect {
  /** The dossier that caused it. */
  readonly dossier: DossierId;
  readonly causeSeq: number;
  readonly target: DossierId;
  readonly act: string;
  readonly input: Json;
}

/** The effects of a dossier that were not answered yet, oldest first. */
export async function pendingEffects(
  { pool }: LedgerContext,
  dossier: DossierId,
): Promise<readonly PendingEffect[]> {
  const { rows } = await pool.query<PendingEffect>({
    name: 'ro_pending_effects',
    text: `SELECT dossier, cause_seq AS "causeSeq", target, act, input FROM effect
           WHERE dossier = $1 AND done_at IS NULL ORDER BY cause_seq, target`,
    values: [dossier],
  });
  return rows;
}

/**
 * Does the act at the target and marks the effect as answered. Safe to run twice: the ledger knows the key. A refusal
 * there is an answer too and stands among the refused attempts; only a failure or an act in flight is tried again.
 */
export async function carryOut(ledger: LedgerContext, effect: PendingEffect): Promise<ActOutcome> {
  const outcome = await act(ledger, {
    caller: { kind: 'time' },
    dossier: effect.target,
    act: effect.act,
    input: effect.input,
    key: effectKey(effect),
  });
  if (outcome.kind === 'not-found') await keepMissingTarget(ledger, effect, outcome.what);
  await ledger.pool.query({
    name: 'ro_mark_effects',
    text: 'SELECT ro_mark_effects($1)',
    values: [effect.dossier],
  });
  return outcome;
}

/** Nobody can do it ever: kept as a refusal, so that the causing dossier is not kept waiting. */
async function keepMissingTarget(
  { pool }: LedgerContext,
  effect: PendingEffect,
  what: string,
): Promise<void> {
  await pool.query(
    `INSERT INTO refused_attempt (dossier, act, actor, idempotency_key, refusals, refused_at)
     VALUES ($1, $2, NULL, $3, $4, ro_business_now())`,
    [
      effect.target,
      effect.act,
      effectKey(effect),
      JSON.stringify([{ code: 'DOSSIER.MISSING', article: 'Rõ', facts: { what } }]),
    ],
  );
}
