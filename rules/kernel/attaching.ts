import type { PlainDate } from '../calendar/plain-date';
import { refuse, type Refusal } from './refusal';

/** A checklist as far as attaching to it asks: its slots, and what lies in them. */
export interface Checklist {
  readonly slots: readonly string[];
  readonly papers: Readonly<
    Record<string, { readonly sha256: string; readonly madeOn: PlainDate }>
  >;
}

/** Whether a paper may be put there: into a slot the checklist has, and not the bytes that lie in it. @source 12-HD/BTCTW */
export function checkAttaching(
  { slots, papers }: Checklist,
  slot: string,
  sha256: string,
): readonly (Refusal | null)[] {
  const lying = Object.hasOwn(papers, slot) ? papers[slot] : undefined;
  return [
    slots.includes(slot)
      ? null
      : refuse('PAPER.UNKNOWN_SLOT', '12-HD/BTCTW', { slot, known: slots }, 'slot'),
    lying?.sha256 === sha256
      ? refuse('ALREADY.DONE', 'Rõ', { doneOn: lying.madeOn }, 'paper')
      : null,
  ];
}
