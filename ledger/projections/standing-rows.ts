import type { Calendar } from '../../rules/calendar/calendar';
import type { Clock, Duty } from '../../rules/kernel/duty';
import { careOf, nextMoment } from '../../rules/kernel/moments';
import type { DossierState, Procedure } from '../../rules/kernel/procedure';
import { canonicalJson, sha256 } from '../canonical';
import type { ClockRow, PlaceRow, StandingRows, TaskRow } from './rows';

/** What a dossier is, beside its state. */
export interface DossierIdentity {
  readonly id: string;
  readonly code: string;
  readonly seq: number;
  readonly hash: string;
  readonly voided: readonly number[];
  readonly generation: number;
  readonly openedOn: string;
  readonly rulesVersion: string;
}

/** Where a dossier stands: its row, its open duties and its clocks. A function of the state alone. */
export function standingRows(
  procedure: Procedure,
  calendar: Calendar,
  identity: DossierIdentity,
  state: DossierState,
): StandingRows {
  const { id } = identity;
  const chain = chainOf(procedure, state);
  const duties = procedure.duties(state, calendar);
  const clocks = procedure
    .clocks(state, calendar)
    .map((clock) => clockRow(procedure, state, id, clock));
  return {
    dossier: {
      id,
      kind: procedure.kind,
      code: identity.code,
      organisation: state.organisation,
      subject: state.subject,
      pack: state.pack,
      phase: state.phase,
      closed: state.closed,
      seq: identity.seq,
      head_hash: identity.hash,
      manifest: manifestOf(procedure, state),
      state,
      voided: identity.voided,
      generation: identity.generation,
      next_on: earliestOf(clocks.filter((clock) => clock.helper === null)),
      opened_on: identity.openedOn,
      rules_version: identity.rulesVersion,
    },
    places: [...placeRows(procedure, id, state, chain), ...readerRows(procedure, id, state, chain)],
    duties,
    tasks: duties.map((duty) => taskRow(id, duty, chain)),
    clocks,
  };
}

/** Hash of what a decider is shown; a decision is sealed to it. */
export function manifestOf(procedure: Procedure, state: DossierState): string {
  return sha256(canonicalJson(procedure.manifest(state)));
}

/** The first day on which one of the clocks has something to do. */
export function earliestOf(clocks: readonly ClockRow[]): string | null {
  return clocks.reduce<string | null>(
    (first, { next_on: on }) => (on !== null && (first === null || on < first) ? on : first),
    null,
  );
}

/** Lists of what is late know no deeper place; the rules know six levels. */
const DEEPEST = 8;

/** @throws on a chain that no list could follow */
function chainOf(procedure: Procedure, state: DossierState): readonly string[] {
  const chain = [...new Set(procedure.chain(state))];
  if (chain.length > DEEPEST)
    throw new Error(`body ${state.organisation} stands ${chain.length} deep, over ${DEEPEST}`);
  return chain;
}

/** So many of the highest bodies have too many dossiers to look at each for its phase. */
const HIGHEST = 3;

/** Written again only where they differ: the chain changes, the dossier closes, or its phase at the highest bodies. */
function placeRows(
  { kind }: Procedure,
  dossier: string,
  { closed, phase }: DossierState,
  chain: readonly string[],
): readonly PlaceRow[] {
  return chain.map((ancestor, at) => ({
    dossier,
    ancestor,
    kind,
    closed,
    phase: at >= chain.length - HIGHEST ? phase : null,
  }));
}

/** Who only reads may stand high or low in a tree of their own: the phase is written for them in any case. */
function readerRows(
  procedure: Procedure,
  dossier: string,
  state: DossierState,
  chain: readonly string[],
): readonly PlaceRow[] {
  const { closed, phase } = state;
  const readers = procedure.readers?.(state) ?? [];
  return [...new Set(readers)]
    .filter((reader) => !chain.includes(reader))
    .map((ancestor) => ({ dossier, ancestor, kind: procedure.kind, closed, phase }));
}

function taskRow(dossier: string, duty: Duty, bodies: readonly string[]): TaskRow {
  return {
    dossier,
    key: duty.key,
    act: duty.act,
    role: duty.role,
    organisation: duty.body,
    answers: duty.answers,
    from_on: duty.fromOn,
    due_on: duty.dueOn,
    article: duty.article,
    bodies,
  };
}

function clockRow(
  procedure: Procedure,
  state: DossierState,
  dossier: string,
  clock: Clock,
): ClockRow {
  const moment = nextMoment(clock, careOf(procedure, clock), state.struck[clock.key]);
  return {
    dossier,
    key: clock.key,
    kind: clock.kind,
    starts_on: clock.startsOn,
    due_on: clock.dueOn,
    next_on: moment?.on ?? null,
    next_offset_days: moment?.offsetDays ?? null,
    next_deed: moment?.deed ?? null,
    helper: clock.helper ?? null,
    duty: clock.duty ?? null,
    article: clock.article,
  };
}
