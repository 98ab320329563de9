import { papersOf } from '../../../rules/admission/papers';
import type { AdmissionState } from '../../../rules/admission/state';
import type { PaperSlot } from '../../../rules/kernel/duty';
import type { Dice } from './random-inputs';

/** What an authority sends back is mostly there. */
export function returnable(dice: Dice, state: AdmissionState): readonly PaperSlot[] {
  const present = papersOf(state).filter(({ status }) => status === 'present');
  return present.length === 0 || dice.oneIn(5) ? papersOf(state) : present;
}
