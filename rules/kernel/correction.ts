import type { PlainDate } from '../calendar/plain-date';
import { unlessRefused } from './checks';
import type { Actor, Facts, PersonId } from './facts';
import type { Json } from './json';
import type { Decision, EntryCorrected } from './procedure';
import { refuse, type Refusal } from './refusal';
import type { Replay } from './replay';
import { principalOf, type Right } from './rights';

/** The act by which a recorded act is set right. */
export const CORRECT = 'correct-entry';

/** Which entry, what its input should have been, and why. */
export interface CorrectEntryInput {
  readonly seq: number;
  /** The whole right input of that same act. */
  readonly input: { readonly [field: string]: Json | undefined };
  readonly reason: string;
}

/** An entry that is to be corrected, and what its right input would lead to. */
export interface Correcting {
  readonly seq: number;
  readonly act: string;
  /** Who made it; null for time. */
  readonly person: PersonId | null;
  /** In whose place; null where in one's own name. */
  readonly onBehalfOf: PersonId | null;
  /** A vote or a decision: never set right by whoever recorded it. */
  readonly weighty: boolean;
  /** The legal day of the act by the right input. */
  readonly occurredOn: PlainDate;
  readonly replay: Replay;
}

/** Entries of the kernel itself: there is nothing in them that somebody typed. */
const NOT_CORRECTABLE: ReadonlySet<string> = new Set([
  'strike',
  'follow-world',
  'void-entry',
  CORRECT,
]);

/** Whether somebody typed what this act says, so that it can have been typed wrongly. */
export function isCorrectable(act: string): boolean {
  return !NOT_CORRECTABLE.has(act);
}

/** Sets an entry right, or says why not. Whether the actor may do it at all was asked before. */
export function correct(
  actor: Actor,
  { correcting }: Facts,
  { seq, reason }: CorrectEntryInput,
): Decision<EntryCorrected> {
  if (!correcting || correcting.seq !== seq) {
    return { kind: 'refused', refusals: [refuse('CORRECTION.NO_ENTRY', 'Rõ', { seq }, 'seq')] };
  }
  const { act, occurredOn, replay } = correcting;
  if (replay.kind === 'impossible') return { kind: 'refused', refusals: replay.refusals };
  const { replayed, staleDecisions } = replay;
  return unlessRefused([checkSecondPerson(actor, correcting)], () => [
    { type: 'entry.corrected', seq, act, occurredOn, replayed, staleDecisions, reason },
  ]);
}

/** One's own typing one may set right, but no vote and no decision: there a second person must see the paper. */
function checkSecondPerson(actor: Actor, correcting: Correcting): Refusal | null {
  const own = actor.kind === 'person' && makersOf(correcting).includes(actor.person);
  return own && correcting.weighty
    ? refuse('CORRECTION.SAME_PERSON', 'Rõ', { seq: correcting.seq })
    : null;
}

/** Whether the correction would open a closed dossier again. */
export function reopensBy({ correcting }: Facts): boolean {
  return correcting?.replay.kind === 'possible' && correcting.replay.reopens;
}

/** The rights left for setting a vote or a decision right: one lent by who made it makes nobody a second person. */
export function rightsToCorrect(rights: readonly Right[], { correcting }: Facts): readonly Right[] {
  if (!correcting?.weighty) return rights;
  const makers = makersOf(correcting);
  return rights.filter((right) => !makers.includes(principalOf(right) ?? ''));
}

function makersOf({ person, onBehalfOf }: Correcting): readonly PersonId[] {
  return [person, onBehalfOf].filter((one) => one !== null);
}
