import type { Calendar } from '../../calendar/calendar';
import type { PlainDate } from '../../calendar/plain-date';
import type { Facts } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { authorityFor, isAuthority } from '../authority';
import { educationGate } from '../needs/education';
import { admissionClocks } from '../clocks';
import { ageGate, certificateGate, stalenessGate, type GateCheck } from '../gates';
import { laid } from '../packs/layers';
import type { Pack, PackId } from '../packs/pack';
import { packs } from '../packs/registry';
import { papersOf } from '../papers';
import type { AdmissionState } from '../state';
import { packOf } from '../terms-of';
import type { DateMoved, GateRechecked, PackMoved } from './events';
import { repacked } from './evolve';

/** What a move to another pack would do to a dossier; the act writes it down, the preview shows it. */
export type Migration = Omit<PackMoved, 'type' | 'reason'>;

export type MigrationFacts = Pick<Facts, 'today' | 'calendar' | 'bodies' | 'layers' | 'persons'>;

/**
 * What would happen if the dossier went by another pack from today on: dates that move, papers that would be missing, the
 * conditions of a meeting still to come, and who decides. Votes, papers and decisions of before are not judged again; terms
 * that run are those of the new pack, from the same day (our default: no transitional clause was found).
 * @param facts  `bodies` and `layers` of the dossier's body today
 * @returns why it cannot be, where it cannot
 * @source docs/law/admission.md §pack-change
 */
export function migrationOf(
  state: AdmissionState,
  to: PackId,
  facts: MigrationFacts,
): Migration | Refusal {
  const { pack: from } = state;
  if (!from || state.closed) return refuse('PACK.NOT_PINNED', 'Rõ', { phase: state.phase });
  const layers = facts.layers ?? [];
  const refusal = notThere(state, from, to, facts);
  if (refusal) return refusal;
  const pack = laid(packs[to], layers);
  const authority = authorityFor(pack, facts.bodies);
  if (!isAuthority(authority)) return authority;
  const move = { movedOn: facts.today, from, to, ...(layers.length > 0 && { layers }) };
  const after = afterMove(state, { ...move, authority });
  return {
    ...move,
    authority,
    gatesRechecked: gatesOf(state, pack, facts),
    datesMoved: datesMoved(state, after, facts.calendar),
    papersMissing: papersMissing(state, after),
  };
}

/** Tells what would happen from why it cannot. */
export function isMigration(found: Migration | Refusal): found is Migration {
  return 'datesMoved' in found;
}

/** The dossier as it stands once it has moved. */
function afterMove(
  state: AdmissionState,
  move: Pick<PackMoved, 'movedOn' | 'from' | 'to' | 'layers' | 'authority'>,
): AdmissionState {
  return { ...state, ...repacked(state, move) };
}

function notThere(
  state: AdmissionState,
  from: PackId,
  to: PackId,
  { today, layers = [] }: MigrationFacts,
): Refusal | null {
  const { inForce } = packs[to];
  if (today < inForce.from) {
    return refuse('PACK.NOT_YET', 'Rõ', { pack: to, fromOn: inForce.from, today }, 'to');
  }
  if (inForce.from < packs[from].inForce.from) {
    return refuse('PACK.BACKWARDS', 'Rõ', { from, to }, 'to');
  }
  const same = from === to && namesOf(state.layers ?? []) === namesOf(layers);
  return same ? refuse('PACK.SAME', 'Rõ', { pack: to }, 'to') : null;
}

function namesOf(layers: NonNullable<AdmissionState['layers']>): string {
  return layers.map(({ id }) => id).join(' ');
}

/** Only what a meeting still to come will be asked; one already held stands. */
function gatesOf(
  state: AdmissionState,
  pack: Pack,
  { today, persons }: MigrationFacts,
): readonly GateRechecked[] {
  if (state.cellVotedOn) return [];
  const { certificateIssuedOn, fileOpenedOn, subject } = state;
  const bornOn = persons[subject]?.bornOn;
  const gates = (under: Pack): readonly GateCheck[] => [
    ...(bornOn ? [ageGate(under, bornOn, today, state.needs?.older)] : []),
    ...(state.needs?.education ? [educationGate(under, state.needs.education)] : []),
    ...(certificateIssuedOn ? [certificateGate(under, certificateIssuedOn, today)] : []),
    ...(fileOpenedOn ? [stalenessGate(under, fileOpenedOn, today)] : []),
  ];
  const before = gates(packOf(state));
  return gates(pack).map(({ gate, result, article }, at) => {
    return { gate, before: before[at]?.result ?? result, after: result, article };
  });
}

function datesMoved(
  before: AdmissionState,
  after: AdmissionState,
  calendar: Calendar,
): readonly DateMoved[] {
  const [were, are] = [datesOf(before, calendar), datesOf(after, calendar)];
  return [...new Set([...were.keys(), ...are.keys()])]
    .map((clock) => ({ clock, before: were.get(clock) ?? null, after: are.get(clock) ?? null }))
    .filter((one) => one.before !== one.after);
}

function datesOf(state: AdmissionState, calendar: Calendar): ReadonlyMap<string, PlainDate> {
  return new Map(admissionClocks(state, calendar).map(({ key, dueOn }) => [key, dueOn]));
}

function papersMissing(before: AdmissionState, after: AdmissionState): readonly string[] {
  const [were, are] = [before, after].map((state) =>
    papersOf(state)
      .filter(({ status }) => status === 'missing' || status === 'stale')
      .map(({ slot }) => slot),
  );
  return (are ?? []).filter((slot) => !were?.includes(slot));
}
