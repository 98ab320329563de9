import type { Pool } from 'pg';
import type { PlainDate } from '../../rules/calendar/plain-date';
import type { PaperInput } from '../../rules/admission/inputs';
import type { PersonId } from '../../rules/kernel/facts';
import type { Json } from '../../rules/kernel/json';
import type { DossierKind } from '../../rules/kernel/procedure';
import type { Ledger } from '../../ledger/ledger';
import type { TermPlan } from './plan';
import type { TermWorld } from './world';

/** What every part of the term works with. */
export interface TermStage {
  readonly plan: TermPlan;
  readonly world: TermWorld;
  readonly ledger: Ledger;
  /** As the application: reads only. */
  readonly reads: Pool;
  /** The one paper that stands for all: the term shows figures, not files. */
  readonly paper: PaperInput;
  readonly holders: ReadonlyMap<string, PersonId>;
  /** Acts of the term recorded in this run. */
  readonly count: { acts: number };
}

/** Who holds a role at a body. @throws when nobody does */
export function holderOf(stage: TermStage, role: string, body: string): PersonId {
  const found = stage.holders.get(`${role}@${body}`);
  if (found === undefined) throw new Error(`nobody in the term is ${role} of ${body}`);
  return found;
}

/** One act at the door, under a key that says what it is: asked again, the ledger knows it. */
export async function doAct(
  { ledger, count }: TermStage,
  today: PlainDate,
  asked: {
    readonly kind: DossierKind;
    readonly dossier: string;
    readonly act: string;
    readonly input: Json;
    readonly caller: PersonId;
    readonly nth: number;
  },
): Promise<void> {
  const { kind, dossier, act, input, caller, nth } = asked;
  const outcome = await ledger.act({
    caller: { kind: 'person', person: caller },
    kind,
    dossier,
    act,
    input,
    key: `term:${dossier}:${nth}`,
  });
  if (outcome.kind !== 'accepted') {
    throw new Error(`the door does not take ${act} on ${today}: ${JSON.stringify(outcome)}`);
  }
  count.acts += outcome.replayed ? 0 : 1;
}
