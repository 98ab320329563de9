import type { Actor, DossierId, Facts, FactsNeeded, PersonId } from '../rules/kernel/facts';
import type { Procedure } from '../rules/kernel/procedure';
import type { LedgerContext } from './context';
import { isId } from './law';
import { actorOf, factsOf, withCalendar, type DossierHead, type Read } from './open';

/** What `may` of any act can ask before anything was typed. */
const TO_LOOK = { subject: true, newest: true } satisfies FactsNeeded;

/** A dossier with all that the rules need to say who may do what now. */
export interface Outlook {
  readonly dossier: DossierId;
  readonly head: DossierHead;
  readonly procedure: Procedure;
  readonly actor: Actor;
  /** Without roll and named persons: `may` is asked before anything was typed. */
  readonly facts: Facts;
}

/** Looks at a dossier as a person would find it at the door; locks nothing and says nothing about whether they may look. */
export async function lookAt(
  ledger: LedgerContext,
  dossier: DossierId,
  person: PersonId,
): Promise<Outlook | undefined> {
  if (!isId(dossier)) return undefined;
  const { rows } = await ledger.pool.query<{ situation: Read; calendar: number | null }>({
    name: 'ro_look',
    text: `SELECT ro_situation(d, $2, NULL, jsonb_build_object(d.kind, $3::jsonb)) AS situation,
             (SELECT e.seq FROM register_entry e WHERE e.register = 'calendar' ORDER BY e.seq DESC LIMIT 1) AS calendar
           FROM dossier d WHERE d.id = $1`,
    values: [dossier, person, JSON.stringify(TO_LOOK)],
  });
  const [read] = rows;
  if (!read?.situation.dossier) return undefined;
  const { calendar } = read;
  const situation = await withCalendar(ledger, ledger.pool, { ...read.situation, calendar });
  if (!situation.dossier) return undefined;
  return {
    dossier,
    head: situation.dossier,
    procedure: ledger.procedures[situation.dossier.kind],
    actor: actorOf(person, situation),
    facts: factsOf(dossier, situation),
  };
}
