import { addDays, plainDate, type PlainDate } from '../../../rules/calendar/plain-date';
import { available } from '../../../rules/kernel/decide';
import type { Decision, DomainEvent } from '../../../rules/kernel/procedure';
import { transfer } from '../../../rules/transfer/procedure';
import { passingOn } from '../../../rules/transfer/route';
import { actorOf, type By } from '../../support/admission-case';
import { RECEIVING, RELEASING, TransferCase, transferWorld } from '../../support/transfer-case';
import type { Dice } from '../admission/random-inputs';
import { announcement, OLD } from './way';

/** Every act but the one that opens the dossier. */
export const ACTS = Object.keys(transfer.acts).filter((act) => act !== 'announce-transfer');
/** Every body of either side, and one of neither. */
export const BODIES = [...new Set([...RELEASING, ...RECEIVING].map(({ id }) => id)), 'nowhere'];
const ROLES = ['secretary', 'secretary', 'organiser', 'supervisor'];

/** What one step of a walk did. */
export interface Stride {
  readonly did: string;
  readonly by: By;
  readonly decision: Decision<DomainEvent> | null;
}

/** A transfer just announced: for good or for a time, known before or after the move, with or without committees that pass on. */
export function begunSomehow(dice: Dice): TransferCase {
  const on = dice.pick(['2026-06-01', '2026-12-14', '2027-01-25']);
  const one = new TransferCase(on);
  const effectiveOn = addDays(one.today, dice.pick([0, 0, -60, 20]));
  const untilOn = addDays(plainDate(on), dice.pick([25, 60, 200]));
  const asked = announcement(on, {
    effectiveOn,
    ...(dice.oneIn(2) ? { sort: 'temporary' as const, untilOn } : {}),
  });
  const decision = one.act('announce-transfer', asked, OLD);
  if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.refusals));
  if (dice.oneIn(3)) one.adjust({ onward: passingOn(RELEASING, RECEIVING, ['grassroots']) });
  return one;
}

/** One more thing happens: an act, a stretch of days, a strike, a change in the world. */
export function stride(one: TransferCase, dice: Dice): Stride {
  switch (dice.below(12)) {
    case 0:
    case 1:
      if (one.today < '2031-01-01') one.today = addDays(one.today, dice.pick([1, 5, 20, 50]));
      return { did: 'days', by: 'time', decision: null };
    case 2:
      one.strike(one.today);
      return { did: 'strike', by: 'time', decision: null };
    case 3:
      return changeTheWorld(one, dice);
    case 4:
      return attempt(one, dice.pick(ACTS), somebody(dice), dice);
    case 5:
    case 6:
      return attemptAllowed(one, dice);
    default:
      return followDuty(one, dice);
  }
}

function somebody(dice: Dice): By {
  if (dice.oneIn(10)) return 'time';
  return `${dice.pick(ROLES)}@${dice.pick(BODIES)}`;
}

function attempt(one: TransferCase, act: string, by: By, dice: Dice): Stride {
  return { did: act, by, decision: one.attempt(act, inputFor(act, one, dice), by) };
}

function attemptAllowed(one: TransferCase, dice: Dice): Stride {
  const by = somebody(dice);
  const allowed = available(transfer, one.state, actorOf(by), one.facts()).filter(
    ({ refusal }) => refusal === null,
  );
  const act = allowed.length > 0 ? dice.pick(allowed).act : 'attach-paper';
  const ends = ['call-off-transfer', 'void-entry'].includes(act) && !dice.oneIn(3);
  return attempt(one, ends ? 'attach-paper' : act, by, dice);
}

function followDuty(one: TransferCase, dice: Dice): Stride {
  const [first, ...others] = one.duties();
  if (!first) return attempt(one, dice.pick(ACTS), somebody(dice), dice);
  const duty = dice.oneIn(4) ? dice.pick([first, ...others]) : first;
  if (duty.fromOn > one.today && !dice.oneIn(3)) one.today = duty.fromOn;
  return attempt(one, duty.act, `${duty.role}@${duty.body}`, dice);
}

/** Somebody else changes the roll, and changes it back. */
function changeTheWorld(one: TransferCase, dice: Dice): Stride {
  const usual = transferWorld();
  const status = dice.oneIn(3) ? 'probationary' : 'full';
  const { state } = one;
  const cell = state.phase === 'TRANSFERRED' ? 'new-cell' : 'old-cell';
  const since = state.acceptedOn ?? plainDate('2021-05-06');
  const line = { person: 'member', status, exempt: dice.oneIn(4) } as const;
  one.world = {
    ...usual,
    member: {
      id: 'member',
      bornOn: plainDate('1998-03-04'),
      membership: { cell: dice.oneIn(8) ? 'third-cell' : cell, status, since },
      ...(status === 'probationary' ? { openAdmission: 'admission' } : {}),
      ...(dice.oneIn(8) ? { openTransfer: 'other' } : {}),
    },
    roll: dice.oneIn(8) ? [] : [{ ...line, temporarilyElsewhere: dice.oneIn(8) }],
  };
  return { did: 'world', by: 'time', decision: null };
}

/** Mostly today; now and then earlier or in the future. */
function someDay(dice: Dice, today: PlainDate): PlainDate {
  const kind = dice.below(12);
  if (kind < 9) return today;
  return kind < 11 ? addDays(today, -dice.below(60)) : addDays(today, 1 + dice.below(90));
}

/** An input that is well-formed, and may be wrong in law. */
export function inputFor(act: string, one: TransferCase, dice: Dice): object {
  const on = someDay(dice, one.today);
  const sha256 = dice.below(1_000_000).toString(16).padStart(64, '0');
  const paper = { sha256, bytes: 1 + dice.below(9000), mediaType: 'application/pdf' };
  const withPaper = dice.oneIn(3) ? { paper } : {};
  const reason = 'token';
  const slots = ['introduction-letter', 'member-file', 'releasing-comments', 'host-comments', '?'];
  const inputs: Readonly<Record<string, object>> = {
    'issue-letter': { issuedOn: on, number: '12-GT', ...withPaper },
    'reissue-letter': { issuedOn: on, number: '13-GT', reason, ...withPaper },
    'pass-letter-on': { passedOn: on },
    'record-presentation': { presentedOn: on },
    'send-letter-back': { sentBackOn: on, reason },
    'accept-member': { acceptedOn: on },
    'confirm-return': { backOn: on },
    'report-missing': { reportedOn: on, reason },
    'answer-missing': { answer: dice.pick(['found', 'found', 'stop']), answeredOn: on, reason },
    'call-off-transfer': { calledOffOn: on, reason },
    'attach-paper': { slot: dice.pick(slots), madeOn: on, paper },
    'void-entry': { seq: dice.oneIn(5) ? 99 : (one.facts().newest?.seq ?? 0), reason },
  };
  return inputs[act] ?? {};
}
