import type { PoolClient } from 'pg';
import type { Actor, DossierId, Facts, FactsNeeded, PersonId } from '../rules/kernel/facts';
import type { Procedure } from '../rules/kernel/procedure';
import type { LedgerContext } from './context';
import { isId } from './law';
import {
  actorOf,
  factsOf,
  withCalendar,
  type DossierHead,
  type Read,
  type Situation,
} from './open';

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
  const situation = await lookInside(ledger, ledger.pool, dossier, person);
  if (!situation?.dossier) return undefined;
  return {
    dossier,
    head: situation.dossier,
    procedure: ledger.procedures[situation.dossier.kind],
    actor: actorOf(person, situation),
    facts: factsOf(dossier, situation),
  };
}

/** The situation of a person before a dossier, read on this connection; undefined where there is no such dossier. */
export async function lookInside(
  ledger: LedgerContext,
  connection: Pick<PoolClient, 'query'>,
  dossier: DossierId,
  person: PersonId,
): Promise<Situation | undefined> {
  if (!isId(dossier)) return undefined;
  const { rows } = await connection.query<{ situation: Read; calendar: number | null }>({
    name: 'ro_look',
    text: `SELECT ro_situation(d, $2, NULL, jsonb_build_object(d.kind, $3::jsonb)) AS situation,
             (SELECT e.seq FROM register_entry e WHERE e.register = 'calendar' ORDER BY e.seq DESC LIMIT 1) AS calendar
           FROM dossier d WHERE d.id = $1`,
    values: [dossier, person, JSON.stringify(TO_LOOK)],
  });
  const [read] = rows;
  if (!read?.situation.dossier) return undefined;
  return withCalendar(ledger, connection, { ...read.situation, calendar: read.calendar });
}
