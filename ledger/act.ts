import type { PoolClient } from 'pg';
import { civilDayOf } from '../rules/calendar/plain-date';
import { CORRECT } from '../rules/kernel/correction';
import type { Actor, Facts } from '../rules/kernel/facts';
import type { Refusal } from '../rules/kernel/refusal';
import { record } from './accept';
import type { LedgerContext } from './context';
import type { ActOutcome, ActRequest } from './contract';
import { prepareCorrection } from './correction/prepare';
import { findRule, isId, law, needsByKind, type Rule } from './law';
import { actorOf, factsOf, open, type Opening, type Situation } from './open';
import { answerAgain, kindToOpen } from './receipt';
import { sealInput } from './seal';
import { isOvertaken, isStrike, STRIKE, strikeNow } from './strike';
import { inTransaction, type Verdict } from './transaction';
import { unlessTaken } from './taken';
import { asOfThen } from './world/as-of-then';
import { followWorld, type ChangeToFollow } from './world/follow';
import { writeRefusal } from './write';

/**
 * The one door. In one transaction: locks the dossier, reads the facts, asks the rules, appends to the ledger and
 * updates every row people look at. Two round trips, one commit; what is answered was committed. Anything but an
 * accepted act or a refusal by the rules leaves nothing behind.
 * @throws when the database fails: whether the act was recorded is then unknown, and asking again with the same key tells
 */
export async function act(ledger: LedgerContext, request: ActRequest): Promise<ActOutcome> {
  if (!isId(request.dossier)) return { kind: 'not-found', what: 'dossier' };
  if (!isKnownAct(ledger, request)) return { kind: 'not-found', what: 'act' };
  const opening = openingOf(ledger, request);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const outcome = await unlessTaken(ledger, request, () =>
      inTransaction(ledger.pool, async (client) => {
        await ledger.failpoint('P2');
        const verdict = await decideAndRecord(ledger, client, request, opening);
        await ledger.failpoint('P3');
        return verdict;
      }),
    );
    if (outcome.kind === 'overtaken') {
      await strikeOvertaken(ledger, request, outcome.seq);
      return { kind: 'refused', refusals: outcome.refusals };
    }
    if (outcome.kind !== 'behind') {
      await ledger.failpoint('P4');
      return outcome;
    }
    await followWorld(ledger, request.dossier, outcome.changes);
  }
  throw new Error(
    `dossier ${request.dossier} is still behind the world after ${ATTEMPTS} attempts`,
  );
}

/** The world may change again while a dossier follows, but not as fast as this. */
const ATTEMPTS = 5;

/** The dossier has to follow changes of the world before the act can be decided. */
interface Behind {
  readonly kind: 'behind';
  readonly changes: readonly ChangeToFollow[];
}
/** Refused, and time has changed the dossier since the entry of this number: that is recorded next. */
interface Overtaken {
  readonly kind: 'overtaken';
  readonly refusals: readonly Refusal[];
  readonly seq: number;
}
type Attempt = ActOutcome | Behind | Overtaken;

/** Who was refused finds the dossier where it really stands, without waiting for the strike of the night. */
async function strikeOvertaken(
  ledger: LedgerContext,
  { dossier }: ActRequest,
  seq: number,
): Promise<void> {
  const key = `overtaken:${dossier}:${seq}`;
  await act(ledger, { caller: { kind: 'time' }, dossier, act: STRIKE, input: {}, key });
}

function isKnownAct(ledger: LedgerContext, request: ActRequest): boolean {
  if (isStrike(request)) return true;
  return Object.values(ledger.procedures).some((procedure) => findRule(procedure, request.act));
}

function openingOf(ledger: LedgerContext, request: ActRequest): Opening {
  const { caller, act: name } = request;
  const kind = kindToOpen(ledger, request);
  return {
    key: request.key,
    dossier: request.dossier,
    person: caller.kind === 'person' ? caller.person : null,
    session: caller.kind === 'time' ? null : (caller.session ?? null),
    creates: kind === null ? null : { kind, codePrefix: ledger.procedures[kind].codePrefix },
    needs: isStrike(request) ? null : needsByKind(ledger, name, request.input),
  };
}

async function decideAndRecord(
  ledger: LedgerContext,
  client: PoolClient,
  request: ActRequest,
  opening: Opening,
): Promise<Verdict<Attempt>> {
  const opened = await open(ledger, client, opening);
  switch (opened.stop) {
    case 'in-flight':
      return leave({ kind: 'in-flight' });
    case 'no-session':
      return leave({ kind: 'not-found', what: 'session' });
    case 'world-changed':
      return { keep: false, answer: { kind: 'behind', changes: opened.changes } };
    case 'answered':
      return leave(await answerAgain(ledger, client, request, opened));
    case undefined:
      return isStrike(request)
        ? strikeAndRecord(ledger, client, request, opened)
        : decideOpened(ledger, client, request, opening, opened);
  }
}

