import { UNDONE_AS } from '../../../rules/plan/course';
import { asItStands } from '../../../rules/kernel/fold';
import { homeOn } from '../../../rules/kernel/procedure';
import type { AdmissionState } from '../../../rules/admission/state';
import type { PlainDate } from '../../../rules/calendar/plain-date';
import { procedures } from '../../../rules/procedures';
import { readChains } from '../../../ledger/read-entries';
import type { LedgerEntry } from '../../../ledger/entry';
import { foldStored } from '../../../ledger/stored-order';
import type { FiguresAsked } from '../../../ledger/figures/asked';
import type { MergerBook } from './merger';

/** An admission as its whole ledger tells it, and the day on which it came to its end. */
interface Told {
  readonly state: AdmissionState;
  readonly endedOn: PlainDate | null;
}
interface Dated {
  readonly from_on: string;
  readonly to_on: string | null;
}
type Body = Dated & { readonly id: string; readonly level: string };
type Link = Dated & { readonly child: string; readonly parent: string };
type Member = Dated & { readonly person: string; readonly cell: string };

const holds = ({ from_on, to_on }: Dated, day: string): boolean =>
  from_on <= day && (to_on === null || to_on > day);

/** Everything the figures could be counted from, read once; counted one by one, from the cell upwards. */
export class NaiveFigures {
  private constructor(
    readonly bodies: readonly Body[],
    private readonly links: readonly Link[],
    private readonly members: readonly Member[],
    private readonly successors: Readonly<Record<string, string>>,
    readonly told: readonly Told[],
  ) {}

  static async of(book: MergerBook): Promise<NaiveFigures> {
    const dossiers = await book.ask<{ id: string; state: AdmissionState }>(
      `SELECT id, state FROM dossier WHERE kind = 'admission'`,
    );
    const client = await book.ledger.context.pool.connect();
    const ids = dossiers.map(({ id }) => id);
    const chains = await readChains(client, ids).finally(() => client.release());
    const plans = await book.ask<{ successors: Record<string, string> }>(
      `SELECT successors FROM reorganisation WHERE status = 'carried-out'`,
    );
    return new NaiveFigures(
      await book.ask<Body>('SELECT id, level, from_on, to_on FROM organisation'),
      await book.ask<Link>('SELECT child, parent, from_on, to_on FROM organisation_parent'),
      await book.ask<Member>('SELECT person, cell, from_on, to_on FROM membership'),
      Object.assign({}, ...plans.map(({ successors }) => successors)),
      dossiers.map(
        ({ id, state }) => setAside(state) ?? { state, endedOn: endOf(chains.get(id) ?? []) },
      ),
    );
  }

  /** Days on which a count changes: of all steps and ends. */
  days(): readonly PlainDate[] {
    const days = this.told.flatMap(({ state, endedOn }) => [
      ...[state.listedOn, state.certificateIssuedOn, state.fileOpenedOn, state.cellVotedOn],
      ...[state.decidedOn, state.ceremonyOn, endedOn],
    ]);
    return days.filter((day) => day !== null);
  }

  /** By side (the child, or the body itself): admissions by quarter, members; then cells without any, and the funnel. */
  count({ body, year, countedBy, asOf, membersOn }: FiguresAsked) {
    const sides = new Map<string, { quarters: number[]; members: number }>();
    const side = (name: string) => {
      const found = sides.get(name) ?? { quarters: [0, 0, 0, 0], members: 0 };
      sides.set(name, found);
      return found;
    };
    const cellsWith = new Set<string>();
    const funnel: Record<string, number> = {};
    for (const { state, endedOn } of this.told) {
      const day = countedBy === 'decision' ? state.decidedOn : state.ceremonyOn;
      const undone = endedOn !== null && endedOn <= asOf && UNDONE_AS.includes(state.phase);
      if (day !== null && day.startsWith(String(year)) && day <= asOf && !undone) {
        const cell = this.standing(homeOn(state, day), asOf);
        const where = this.sideOf(cell, body, asOf);
        if (where !== null) {
          const quarter = Math.ceil(Number(day.slice(5, 7)) / 3) - 1;
          const { quarters } = side(where);
          quarters[quarter] = (quarters[quarter] ?? 0) + 1;
          cellsWith.add(cell);
        }
      }
      const home = this.standing(homeOn(state, asOf), asOf);
      if (state.listedOn > asOf || this.sideOf(home, body, asOf) === null) continue;
      const at = stageOf(state, endedOn, { asOf, year });
      if (at !== null) funnel[at] = (funnel[at] ?? 0) + 1;
    }
    for (const one of this.members) {
      if (!holds(one, membersOn)) continue;
      const where = this.sideOf(this.standing(one.cell, asOf), body, asOf);
      if (where !== null) side(where).members += 1;
    }
    const cells = this.bodies.filter(
      (one) => one.level === 'cell' && holds(one, asOf) && this.sideOf(one.id, body, asOf) !== null,
    );
    return {
      sides,
      cells: cells.length,
      cellsWithNone: cells.filter(({ id }) => !cellsWith.has(id)).length,
      funnel,
    };
  }

  /** The body itself, or the one that stands for it on the day. */
  private standing(body: string, day: string): string {
    const row = this.bodies.find(({ id }) => id === body);
    if (!row || row.to_on === null || row.to_on > day) return body;
    const last = this.links
      .filter(({ child }) => child === body)
      .toSorted((one, other) => (one.from_on < other.from_on ? 1 : -1))[0];
    const next = this.successors[body] ?? last?.parent;
    return next === undefined ? body : this.standing(next, day);
  }

  /** The child of the body on whose side it lies; the body itself for its own; null where it lies elsewhere. */
  private sideOf(from: string, body: string, day: string): string | null {
    if (from === body) return body;
    const up = this.links.find((link) => link.child === from && holds(link, day))?.parent;
    if (up === undefined) return null;
    return up === body ? from : this.sideOf(up, body, day);
  }
}

/** While an annulled admission is put right, its days are those that stood, and it has counted for nothing since. */
function setAside(state: AdmissionState): Told | null {
  const { annulment, phase } = state;
  if (phase !== 'CORRECTING' || annulment?.annuls !== 'admission') return null;
  return { state: { ...state, ...annulment.stood, phase }, endedOn: annulment.annulledOn };
}

/** The legal day of the entry since which the dossier has been closed as it is; null for an open one. */
function endOf(entries: readonly LedgerEntry[]): PlainDate | null {
  const standing = asItStands(entries);
  const last = foldStored(procedures.admission, standing);
  if (!last?.closed) return null;
  const since = standing.findIndex((_, at) => {
    const then = foldStored(procedures.admission, standing.slice(0, at + 1));
    return then?.closed === true && then.phase === last.phase;
  });
  return standing[since]?.occurredOn ?? null;
}

function stageOf(
  state: AdmissionState,
  endedOn: PlainDate | null,
  { asOf, year }: { readonly asOf: string; readonly year: number },
): string | null {
  const reached = (day: string | null): boolean => day !== null && day <= asOf;
  const ended = endedOn !== null && endedOn <= asOf;
  const admitted = reached(state.ceremonyOn) && !(ended && UNDONE_AS.includes(state.phase));
  if (admitted) return state.ceremonyOn?.startsWith(String(year)) ? 'ceremony' : null;
  if (ended) return endedOn.startsWith(String(year)) ? 'left' : null;
  if (reached(state.decidedOn)) return 'decided';
  if (reached(state.cellVotedOn)) return 'resolved';
  if (reached(state.fileOpenedOn)) return 'file';
  return reached(state.certificateIssuedOn) ? 'trained' : 'listed';
}
