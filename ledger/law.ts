import { isPlainDate } from '../rules/calendar/plain-date';
import type { Actor, Facts, FactsNeeded } from '../rules/kernel/facts';
import { decide } from '../rules/kernel/decide';
import type { Json } from '../rules/kernel/json';
import type {
  ActRule,
  Decision,
  DomainEvent,
  DossierState,
  KernelEvent,
  Procedure,
} from '../rules/kernel/procedure';
import { certificateKey } from '../rules/training/certificate-key';
import type { LedgerContext } from './context';

/** An act's rule as the door sees it: the input is JSON whose shape the API has checked. */
export type Rule = ActRule<DossierState, Json, DomainEvent>;

/** The kernel's `decide` as the door sees it. A method, so that JSON may stand where a rule expects its own input. */
interface Law {
  decide(
    procedure: Procedure,
    state: DossierState | null,
    act: string,
    input: Json,
    facts: Facts,
    actor: Actor,
  ): Decision<DomainEvent | KernelEvent>;
}

/** Asks the rules. */
export const law: Law = { decide };

/** The rule of an act, if the procedure has it. */
export function findRule(procedure: Procedure, act: string): Rule | undefined {
  return Object.hasOwn(procedure.acts, act) ? procedure.acts[act] : undefined;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text can be an id at all; anything else is simply not found. */
export function isId(text: string): boolean {
  return UUID.test(text);
}

/** What an act asks of the registers, by kind of dossier: the kind is known only once the dossier is locked. */
export function needsByKind(
  { procedures }: LedgerContext,
  act: string,
  input: Json,
): Readonly<Record<string, FactsNeeded>> {
  const needs: Record<string, FactsNeeded> = {};
  for (const procedure of Object.values(procedures)) {
    const rule = findRule(procedure, act);
    if (rule) needs[procedure.kind] = onlyPossible(rule.needs?.(input) ?? {});
  }
  return needs;
}

/** How the register has issuers and numbers. */
function asCompared({ issuer, numbers }: NonNullable<FactsNeeded['certificates']>) {
  return {
    issuer: certificateKey(issuer),
    numbers: numbers.filter(isText).map((number) => certificateKey(number)),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Leaves out what cannot be an id or a day: nothing is found by it, and the database would fail on it. */
function onlyPossible(needs: FactsNeeded): FactsNeeded {
  const { organisation, persons, dossiers, rollOn, bodiesOn, personsOn, subject, newest } = needs;
  const { chainsOf, chainsOn, linesOn, openTransfers, layersOn, pastOf } = needs;
  const { committeeOf, committeeOn, learners, certificates } = needs;
  return {
    ...(rollOn !== undefined && isPlainDate(rollOn) && { rollOn }),
    ...(bodiesOn !== undefined && isPlainDate(bodiesOn) && { bodiesOn }),
    ...(personsOn !== undefined && isPlainDate(personsOn) && { personsOn }),
    ...(subject && { subject }),
    ...(newest && { newest }),
    ...(chainsOf && { chainsOf: chainsOf.filter(isId) }),
    ...(chainsOn !== undefined && isPlainDate(chainsOn) && { chainsOn }),
    ...(linesOn !== undefined && isPlainDate(linesOn) && { linesOn }),
    ...(openTransfers && { openTransfers }),
    ...(committeeOf !== undefined && isId(committeeOf) && { committeeOf }),
    ...(committeeOn !== undefined && isPlainDate(committeeOn) && { committeeOn }),
    ...(learners && { learners }),
    ...(certificates && isText(certificates.issuer) && { certificates: asCompared(certificates) }),
    ...(layersOn !== undefined && isPlainDate(layersOn) && { layersOn }),
    ...(pastOf !== undefined && (pastOf === 'subject' || isId(pastOf)) && { pastOf }),
    ...(organisation !== undefined && isId(organisation) && { organisation }),
    ...(persons && { persons: persons.filter(isId) }),
    ...(dossiers && { dossiers: dossiers.filter(isId) }),
  };
}
