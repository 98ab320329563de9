import type { AdmissionEvent } from '../../rules/admission/events';
import type { AdmissionAct, AdmissionInputs } from '../../rules/admission/inputs';
import { admission } from '../../rules/admission/procedure';
import { REVIEW_PACK } from '../../rules/admission/repack/review';
import type { AdmissionState } from '../../rules/admission/state';
import type { Calendar } from '../../rules/calendar/calendar';
import { plainDate, type PlainDate } from '../../rules/calendar/plain-date';
import { vietnamCalendar } from '../../rules/calendar/vietnam';
import { decide } from '../../rules/kernel/decide';
import type {
  Actor,
  Body,
  CommitteeMember,
  Facts,
  FactsNeeded,
  PersonFacts,
  RollMember,
} from '../../rules/kernel/facts';
import { CORRECT } from '../../rules/kernel/correction';
import { asItStands, evolve, fold, rewritesHistory } from '../../rules/kernel/fold';
import type { Json } from '../../rules/kernel/json';
import type { Layer } from '../../rules/kernel/layer';
import { strike } from '../../rules/kernel/moments';
import type { Decision, DomainEvent, KernelEvent, Procedure } from '../../rules/kernel/procedure';
import { ROLES } from '../../rules/kernel/roles';
import { correctingIn } from './admission-correction';

/** The register as one test wants it; the same on every day. */
export interface World {
  readonly bodies: readonly Body[];
  readonly roll: readonly RollMember[];
  readonly persons: Readonly<Record<string, PersonFacts>>;
  readonly dossiers: Readonly<Record<string, Json>>;
  readonly chains?: Facts['chains'];
  readonly lines?: Facts['lines'];
  readonly layers?: readonly Layer[];
  /** Times in which the candidate was a member before. */
  readonly past?: NonNullable<Facts['past']>;
}

/** One entry as the book would keep it. */
export interface Entry {
  readonly seq: number;
  readonly act: string;
  readonly person: string | null;
  readonly today: PlainDate;
  readonly events: readonly (AdmissionEvent | KernelEvent)[];
  readonly actor: Actor;
  /** The legal day. */
  readonly occurredOn: PlainDate;
  readonly input: Json;
  readonly facts: Facts;
  /** Of a correction: what the corrected entry was decided on. */
  readonly right?: Facts;
}

/** Who does it: `secretary@cell`, a person of that very name holding that role there; or `time`. */
export type By = `${string}@${string}` | 'time' | Actor;

/** Input of any shape: tests also send what the types forbid. */
interface AnyInput {
  decide(
    procedure: Procedure<AdmissionState, AdmissionEvent>,
    state: AdmissionState | null,
    act: string,
    input: object,
    facts: Facts,
    actor: Actor,
  ): Decision<AdmissionEvent>;
}
const law: AnyInput = { decide };

interface AnyNeeds {
  needs?(input: object): FactsNeeded;
  occurredOn?(input: object): PlainDate;
}

/** A dossier in memory: acts are decided on the world's facts and folded, as the ledger would do it. */
export class AdmissionCase {
  today: PlainDate;
  readonly entries: Entry[] = [];
  private folded: AdmissionState | null = null;

  constructor(
    public world: World,
    from: string,
    readonly calendar: Calendar = vietnamCalendar,
  ) {
    this.today = plainDate(from);
  }

  /** The state of a dossier that has begun. */
  get state(): AdmissionState {
    if (!this.folded) throw new Error('the dossier has not begun');
    return this.folded;
  }
  get begun(): AdmissionState | null {
    return this.folded;
  }

  /** Asks for an act; without `today` it is recorded on its own legal day, or today when that has passed. */
  act<A extends AdmissionAct>(
    name: A,
    input: AdmissionInputs[A],
    { by, today }: { by: By; today?: string },
  ): Decision<AdmissionEvent> {
    return this.attempt(name, input, by, today);
  }

  /** The same for an act and input that may make no sense. */
  attempt(name: string, input: object, by: By, today?: string): Decision<AdmissionEvent> {
    const rule: AnyNeeds = admission.acts[name] ?? {};
    const legal = rule.occurredOn?.(input);
    const recorded = today ? plainDate(today) : legal && legal > this.today ? legal : this.today;
    this.today = recorded;
    const actor = actorOf(by);
    const plan =
      name === CORRECT
        ? correctingIn(this.entries, input, (needs) => this.facts(needs))
        : undefined;
    const read = this.facts(rule.needs?.(input) ?? {});
    const facts = plan ? { ...read, correcting: plan.correcting } : read;
    const decision = law.decide(admission, this.folded, name, input, facts, actor);
    const asked = { input: jsonOf(input), facts: read, occurredOn: legal ?? recorded };
    const entry = plan ? { ...asked, right: plan.right } : asked;
    if (decision.kind === 'accepted') this.keep(name, actor, decision.events, entry);
    return decision;
  }

