import type { PlainDate } from '../../calendar/plain-date';
import type { PersonId } from '../../kernel/facts';
import type { TakenOverFromPaper } from '../../kernel/procedure';
import type { AdmissionState } from '../state';

/** A dossier that began on paper. */
export interface TakenOver {
  readonly takenOverOn: PlainDate;
  /** Who typed it, and in whose place: neither confirms it. */
  readonly by: PersonId | null;
  readonly byFor?: PersonId;
  readonly confirmedOn: PlainDate | null;
  /** By slot, the day of an original that lies somewhere without a scan here. */
  readonly papers: Readonly<Record<string, PlainDate>>;
}

/** The reason such a dossier rests for until it is confirmed. */
export const TAKEN_OVER = 'taken-over';

/** Whether a second person has yet to confirm what was typed. */
export function isUnconfirmed({ takenOver }: Pick<AdmissionState, 'takenOver'>): boolean {
  return !!takenOver && takenOver.confirmedOn === null;
}

/** The day of an original that lies somewhere; undefined where none was taken over, or a scan lies over it. */
export function madeOnPaper(
  { takenOver, papers }: Pick<AdmissionState, 'takenOver' | 'papers'>,
  slot: string,
): PlainDate | undefined {
  if (!takenOver || Object.hasOwn(papers, slot)) return undefined;
  return Object.hasOwn(takenOver.papers, slot) ? takenOver.papers[slot] : undefined;
}

/** What is shown of it wherever the dossier is. */
export function fromPaper({ takenOver }: AdmissionState): TakenOverFromPaper | null {
  return takenOver
    ? { takenOverOn: takenOver.takenOverOn, confirmedOn: takenOver.confirmedOn }
    : null;
}

/** What lies in a slot, as a scan or on paper: its day, and whether it came back. */
export function lyingPaper(
  state: Pick<AdmissionState, 'takenOver' | 'papers'>,
  slot: string,
): { readonly madeOn: PlainDate; readonly returned: boolean } | undefined {
  const madeOn = madeOnPaper(state, slot);
  return madeOn ? { madeOn, returned: false } : state.papers[slot];
}
