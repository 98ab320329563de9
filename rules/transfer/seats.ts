import type { OrganisationId } from '../kernel/facts';
import { bodyAbove, nextOnward } from './route';
import type { TransferState } from './state';

/** The bodies of one transfer, by the part they play in it. */
export const TRANSFER_SEATS = [
  /** The cell the member leaves, or the home cell of a temporary stay. */
  'releasing-cell',
  /** The cell the member goes to, or the host. */
  'receiving-cell',
  /** The committee whose turn it is to pass the letter on. */
  'passing-on',
  /** The body directly above the old cell: it answers for a member nobody finds. */
  'releasing-superior',
  'receiving-superior',
] as const;
export type TransferSeat = (typeof TRANSFER_SEATS)[number];

/** The body on a seat; null where no committee has to pass the letter on. */
export function bodyOn(seat: TransferSeat, state: TransferState): OrganisationId | null {
  switch (seat) {
    case 'releasing-cell':
      return state.organisation;
    case 'receiving-cell':
      return state.to;
    case 'passing-on':
      return nextOnward(state);
    case 'releasing-superior':
      return bodyAbove(state.organisation, state);
    case 'receiving-superior':
      return bodyAbove(state.to, state);
  }
}
