import type { Json } from '../kernel/json';
import type { Effect, Procedure } from '../kernel/procedure';
import type { TransferRule } from './act';
import { announceTransfer } from './acts/announce';
import { attachPaper, correctEntryRule, voidEntryRule } from './acts/any-time';
import { letterActs } from './acts/letter';
import { receivingActs } from './acts/receiving';
import { setbackActs } from './acts/setbacks';
import { transferCare } from './care';
import { transferClocks } from './clocks';
import { transferDuties } from './duties';
import type { TransferEvent } from './events';
import { evolveTransfer } from './evolve';
import { followTransfer } from './follow';
import type { TransferAct } from './inputs';
import { transferNotices } from './notices';
import { papersOf } from './papers';
import { bothChains } from './route';
import type { TransferSeat } from './seats';
import type { TransferState } from './state';

const ofTheProcedure = {
  'announce-transfer': announceTransfer,
  ...letterActs,
  ...receivingActs,
  ...setbackActs,
  'attach-paper': attachPaper,
};
const seats = new Map<string, readonly TransferSeat[] | undefined>(
  Object.entries(ofTheProcedure).map(([act, { seats: own }]) => [act, own]),
);

/** Every act of the procedure, in its order. The compiler asks for a rule per act. */
const acts = {
  ...ofTheProcedure,
  'void-entry': voidEntryRule((act) => seats.get(act)),
  'correct-entry': correctEntryRule((act) => seats.get(act)),
} satisfies { readonly [A in TransferAct]: TransferRule<A> };

/** A probationary member's admission follows to the new cell. */
function effects(state: TransferState, event: TransferEvent): readonly Effect[] {
  if (event.type !== 'member.accepted' || event.admission === null) return [];
  const { acceptedOn, to, admission } = event;
  const input = { transfer: state.transfer, to, movedOn: acceptedOn };
  return [{ target: admission, act: 'move-to-cell', input }];
}

/** What both sides are shown: who goes where on which letter. Reminders are not in it. */
function manifest(state: TransferState): Json {
  const { phase, sort, status, organisation, to, untilOn, letter, letters, passedOn } = state;
  return {
    phase,
    sort,
    status,
    cells: [organisation, to],
    days: [state.announcedOn, state.effectiveOn, untilOn, state.presentedOn, state.acceptedOn],
    letter: letter && [letter.number, letter.issuedOn, letters],
    passedOn,
    missing: state.missing && state.missing.reportedOn,
    papers: Object.entries(state.papers).map(([slot, { sha256, version }]) => [
      slot,
      sha256,
      version,
    ]),
  };
}

/** Transfer of a member's activity to another cell, for good or for a time (294-QĐ/TW on the transfer of activity, R32). */
export const transfer: Procedure<TransferState, TransferEvent> = {
  kind: 'transfer',
  codePrefix: 'CSH',
  acts,
  care: transferCare,
  evolve: evolveTransfer,
  duties: transferDuties,
  clocks: transferClocks,
  notices: transferNotices,
  papers: papersOf,
  effects,
  manifest,
  chain: bothChains,
  follow: followTransfer,
};
