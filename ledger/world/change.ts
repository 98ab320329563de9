import type { PoolClient } from 'pg';
import type { Calendar } from '../../rules/calendar/calendar';
import { civilDayOf } from '../../rules/calendar/plain-date';
import type { Json } from '../../rules/kernel/json';
import { decideWorld, findWorldRule } from '../../rules/world/decide';
import type { WorldActor, WorldFacts } from '../../rules/world/facts';
import type { Register } from '../../rules/world/rows';
import type { WorldDecision, WorldRule } from '../../rules/world/rule';
import { next } from '../calendars';
import type { LedgerContext } from '../context';
import { inTransaction, type Verdict } from '../transaction';
import { answerChangeAgain } from './again';
import { appendChange } from './append';
import type { WorldOutcome, WorldRequest } from './contract';
import { markMoved } from './mark-moved';
import {
  openWorld,
  recordedWorldOf,
  worldActorOf,
  worldFactsOf,
  type WorldSituation,
} from './open';
import { sealInputOf, type Sealed } from './seal-input';

/** An act's rule as the door sees it: the input is JSON whose shape the API has checked. */
export type WorldRuleOnJson = WorldRule<Json>;

/** Methods, so that JSON may stand where a rule expects its own input. */
interface WorldLaw {
  find(register: Register, act: string): WorldRuleOnJson | undefined;
  decide(question: {
    readonly rule: WorldRuleOnJson;
    readonly input: Json;
    readonly facts: WorldFacts;
    readonly actor: WorldActor;
  }): WorldDecision;
}

export const worldLaw: WorldLaw = { find: findWorldRule, decide: decideWorld };

/**
 * The one way a register of the world changes, as `act` is for dossiers. In one transaction and alone with the registers:
 * decides, appends to the register's chain, writes the rows and marks the open dossiers that have to follow.
 * @throws when the database fails: whether it was recorded is then unknown, and asking again with the same key tells
 */
export async function changeWorld(
  ledger: LedgerContext,
  request: WorldRequest,
): Promise<WorldOutcome> {
  const rule = worldLaw.find(request.register, request.act);
  if (!rule || request.act === 'load') return { kind: 'not-found', what: 'act' };
  return inTransaction(ledger.pool, async (client) => {
    const verdict = await decideAndAppend(ledger, client, request, rule);
    if (!rule.then || verdict.answer.kind !== 'accepted' || verdict.answer.replayed) return verdict;
    return andThen(ledger, client, request, verdict, rule.then);
  });
}

/** A change of two registers at once: one entry in each, or none. */
async function andThen(
  ledger: LedgerContext,
  client: PoolClient,
  { input, key }: WorldRequest,
  first: Verdict<WorldOutcome>,
  { register, act }: NonNullable<WorldRuleOnJson['then']>,
): Promise<Verdict<WorldOutcome>> {
  const rule = worldLaw.find(register, act);
  if (!rule) throw new Error(`the register of ${register} has no act ${act}`);
  const request = { caller: { kind: 'system' }, register, act, input, key: `then:${key}` } as const;
  const second = await decideAndAppend(ledger, client, request, rule);
  return second.answer.kind === 'accepted' ? first : leave(second.answer);
}

async function decideAndAppend(
  ledger: LedgerContext,
  client: PoolClient,
  request: WorldRequest,
  rule: WorldRuleOnJson,
): Promise<Verdict<WorldOutcome>> {
  const { caller, register, key } = request;
  const sealed = sealInputOf(rule, request);
  const { input } = sealed;
  const opened = await openWorld(client, {
    key,
    register,
    person: caller.kind === 'person' ? caller.person : null,
    session: caller.kind === 'person' ? (caller.session ?? null) : null,
    needs: rule.needs(input),
  });
  switch (opened.stop) {
    case 'in-flight':
    case 'key-reused':
      return leave({ kind: opened.stop });
    case 'no-session':
      return leave({ kind: 'not-found', what: 'session' });
    case 'answered':
      return leave(await answerChangeAgain(client, request, opened));
    case undefined:
      return decideOpened(ledger, client, { request, rule, situation: opened, sealed });
  }
}

interface Opened {
  readonly request: WorldRequest;
  readonly rule: WorldRuleOnJson;
  readonly situation: WorldSituation;
  readonly sealed: Sealed;
}

async function decideOpened(
  ledger: LedgerContext,
  client: PoolClient,
  { request, rule, situation, sealed }: Opened,
): Promise<Verdict<WorldOutcome>> {
  const { register, act, key } = request;
  const { input, people, texts } = sealed;
  const { nowMs, person, head } = situation;
  const recordedAt = new Date(nowMs).toISOString();
  const recorded = recordedWorldOf(situation);
  const facts = worldFactsOf(recorded, nowMs);
  const actor = worldActorOf(person, recorded.held);
  const decision = worldLaw.decide({ rule, input, facts, actor });
  if (decision.kind === 'refused') {
    const { refusals } = decision;
    const values = [register, act, person, key, JSON.stringify(refusals), recordedAt];
    await client.query(INSERT_REFUSED, values);
    return { keep: true, answer: { kind: 'refused', refusals } };
  }
  const before = await calendarBefore(ledger, client, request, head?.seq ?? 0);
  const receipt = await appendChange(client, {
    entry: {
      register,
      act,
      actor: person,
      onBehalfOf: decision.onBehalfOf ?? null,
      occurredOn: rule.occurredOn?.(input) ?? civilDayOf(nowMs),
      recordedAt,
      input,
      facts: recorded,
      events: decision.events,
      key,
      rulesVersion: ledger.rulesVersion,
    },
    head,
    touches: decision.touches ?? [],
    people,
    texts,
    fresh: false,
  });
  const days = decision.events.flatMap((event) =>
    event.type === 'calendar-day.signed' ? [event.row] : [],
  );
  if (!before || days.length === 0) {
    return { keep: true, answer: { kind: 'accepted', receipt, replayed: false } };
  }
  const after = next(ledger.calendars.base, before, receipt.seq, days);
  const touched = await markMoved(ledger, client, receipt.seq, { before, after });
  const answer = { kind: 'accepted', receipt: { ...receipt, touched }, replayed: false } as const;
  return { keep: true, answer };
}

/** Read before the entry is there: a version that may yet be rolled back is never kept. */
async function calendarBefore(
  ledger: LedgerContext,
  client: PoolClient,
  { register }: WorldRequest,
  seq: number,
): Promise<Calendar | null> {
  return register === 'calendar' ? ledger.calendars.at(client, seq) : null;
}

const INSERT_REFUSED = `INSERT INTO refused_change (register, act, actor, idempotency_key, refusals, refused_at)
  VALUES ($1, $2, $3, $4, $5, $6)`;

function leave(answer: WorldOutcome): Verdict<WorldOutcome> {
  return { keep: false, answer };
}
