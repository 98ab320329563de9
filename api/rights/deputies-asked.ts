import type { DataSource } from 'typeorm';
import type { Ledger } from '../../ledger/ledger';
import type { PlainDate } from '../../rules/calendar/plain-date';
import type { ActKind, Actor } from '../../rules/kernel/facts';
import { refuse, type Refusal } from '../../rules/kernel/refusal';
import type { Role } from '../../rules/kernel/roles';
import type { Named } from '../registers/names';

/** A right lent, or thought of being lent, by the absent person. */
export interface Lent {
  readonly deputy: Named;
  readonly role: Role;
  readonly organisation: string;
  readonly kinds: readonly ActKind[];
}

interface Asked {
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate;
  readonly proposed: readonly (Omit<Lent, 'deputy'> & { readonly deputy: string })[];
}

/** The deputations recorded for these days, and those proposed of persons the register knows. */
export function proposals(
  database: DataSource,
  principal: string,
  { fromOn, toOn, proposed }: Asked,
): Promise<readonly Lent[]> {
  return database.query(
    `SELECT json_build_object('id', p.id, 'name', p.name) AS deputy, lent.role, lent.organisation, lent.kinds
     FROM (
       SELECT d.deputy, d.role, d.organisation, d.kinds, 0 AS place, d.recorded_at FROM deputation d
        WHERE d.principal = $1 AND d.from_on < $3 AND least(d.to_on, d.withdrawn_on) > $2
       UNION ALL
       SELECT r.deputy, r.role, r.organisation, r.kinds, 1, NULL FROM jsonb_to_recordset($4)
         AS r (deputy uuid, role text, organisation uuid, kinds text[])
     ) lent JOIN person p ON p.id = lent.deputy
     ORDER BY lent.place, lent.recorded_at, p.name`,
    [principal, fromOn, toOn, JSON.stringify(proposed)],
  );
}

/**
 * Why this deputy could not do the task in the place of the absent person; null where they could. Only rights count:
 * what the dossier still waits for is the same for everybody.
 */
export async function answerOf(
  ledger: Ledger,
  task: { readonly dossier: string; readonly act: string; readonly principal: string },
  { deputy, role, organisation, kinds }: Lent,
): Promise<Refusal | null> {
  const outlook = await ledger.lookAt(task.dossier, deputy.id);
  const rule = outlook?.procedure.acts[task.act];
  if (!outlook || !rule || outlook.actor.kind === 'time') return null;
  const lent = { principal: task.principal, role, organisation, kinds };
  const actor: Actor = { ...outlook.actor, deputations: [lent] };
  const { state } = outlook.head;
  const right = rule.right?.(state, actor, outlook.facts) ?? null;
  if (right !== null) return null;
  const refusal = rule.may(state, actor, outlook.facts);
  const isOfRight = refusal !== null && /^(RIGHT|SEPARATION|SEAT)\./.test(refusal.code);
  return isOfRight ? refusal : refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: [role] });
}
