import type { PersonId, RollMember } from '../kernel/facts';
import { refuse, type Refusal } from '../kernel/refusal';

/** Who is left out of base N beside probationary members, and what says so: a value of the pack (R11). */
export interface BaseRule {
  readonly leavesOut: readonly ('temporarily-elsewhere' | 'exempt-absent')[];
  readonly article: string;
}

/** Why a member is or is not in a cell's voting base. */
export const BASE_REASONS = [
  /** Probationary members have no vote and are never in the base. */
  'probationary',
  /** Introduced to temporary activity elsewhere: out, even when present. */
  'temporarily-elsewhere',
  /** Exempt from work and activity, and not there: out. */
  'exempt-absent',
  /** Exempt, but there: counted. */
  'exempt-present',
  'present',
  /** Absent for any other reason, even excused: stays in. */
  'absent',
  /** Absent with leave: stays in like any other absentee. */
  'absent-with-leave',
] as const;
export type BaseReason = (typeof BASE_REASONS)[number];

export interface BaseLine {
  readonly person: PersonId;
  readonly counted: boolean;
  readonly reason: BaseReason;
}

/** A cell's base N with the reason for each member of the roll. */
export interface CellBase {
  readonly base: number;
  /** Members counted in the base who are present: the most ballots there can be. */
  readonly voters: number;
  readonly lines: readonly BaseLine[];
}

/** The base by numbers alone, for who has no roll at hand. */
export interface CellCounts {
  /** All full members on the roll, exempt ones included. */
  readonly full: number;
  readonly temporarilyElsewhere: number;
  readonly exemptAbsent: number;
}

/**
 * A cell's voting base N: full members, less those whom the pack leaves out: those temporarily elsewhere, and those exempt
 * who are absent. Whoever it does not leave out is counted like everybody else.
 * Persons present who are not on the roll change nothing here; see `checkAttendance`.
 * @source R11 (`base` of the pack); docs/law/admission.md §base; a suspended member stays in, our default
 */
export function cellBase(
  rule: BaseRule,
  roll: readonly RollMember[],
  present: readonly PersonId[],
  withLeave: readonly PersonId[] = [],
): CellBase {
  const there = new Set(present);
  const excused = new Set(withLeave);
  const lines = roll.map((member) => {
    const line = lineOf(rule, member, there.has(member.person));
    const withLeave = line.reason === 'absent' && excused.has(member.person);
    return withLeave ? { ...line, reason: 'absent-with-leave' as const } : line;
  });
  const counted = lines.filter((line) => line.counted);
  const voters = counted.filter((line) => !line.reason.startsWith('absent')).length;
  return { base: counted.length, voters, lines };
}

/** The same base N from counts. The caller has seen that the parts do not exceed `full`. */
export function baseOfCounts({ leavesOut }: BaseRule, counts: CellCounts): number {
  const { full, temporarilyElsewhere, exemptAbsent } = counts;
  return (
    full -
    (leavesOut.includes('temporarily-elsewhere') ? temporarilyElsewhere : 0) -
    (leavesOut.includes('exempt-absent') ? exemptAbsent : 0)
  );
}

/** Refuses an attendance list that names somebody twice or somebody who is not on the roll. */
export function checkAttendance(
  { article }: Pick<BaseRule, 'article'>,
  roll: readonly RollMember[],
  present: readonly PersonId[],
): Refusal | null {
  const onRoll = new Set(roll.map((member) => member.person));
  const seen = new Set<PersonId>();
  for (const person of present) {
    if (!onRoll.has(person)) {
      return refuse('VOTE.NOT_ON_ROLL', article, { person }, 'present');
    }
    if (seen.has(person)) return refuse('VOTE.LISTED_TWICE', article, { person }, 'present');
    seen.add(person);
  }
  return null;
}

function lineOf(rule: BaseRule, member: RollMember, isPresent: boolean): BaseLine {
  const reason = reasonFor(rule, member, isPresent);
  return { person: member.person, counted: isCounted(reason), reason };
}

function reasonFor(
  { leavesOut }: BaseRule,
  { status, temporarilyElsewhere, exempt }: RollMember,
  isPresent: boolean,
): BaseReason {
  if (status === 'probationary') return 'probationary';
  if (temporarilyElsewhere && leavesOut.includes('temporarily-elsewhere')) {
    return 'temporarily-elsewhere';
  }
  if (exempt && isPresent) return 'exempt-present';
  if (exempt && leavesOut.includes('exempt-absent')) return 'exempt-absent';
  return isPresent ? 'present' : 'absent';
}

function isCounted(reason: BaseReason): boolean {
  return reason === 'exempt-present' || reason === 'present' || reason === 'absent';
}
