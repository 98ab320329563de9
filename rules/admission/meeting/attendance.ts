import type { Facts, PersonId } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { cellBase, checkAttendance } from '../../votes/base';
import type { RollLine } from '../events';
import type { Pack } from '../packs/pack';
import { ARTICLE } from './checks';
import type { FrozenAttendance, MeetingCommittee, MeetingState } from './events';

/** Who may preside or keep the minutes: full members on the roll, or members in office. */
export function eligible(
  { committee }: Pick<MeetingState, 'committee'>,
  { roll }: Facts,
): readonly PersonId[] {
  if (committee) return committee.members;
  return (roll ?? []).filter(({ status }) => status === 'full').map(({ person }) => person);
}

/** Refuses who is named twice, or does not belong to the body that meets. */
export function notOfTheMeeting(
  { committee }: MeetingState,
  persons: readonly PersonId[],
  field: string,
  { roll, pack }: Called,
): Refusal | null {
  if (!committee) return checkAttendance(pack.base, roll ?? [], persons);
  const stranger = persons.find((person) => !committee.members.includes(person));
  if (stranger) return refuse('MEETING.NOT_IN_OFFICE', ARTICLE, { person: stranger }, field);
  const twice = persons.find((person, at) => persons.indexOf(person) !== at);
  return twice ? refuse('VOTE.LISTED_TWICE', ARTICLE, { person: twice }, field) : null;
}

/** Who was called, and the pack by which they are counted. */
interface Called extends Pick<Facts, 'roll'> {
  readonly pack: Pack;
}

type Counted = Pick<FrozenAttendance, 'base' | 'voters' | 'roll'>;

/** The base as it is frozen: of a cell its roll with a reason for each, of a committee everybody in office. */
export function frozenBase(
  { committee }: MeetingState,
  present: readonly PersonId[],
  withLeave: readonly PersonId[],
  { roll, pack }: Called,
): Counted {
  if (committee) return committeeBase(committee, present, withLeave);
  const { base, voters, lines } = cellBase(pack.base, roll ?? [], present, withLeave);
  return { base, voters, roll: lines };
}

/**
 * Base M: members in office that day, absent ones included, even with leave.
 * @source docs/law/admission.md §base; that absent members stay in M is general knowledge, to be confirmed
 */
function committeeBase(
  { members }: MeetingCommittee,
  present: readonly PersonId[],
  withLeave: readonly PersonId[],
): Counted {
  const roll = members.map((person): RollLine => {
    const there = present.includes(person) ? 'present' : 'absent';
    const reason = withLeave.includes(person) ? 'absent-with-leave' : there;
    return { person, counted: true, reason };
  });
  return { base: members.length, voters: present.length, roll };
}
