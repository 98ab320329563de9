import { checkDay } from '../../kernel/checks';
import type { Actor, Facts } from '../../kernel/facts';
import type { ActRule, Decision } from '../../kernel/procedure';
import { refuse, type Refusal } from '../../kernel/refusal';
import { ROLES } from '../../kernel/roles';
import type { AdmissionEvent } from '../events';
import { evolveAdmission } from '../evolve/evolve';
import type { AdmissionState } from '../state';
import type { TakenStep } from './inputs';
import { checkWritten, written } from './written-vote';

/** The rules of the procedure, by name: a step on paper is checked by the very rule that records it here. */
export type Rules = Readonly<Record<string, ActRule<AdmissionState, never, AdmissionEvent>>>;

/** All steps done, or why one of them cannot have been. */
export interface Walked {
  readonly events: readonly AdmissionEvent[];
  readonly state: AdmissionState;
  readonly refusals: readonly Refusal[];
}

/**
 * Takes one step after the other, each checked on what the ones before it amount to. The first that is refused ends the walk: what
 * follows would be judged on sand. Each refusal names its field, such as `steps.3.heldOn`.
 */
export function walk(
  from: AdmissionState,
  steps: readonly TakenStep[],
  facts: Facts,
  rules: Rules,
): Walked {
  return steps.reduce<Walked>(
    (soFar, step, at) => {
      if (soFar.refusals.length > 0) return soFar;
      const { events, refusals } = take(soFar.state, step, facts, rules);
      return {
        events: [...soFar.events, ...events],
        state: events.reduce(evolveAdmission, soFar.state),
        refusals: refusals.map((refusal) => under(`steps.${at}`, refusal)),
      };
    },
    { events: [], state: from, refusals: [] },
  );
}

type Taken = Pick<Walked, 'events' | 'refusals'>;

function take(state: AdmissionState, step: TakenStep, facts: Facts, rules: Rules): Taken {
  const rule = rules[step.act];
  if (!rule) return refused(refuse('ACT.UNKNOWN', 'Rõ', { act: step.act }, 'act'));
  const may = rule.may(state, everybody(state), facts);
  if (may) return refused(may);
  switch (step.act) {
    case 'record-cell-vote':
    case 'record-grassroots-vote':
    case 'record-recognition-vote':
    case 'record-recognition-grassroots-vote':
    case 'decide-admission': {
      const day = checkDay('heldOn', step.heldOn, facts);
      const refusals = [day, ...checkWritten(state, step, facts)].filter((one) => one !== null);
      return refusals.length > 0
        ? { events: [], refusals }
        : { events: written(state, step), refusals };
    }
    default:
      return asRecorded(state, step, facts, rule);
  }
}

/** A step that says on paper what it says here: decided by its own rule, as of its own day, by nobody we know. */
function asRecorded(
  state: AdmissionState,
  { act: _act, ...input }: TakenStep,
  facts: Facts,
  rule: ActRule<AdmissionState, never, AdmissionEvent>,
): Taken {
  const asked = law(rule);
  const on = asked.occurredOn?.(input) ?? facts.today;
  const field = Object.entries(input).find(([, value]) => value === on)?.[0] ?? 'act';
  const day = checkDay(field, on, facts);
  if (day) return refused(day);
  const decision = asked.do(state, input, { ...facts, today: on }, { kind: 'time' });
  return decision.kind === 'refused'
    ? { events: [], refusals: decision.refusals }
    : { events: decision.events.map(flagged), refusals: [] };
}

interface AnyRule {
  occurredOn?(input: object): Facts['today'];
  do(state: AdmissionState, input: object, facts: Facts, actor: Actor): Decision<AdmissionEvent>;
}

/** The rule with an input of whatever shape: the door has checked it against the step's own. */
function law(rule: AnyRule): AnyRule {
  return rule;
}

/** The roll changes when a second person has confirmed, not by what was typed. */
function flagged(event: AdmissionEvent): AdmissionEvent {
  return event.type === 'ceremony.held' ? { ...event, takenOver: true } : event;
}

/** Whoever signed on paper held the right role at the right body: nobody here can look it up. */
function everybody({ chain, authority }: AdmissionState): Actor {
  const bodies = [...chain, ...(authority ? [authority.body] : [])];
  return {
    kind: 'person',
    person: '',
    appointments: bodies.flatMap((organisation) => ROLES.map((role) => ({ role, organisation }))),
  };
}

function refused(refusal: Refusal): Taken {
  return { events: [], refusals: [refusal] };
}

/** The refusal with its field below another. */
export function under(path: string, refusal: Refusal): Refusal {
  return { ...refusal, field: refusal.field ? `${path}.${refusal.field}` : path };
}
