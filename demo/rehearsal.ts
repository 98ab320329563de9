import type { PlainDate } from '../rules/calendar/plain-date';
import type { AdmissionEvent } from '../rules/admission/events';
import type { AdmissionAct } from '../rules/admission/inputs';
import { admission } from '../rules/admission/procedure';
import type { AdmissionState } from '../rules/admission/state';
import { decide } from '../rules/kernel/decide';
import type { Actor, DossierId, Facts, PersonId } from '../rules/kernel/facts';
import { strike } from '../rules/kernel/moments';
import { evolve, fold } from '../rules/kernel/fold';
import type { Json } from '../rules/kernel/json';
import type { Decision, KernelEvent, Procedure } from '../rules/kernel/procedure';
import type { DemoPerson } from './people';
import { appointmentsOf, factsAbout, type KnownFacts } from './world';

/** The kernel's `decide` for inputs that are JSON already; a method, so that JSON may stand where a rule expects its own. */
interface Law {
  decide(
    procedure: Procedure<AdmissionState, AdmissionEvent>,
    state: AdmissionState | null,
    act: string,
    input: Json,
    facts: Facts,
    actor: Actor,
  ): Decision<AdmissionEvent>;
}
const law: Law = { decide };

/** Time's own act: it records what it has brought about. */
export const STRIKE = 'strike';

/** One act of a story, with the day it is recorded on. */
export interface Deed {
  readonly act: AdmissionAct | typeof STRIKE;
  readonly input: Json;
  readonly recordedOn: PlainDate;
  /** Null where time itself acts. */
  readonly caller: PersonId | null;
}

interface Entry {
  readonly seq: number;
  readonly act: Deed['act'];
  readonly person: PersonId | null;
  readonly events: readonly (AdmissionEvent | KernelEvent)[];
}

/** One dossier played through the rules alone: no ledger, no clock, no database. */
export class Rehearsal {
  private readonly entries: Entry[] = [];
  private folded: AdmissionState | null = null;
  private readonly known: KnownFacts;

  constructor(
    private readonly dossier: DossierId,
    cell: string,
    private readonly candidate: DemoPerson,
  ) {
    this.known = factsAbout(cell, candidate);
  }

  get state(): AdmissionState | null {
    return this.folded;
  }

  /** Number of the newest entry. */
  get seq(): number {
    return this.entries.length;
  }

  /** From the ceremony on the register has the candidate as a member. */
  private onTheRoll(): Partial<Facts> {
    const { ceremonyOn, organisation, recognisedOn } = this.folded ?? {};
    if (!ceremonyOn || !organisation) return {};
    const { id, bornOn } = this.candidate;
    const line = { cell: organisation, status: recognisedOn ? 'full' : 'probationary' } as const;
    const membership = { ...line, since: ceremonyOn };
    return {
      persons: { ...this.known.persons, [id]: { id, bornOn, membership } },
      lines: { [id]: { ...line, exempt: false, fromOn: ceremonyOn } },
    };
  }

  /** Lets time strike. @throws where it brings about nothing */
  strike(on: PlainDate): void {
    const events = this.folded ? strike(admission, this.folded, on, this.known.calendar) : [];
    if (events.length === 0) throw new Error(`nothing is due on ${on}`);
    this.entries.push({ seq: this.seq + 1, act: STRIKE, person: null, events });
    this.folded = fold(admission, this.entries);
  }

  /**
   * Does one act.
   * @param dossiers  other dossiers as they stand then
   * @throws when the rules refuse, with their reasons: a story must be told as it can happen
   */
  play(deed: Deed, dossiers: Facts['dossiers'] = {}): void {
    const { act, input, recordedOn, caller } = deed;
    const newest = this.entries.findLast(({ person }) => person !== null);
    const facts: Facts = {
      ...this.known,
      ...this.onTheRoll(),
      today: recordedOn,
      dossier: this.dossier,
      dossiers,
      newest: newest ?? null,
    };
    const actor: Actor =
      caller === null
        ? { kind: 'time' }
        : { kind: 'person', person: caller, appointments: appointmentsOf(caller) };
    const decision = law.decide(admission, this.folded, act, input, facts, actor);
    if (decision.kind === 'refused') {
      throw new Error(`${act} on ${recordedOn}: ${JSON.stringify(decision.refusals)}`);
    }
    this.entries.push({ seq: this.seq + 1, act, person: caller, events: decision.events });
    this.folded =
      act === 'void-entry'
        ? fold(admission, this.entries)
        : decision.events.reduce<AdmissionState | null>(
            (state, event) => evolve(admission, state, event),
            this.folded,
          );
  }
}
