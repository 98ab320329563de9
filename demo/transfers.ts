import { addDays, type PlainDate } from '../rules/calendar/plain-date';
import type { DossierId, PersonId } from '../rules/kernel/facts';
import type { Json } from '../rules/kernel/json';
import type { TransferAct } from '../rules/transfer/inputs';
import { bodyOf } from './body';
import { workingDayFrom } from './days';
import { holdersOf, OFFICES } from './offices';
import { ROLLS } from './people';
import type { Cue } from './script';
import type { Stage } from './stage';

/** One deed of a transfer: so many civil days from today, by the cell of that side. */
interface Deed {
  readonly act: TransferAct;
  readonly days: number;
  readonly by: 'from' | 'to';
}

/** A member on the way from a cell to another. Short names of cells. */
interface Move {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  /** Day the move takes effect, from today. */
  readonly effective: number;
  /** Last day of a stay, from today; none for a transfer for good. */
  readonly until?: number;
  readonly deeds: readonly Deed[];
}

const ANNOUNCED: Deed = { act: 'announce-transfer', days: -44, by: 'from' };

/**
 * One move in each of four phases. Those that change a roll leave a cell that no story votes in: the stories were
 * rehearsed on the rolls of the registers.
 */
const MOVES: readonly Move[] = [
  { key: 'announced', from: 'gddt-mn', to: 'bptt-kt', effective: -40, deeds: [ANNOUNCED] },
  {
    // the letter was to be presented some days ago: both superiors have heard
    key: 'overdue',
    from: 'sxd-qh',
    to: 'cdlg-kt',
    effective: -80,
    deeds: [
      { ...ANNOUNCED, days: -78 },
      { act: 'issue-letter', days: -60, by: 'from' },
    ],
  },
  {
    key: 'stay',
    from: 'bvdk-san',
    to: 'thuvien',
    effective: -36,
    until: 26,
    deeds: [
      ANNOUNCED,
      { act: 'issue-letter', days: -36, by: 'from' },
      { act: 'record-presentation', days: -31, by: 'to' },
      { act: 'accept-member', days: -29, by: 'to' },
    ],
  },
  {
    key: 'accepted',
    from: 'bvdk-san',
    to: 'cntn-mang',
    effective: -40,
    deeds: [
      ANNOUNCED,
      { act: 'issue-letter', days: -30, by: 'from' },
      { act: 'record-presentation', days: -9, by: 'to' },
      { act: 'accept-member', days: -3, by: 'to' },
    ],
  },
];

/** The members who move, as cues of the demonstration. */
export function transferCues(
  today: PlainDate,
  newId: () => DossierId,
  { paper }: Pick<Stage, 'paper'>,
): readonly Cue[] {
  return MOVES.flatMap((move, nth) => {
    const dossier = newId();
    const member = whoMoves(move.from, nth);
    return move.deeds.map(({ act, days, by }): Cue => {
      const on = workingDayFrom(addDays(today, days));
      const recorded = on < today ? on : addDays(today, -1);
      const [caller] = holdersOf('secretary', move[by]);
      if (caller === undefined) throw new Error(`the cell ${move[by]} has no secretary`);
      const letter = paper(`transfer/${move.key}`, 'introduction-letter', recorded);
      const input = inputOf(act, recorded, { move, member, today, letter: { ...letter } });
      return {
        on: recorded,
        does: { what: 'act', kind: 'transfer', dossier, act, input, caller },
      };
    });
  });
}

interface Circumstances {
  readonly move: Move;
  readonly member: PersonId;
  readonly today: PlainDate;
  readonly letter: Json;
}

function inputOf(act: TransferAct, on: PlainDate, about: Circumstances): Json {
  const { move, member, today, letter } = about;
  switch (act) {
    case 'announce-transfer':
      return {
        member,
        from: bodyOf(move.from).id,
        to: bodyOf(move.to).id,
        sort: move.until === undefined ? 'permanent' : 'temporary',
        announcedOn: on,
        effectiveOn: addDays(today, move.effective),
        ...(move.until !== undefined && { untilOn: addDays(today, move.until) }),
      };
    case 'issue-letter':
      return { issuedOn: on, number: `${move.key.length + 7}-GT/CB`, paper: letter };
    case 'record-presentation':
      return { presentedOn: on };
    case 'accept-member':
      return { acceptedOn: on };
    default:
      throw new Error(`no demonstration of ${act}`);
  }
}

/** A full member of the cell who holds no office, is not exempt and is nowhere else; another one for each move. */
function whoMoves(cell: string, nth: number): PersonId {
  const held = new Set(OFFICES.map(({ person }) => person));
  const free = (ROLLS[cell] ?? []).filter(
    ({ id, exempt, host }) => !held.has(id) && !exempt && host === null,
  );
  const found = free[nth % free.length];
  if (!found) throw new Error(`nobody of ${cell} can move`);
  return found.id;
}
