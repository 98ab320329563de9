import { plainDate, type PlainDate } from '../../rules/calendar/plain-date';
import { vietnamCalendar } from '../../rules/calendar/vietnam';
import { decide } from '../../rules/kernel/decide';
import type { Actor, Body, Facts, PersonFacts, RollMember } from '../../rules/kernel/facts';
import { evolve, fold, voidedSeqs } from '../../rules/kernel/fold';
import type { Layer } from '../../rules/kernel/layer';
import { strike } from '../../rules/kernel/moments';
import type { Decision, DomainEvent, KernelEvent, Procedure } from '../../rules/kernel/procedure';
import type { TransferEvent } from '../../rules/transfer/events';
import type { TransferAct, TransferInputs } from '../../rules/transfer/inputs';
import { transfer } from '../../rules/transfer/procedure';
import type { TransferState } from '../../rules/transfer/state';
import { actorOf, type By } from './admission-case';
import { body } from './admission-world';

/** Two cells of two grassroots committees under one province: nothing but the province stands above both. */
export const RELEASING: readonly Body[] = [
  body('old-cell', 'cell'),
  body('old-grassroots', 'grassroots'),
  body('province', 'province'),
];
export const RECEIVING: readonly Body[] = [
  body('new-cell', 'cell'),
  body('new-division', 'division'),
  body('new-grassroots', 'grassroots'),
  body('province', 'province'),
];

/** The registers as one test wants them; the same on every day. */
export interface TransferWorld {
  readonly member: PersonFacts | null;
  readonly roll: readonly RollMember[];
  readonly bodies: readonly Body[];
  readonly chains: Readonly<Record<string, readonly Body[]>>;
  readonly layers?: readonly Layer[];
}

export function transferWorld(given: Partial<TransferWorld> = {}): TransferWorld {
  return {
    member: {
      id: 'member',
      bornOn: plainDate('1998-03-04'),
      membership: { cell: 'old-cell', status: 'full', since: plainDate('2021-05-06') },
    },
    roll: [{ person: 'member', status: 'full', exempt: false, temporarilyElsewhere: false }],
    bodies: RELEASING,
    chains: { 'new-cell': RECEIVING },
    ...given,
  };
}

interface Entry {
  readonly seq: number;
  readonly act: string;
  readonly person: string | null;
  readonly events: readonly (TransferEvent | KernelEvent)[];
}

/** Input of any shape: tests also send what the types forbid. */
interface AnyInput {
  decide(
    procedure: Procedure<TransferState, TransferEvent>,
    state: TransferState | null,
    act: string,
    input: object,
    facts: Facts,
    actor: Actor,
  ): Decision<TransferEvent>;
}
const law: AnyInput = { decide };

/** A transfer in memory: acts are decided on the world's facts and folded, as the ledger would do it. */
export class TransferCase {
  today: PlainDate;
  world: TransferWorld;
  readonly entries: Entry[] = [];
  private folded: TransferState | null = null;

  constructor(from: string, world: TransferWorld = transferWorld()) {
    this.today = plainDate(from);
    this.world = world;
  }

  get state(): TransferState {
    if (!this.folded) throw new Error('the transfer has not begun');
    return this.folded;
  }

  /** Asks for an act today. */
  act<A extends TransferAct>(name: A, input: TransferInputs[A], by: By): Decision<TransferEvent> {
    return this.attempt(name, input, by);
  }

  /** The same for an act and input that may make no sense. */
  attempt(name: string, input: object, by: By): Decision<TransferEvent> {
    const actor = actorOf(by);
    const decision = law.decide(transfer, this.folded, name, input, this.facts(), actor);
    if (decision.kind === 'accepted') this.keep(name, actor, decision.events);
    return decision;
  }

  /** Lets time strike what is due on a day. */
  strike(today: string): readonly (TransferEvent | KernelEvent)[] {
    this.today = plainDate(today);
    const events = strike(transfer, this.state, this.today, vietnamCalendar);
    if (events.length > 0) this.keep('strike', { kind: 'time' }, events);
    return events;
  }

  facts(): Facts {
    const { member, roll, bodies, chains, layers } = this.world;
    const [line] = roll;
    const standing = member?.membership;
    const newest = this.standing().findLast(({ person }) => person !== null);
    return {
      ...(layers && { layers }),
      dossier: 'transfer',
      today: this.today,
      calendar: vietnamCalendar,
      bodies,
      chains,
      roll,
      lines:
        line && standing
          ? {
              member: {
                cell: standing.cell,
                status: line.status,
                exempt: line.exempt,
                fromOn: standing.since,
              },
            }
          : {},
      persons: member ? { member } : {},
      dossiers: {},
      newest: newest ? { seq: newest.seq, act: newest.act, person: newest.person } : null,
    };
  }

  duties() {
    return transfer.duties(this.state, vietnamCalendar);
  }
  clocks() {
    return transfer.clocks(this.state, vietnamCalendar);
  }
  /** Who heard what of the newest entry. */
  noticesOfLast(): readonly string[] {
    const last = this.entries.at(-1);
    return (last?.events ?? [])
      .flatMap((event) => transfer.notices(this.state, event, vietnamCalendar))
      .map(({ kind, role, body: at }) => `${kind} ${role}@${at}`);
  }
  /** Puts into the opening what another pack would have put there. */
  adjust(given: Partial<Extract<TransferEvent, { type: 'transfer.announced' }>>): void {
    const [first] = this.entries;
    if (!first) throw new Error('the transfer has not begun');
    const events = first.events.map((event) =>
      event.type === 'transfer.announced' ? { ...event, ...given } : event,
    );
    this.entries[0] = { ...first, events };
    this.folded = this.folding();
  }
  folding(): TransferState | null {
    return fold(transfer, this.entries);
  }

  standing(): readonly Entry[] {
    const voided = voidedSeqs(this.entries);
    return this.entries.filter(({ seq }) => !voided.has(seq));
  }

  private keep(act: string, actor: Actor, events: Entry['events']): void {
    const person = actor.kind === 'person' ? actor.person : null;
    this.entries.push({ seq: this.entries.length + 1, act, person, events });
    const voids = events.some((event: DomainEvent) => event.type === 'entry.voided');
    if (voids) this.folded = this.folding();
    else for (const event of events) this.folded = evolve(transfer, this.folded, event);
  }
}