async function decideOpened(
  ledger: LedgerContext,
  client: PoolClient,
  request: ActRequest,
  { creates, needs }: Opening,
  opened: Situation,
): Promise<Verdict<Attempt>> {
  const head = opened.dossier;
  const kind = head?.kind ?? creates?.kind;
  if (kind === undefined) return leave({ kind: 'not-found', what: 'dossier' });
  const procedure = ledger.procedures[kind];
  const rule = findRule(procedure, request.act);
  if (!rule) return leave({ kind: 'not-found', what: 'act' });

  const situation = await asOfThen(client, opened, needs?.[kind] ?? {});
  const facts = factsOf(request.dossier, situation);
  const actor = actorOf(situation.person, situation);
  const correction =
    request.act === CORRECT && head && mayStill(rule, situation, actor, facts)
      ? await prepareCorrection(ledger, client, { ...request, head, nowMs: situation.nowMs })
      : undefined;
  if (isStale(rule, request, situation) && mayStill(rule, situation, actor, facts)) {
    return leave({ kind: 'stale', manifest: head?.manifest ?? '', seq: head?.seq ?? 0 });
  }
  const occurredOn = rule.occurredOn?.(request.input) ?? facts.today;
  const { input, texts } = correction ?? sealInput(request.input, rule.freeText ?? []);
  const state = head?.state ?? null;
  const seen = { ...facts, ...(correction && { correcting: correction.correcting }) };
  const decision = law.decide(procedure, state, request.act, input, seen, actor);
  if (decision.kind === 'refused') {
    const refused = await refuseAct(client, request, situation, decision.refusals);
    if (!head || !isOvertaken(ledger, situation)) return refused;
    return {
      ...refused,
      answer: { kind: 'overtaken', refusals: decision.refusals, seq: head.seq },
    };
  }
  if (correction && request.seen !== undefined && request.seen !== correction.hash) {
    return leave({ kind: 'stale', manifest: correction.hash, seq: head?.seq ?? 0 });
  }
  const { events, onBehalfOf = null } = decision;
  const accepted = {
    request,
    procedure,
    situation,
    occurredOn,
    input,
    texts,
    events,
    onBehalfOf,
    ...(correction && { right: correction.right }),
  };
  const { receipt, writing } = await record(ledger, client, accepted);
  return { keep: true, answer: { kind: 'accepted', receipt, replayed: false }, writing };
}

async function strikeAndRecord(
  ledger: LedgerContext,
  client: PoolClient,
  request: ActRequest,
  situation: Situation,
): Promise<Verdict<ActOutcome>> {
  const head = situation.dossier;
  if (!head) return leave({ kind: 'not-found', what: 'dossier' });
  const events = strikeNow(ledger, situation);
  if (events.length === 0) return leave({ kind: 'nothing-due' });
  const { receipt, writing } = await record(ledger, client, {
    request,
    procedure: ledger.procedures[head.kind],
    situation,
    occurredOn: civilDayOf(situation.nowMs),
    input: request.input,
    texts: [],
    events,
    onBehalfOf: null,
  });
  return { keep: true, answer: { kind: 'accepted', receipt, replayed: false }, writing };
}

function leave(answer: ActOutcome): Verdict<ActOutcome> {
  return { keep: false, answer };
}

async function refuseAct(
  client: PoolClient,
  { dossier, act: name, key }: ActRequest,
  { person: actor, nowMs }: Situation,
  refusals: readonly Refusal[],
): Promise<Verdict<ActOutcome>> {
  const refusedAt = new Date(nowMs).toISOString();
  await writeRefusal(client, { dossier, act: name, actor, key, refusals, refusedAt });
  return { keep: true, answer: { kind: 'refused', refusals } };
}

/** Whether a decision was made on something else than what stands now. A correction is sealed to its own preview. */
function isStale(rule: Rule, { act: name, seen }: ActRequest, { dossier }: Situation): boolean {
  return (
    rule.decision === true &&
    name !== CORRECT &&
    seen !== undefined &&
    dossier !== null &&
    seen !== dossier.manifest
  );
}

/** Whether the act is open to the actor at all; if not, that is the better answer than "stale". */
function mayStill(rule: Rule, { dossier }: Situation, actor: Actor, facts: Facts): boolean {
  if (!dossier || (dossier.state.closed && !rule.whenClosed)) return false;
  return rule.may(dossier.state, actor, facts) === null;
}
