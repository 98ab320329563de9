import type { PoolClient } from 'pg';
import { successorOf, type BodiesMoved } from '../../../rules/kernel/procedure';
import type { WorldFacts, WorldNeeds } from '../../../rules/world/facts';
import { planReorganisation, type NamedPlan } from '../../../rules/world/reorganisation/acts';
import { outcomeOf, type Outcome } from '../../../rules/world/reorganisation/check';
import type { ReorganisationFacts } from '../../../rules/world/reorganisation/facts';
import { membersOver } from '../../../rules/world/reorganisation/people-changes';
import { bodiesLeft, successorsOf } from '../../../rules/world/reorganisation/plan';
import type { LedgerContext } from '../../context';
import { inTransaction } from '../../transaction';
import { readReorganised, worldFactsOf } from '../open';
import { writeWorldRows } from '../write-rows';
import type { Preview, PreviewAsked, PreviewCounts } from './contract';
import { foresee } from './dossier-after';
import { chainsOn, countsBelow, rolesHeld, touchedBelow } from './read';

/**
 * What a reorganisation would do, page by page, to the open dossiers it touches. Its rows are written in a transaction that
 * is rolled back, and the dossiers follow in mind by the rules that they will follow by: what is said here is what happens
 * when nothing else happens in between. Registers cannot change meanwhile; acts on dossiers go on.
 */
export async function previewReorganisation(
  ledger: LedgerContext,
  plan: NamedPlan,
  asked: PreviewAsked,
): Promise<Preview> {
  return inTransaction(ledger.pool, async (client) => {
    const answer = await look(ledger, client, plan, asked);
    return { keep: false, answer };
  });
}

/** Shared with acts, so that registers stand still; one preview at a time, so that two never wait for each other's rows. */
const LOCK = 'SELECT pg_advisory_xact_lock(7001, 3), pg_advisory_xact_lock_shared(7001, 1)';

async function look(
  ledger: LedgerContext,
  client: PoolClient,
  plan: NamedPlan,
  asked: PreviewAsked,
): Promise<Preview> {
  await client.query(LOCK);
  await ledger.calendars.catchUp(client);
  const { facts, reorganised } = await readFacts(client, plan);
  const outcome = outcomeOf(plan, facts, reorganised);
  const { refusals, treeEvents, peopleEvents } = outcome;
  if (refusals.length > 0) return { refusals, counts: null, dossiers: [], next: null };
  await writeWorldRows(client, [...treeEvents, ...peopleEvents], false);
  const counts = asked.after === null ? await countAll(client, plan, outcome, reorganised) : null;
  return { refusals, counts, ...(await pageOf(ledger, client, plan, facts, asked)) };
}

/** The facts on which it would be decided now. */
async function readFacts(
  client: PoolClient,
  plan: NamedPlan,
): Promise<{ readonly facts: WorldFacts; readonly reorganised: ReorganisationFacts }> {
  const needs: WorldNeeds = planReorganisation.needs(plan);
  const { rows } = await client.query<{ nowMs: number; slice: Omit<WorldFacts, 'today'> }>(
    `SELECT (extract(epoch FROM now_at) * 1000)::bigint AS "nowMs",
            ro_world_slice(NULL, $1, ro_civil_day(now_at)) AS slice FROM ro_business_now() AS now_at`,
    [JSON.stringify(needs)],
  );
  const [read] = rows;
  if (!read || !needs.reorganised) throw new Error('a reorganisation was read without its facts');
  const reorganised = await readReorganised(client, needs.reorganised);
  return { facts: worldFactsOf(read.slice, read.nowMs), reorganised };
}

async function pageOf(
  ledger: LedgerContext,
  client: PoolClient,
  plan: NamedPlan,
  { today }: WorldFacts,
  asked: PreviewAsked,
): Promise<Pick<Preview, 'dossiers' | 'next'>> {
  const { reorganisation, on } = plan;
  const moved: BodiesMoved = { change: reorganisation, on, successors: successorsOf(plan) };
  const found = await touchedBelow(client, bodiesLeft(plan), asked);
  const page = found.slice(0, asked.limit);
  const homeOf = (organisation: string) => successorOf(moved, organisation);
  const chains = await chainsOn(
    client,
    page.map(({ state }) => homeOf(state.organisation)),
    on,
  );
  const day = today < on ? on : today;
  const foreseen = page.map((dossier) => {
    const bodies = chains.get(homeOf(dossier.state.organisation)) ?? [];
    return foresee(ledger, dossier, moved, { bodies, today: day });
  });
  const owed = foreseen.flatMap(({ after }) => after.map(({ body }) => body));
  const held = await rolesHeld(client, owed, day);
  const dossiers = foreseen.map((one) => ({
    ...one,
    after: one.after.map((duty) => ({ ...duty, held: held.has(`${duty.role} ${duty.body}`) })),
  }));
  return { dossiers, next: found.length > page.length ? (page.at(-1)?.id ?? null) : null };
}

async function countAll(
  client: PoolClient,
  plan: NamedPlan,
  { peopleEvents }: Outcome,
  reorganised: ReorganisationFacts,
): Promise<PreviewCounts> {
  const members = membersOver(plan, reorganised);
  const ofType = (type: string) => peopleEvents.filter((event) => event.type === type).length;
  return {
    ...(await countsBelow(client, bodiesLeft(plan), successorsOf(plan), plan.on)),
    membersMoved: members.length,
    membersWithDossier: members.filter(({ withDossier }) => withDossier).length,
    rolesEnded: ofType('appointment.ended'),
    rolesBegun: ofType('appointment.began'),
  };
}
