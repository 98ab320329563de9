import type { PaperSlot } from '../kernel/duty';
import type { TransferState } from './state';
import { packOf } from './terms-of';

interface SlotRule {
  readonly slot: string;
  readonly madeBy: string;
  readonly certifiedBy: string | null;
  /** Whether this transfer needs it, as far as it is known now. */
  readonly needed: (state: TransferState) => boolean;
}

/** What goes with a member. A probationary member's old cell and mentor give comments (general knowledge, to be confirmed). */
const SLOT_RULES: readonly SlotRule[] = [
  { slot: 'introduction-letter', madeBy: 'cell', certifiedBy: 'grassroots', needed: () => true },
  {
    slot: 'member-file',
    madeBy: 'grassroots',
    certifiedBy: 'grassroots',
    needed: ({ sort }) => sort === 'permanent',
  },
  { slot: 'releasing-comments', madeBy: 'cell', certifiedBy: null, needed: onProbation },
  {
    slot: 'releasing-mentor-comments',
    madeBy: 'mentor',
    certifiedBy: null,
    needed: (state) => onProbation(state) && state.sort === 'permanent',
  },
  {
    slot: 'host-comments',
    madeBy: 'cell',
    certifiedBy: null,
    needed: ({ sort }) => sort === 'temporary',
  },
];

function onProbation({ status }: TransferState): boolean {
  return status === 'probationary';
}

/** The checklist of the transfer as it stands. */
export function papersOf(state: TransferState): readonly PaperSlot[] {
  const { forms } = packOf(state);
  return SLOT_RULES.map(({ slot, madeBy, certifiedBy, needed }) => {
    const paper = state.papers[slot];
    return {
      slot,
      form: forms[slot] ?? '',
      madeBy,
      certifiedBy,
      status: needed(state) ? (paper ? 'present' : 'missing') : 'not-needed',
      sha256: paper?.sha256 ?? null,
    };
  });
}

/** Slots a paper may be put into. */
export function slotsOf(state: TransferState): readonly string[] {
  return SLOT_RULES.filter(({ needed }) => needed(state)).map(({ slot }) => slot);
}