  /** Lets time strike what is due today. */
  strike(today: string = this.today): readonly (AdmissionEvent | KernelEvent)[] {
    this.today = plainDate(today);
    const events = strike(admission, this.state, this.today, this.calendar);
    if (events.length > 0) this.keep('strike', { kind: 'time' }, events);
    return events;
  }

  facts(needs: FactsNeeded = {}): Facts {
    const { bodies, roll, persons, dossiers, chains = {}, lines, layers, past } = this.world;
    const newest = this.standing().findLast(({ person }) => person !== null);
    return {
      dossier: 'dossier',
      today: this.today,
      calendar: this.calendar,
      bodies,
      chains: { ...chainsAmong(bodies, needs.chainsOf), ...chains },
      ...(needs.linesOn && lines && { lines }),
      ...(needs.layersOn && layers && { layers }),
      ...(needs.pastOf && past && { past }),
      ...(needs.committeeOf && { committee: committeeOf(needs.committeeOf, bodies) }),
      roll: needs.rollOn ? roll : null,
      persons,
      dossiers,
      newest: newest ? { seq: newest.seq, act: newest.act, person: newest.person } : null,
    };
  }

  /** Without the review of its pack, which every dossier of an older pack owes some day: `pack-review.test.ts` is about it. */
  duties() {
    return admission.duties(this.state, this.calendar).filter(({ key }) => key !== REVIEW_PACK);
  }
  clocks() {
    return admission.clocks(this.state, this.calendar).filter(({ key }) => key !== REVIEW_PACK);
  }

  /** Events that stand, oldest first. */
  events(): readonly (AdmissionEvent | KernelEvent)[] {
    return this.standing().flatMap(({ events }) => events);
  }
  folding(): AdmissionState | null {
    return fold(admission, this.entries);
  }

  /** The entries as they read now. */
  standing(): readonly Entry[] {
    return asItStands(this.entries);
  }

  keep(
    act: string,
    actor: Actor,
    events: Entry['events'],
    asked: Partial<Pick<Entry, 'input' | 'facts' | 'occurredOn' | 'right'>> = {},
  ): void {
    const person = actor.kind === 'person' ? actor.person : null;
    const { input = {}, facts = this.facts(), occurredOn = this.today, right } = asked;
    const seq = this.entries.length + 1;
    const said = { input, facts, occurredOn, ...(right && { right }) };
    const entry = { seq, act, person, actor, today: this.today, events, ...said };
    this.entries.push(entry);
    if (rewritesHistory(entry)) this.folded = this.folding();
    else for (const event of events) this.folded = evolve(admission, this.folded, event);
  }
}

/** Members in office of a body, as many as it says: k1, k2 …; those of its standing committee come first. */
export function committeeOf(id: string, bodies: readonly Body[]): readonly CommitteeMember[] {
  const body = bodies.find((one) => one.id === id);
  return Array.from({ length: body?.committeeInOffice ?? 0 }, (_, at) => ({
    person: `k${at + 1}`,
    standing: at < (body?.standingInOffice ?? 0),
  }));
}

/** What an act asks the register for. */
export function needsOf(act: AdmissionAct, input: object): FactsNeeded {
  const rule: AnyNeeds = admission.acts[act] ?? {};
  return rule.needs?.(input) ?? {};
}

function jsonOf(input: object): Json {
  const json: Json = JSON.parse(JSON.stringify(input));
  return json;
}

/** An actor of this name: the person `role@body` holds just that role at that body. */
export function actorOf(by: By): Actor {
  if (typeof by !== 'string') return by;
  if (by === 'time') return { kind: 'time' };
  const [name, organisation = ''] = by.split('@');
  const role = ROLES.find((known) => known === name);
  return { kind: 'person', person: by, appointments: role ? [{ role, organisation }] : [] };
}

/** Codes of the refusals, in order; empty when accepted. */
export function codesOf(decision: Decision<DomainEvent>): readonly string[] {
  return decision.kind === 'refused' ? decision.refusals.map(({ code }) => code) : [];
}

/** Of bodies that stand in the dossier's own chain, each with those above it. */
function chainsAmong(
  bodies: readonly Body[],
  asked: readonly string[] = [],
): NonNullable<Facts['chains']> {
  const at = (id: string): number => bodies.findIndex((body) => body.id === id);
  return Object.fromEntries(
    asked.filter((id) => at(id) >= 0).map((id) => [id, bodies.slice(at(id))]),
  );
}
