import type { Evolutions } from '../evolve/table';

/** A meeting as it goes; what comes after its attendance closed goes with its base. */
export const meetingEvolve = {
  'meeting.opened': (_state, { type: _, ...opened }) => ({
    meeting: { ...opened, conflicts: [], attendance: null, counts: {} },
  }),
  'meeting.conflict-declared': ({ meeting }, { member, chair, secretary }) =>
    meeting
      ? { meeting: { ...meeting, chair, secretary, conflicts: [...meeting.conflicts, member] } }
      : {},
  'meeting.attendance-closed': ({ meeting }, { type: _, ...attendance }) =>
    meeting ? { meeting: { ...meeting, attendance, counts: {} } } : {},
  'meeting.counted': ({ meeting }, { counter, tally, by }) =>
    meeting
      ? { meeting: { ...meeting, counts: { ...meeting.counts, [counter]: { tally, by } } } }
      : {},
  'meeting.called-off': () => ({ meeting: null }),
} satisfies Partial<Evolutions>;
