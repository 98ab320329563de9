import type { PlainDate } from '../../calendar/plain-date';
import { notBefore } from '../../kernel/checks';
import type { Facts } from '../../kernel/facts';
import { homeOn } from '../../kernel/procedure';
import { refuse } from '../../kernel/refusal';
import { defineAct } from '../act';
import { OPEN_PHASES } from '../phases';
import type { AdmissionState } from '../state';
import { packOf } from '../terms-of';

/** R30. The cell has fewer than three full members and cannot vote: the body above must strengthen or merge it. */
const reportSmallCell = defineAct<'report-small-cell'>({
  kind: 'prepare',
  who: {
    phases: OPEN_PHASES,
    roles: ['organiser', 'secretary'],
    seat: 'cell',
    doneOnce: ({ smallCellReportedOn }) => smallCellReportedOn,
  },
  on: ({ reportedOn }) => reportedOn,
  needs: ({ reportedOn }) => ({ bodiesOn: reportedOn }),
  check: (state, { reportedOn }, facts) => {
    const { fullMembers, article } = packOf(state).minimumCell;
    const full = fullMembersOf(state, reportedOn, facts);
    return [
      notBefore('reportedOn', reportedOn, 'listed', state.listedOn),
      full < fullMembers ? null : refuse('CELL.NOT_SMALL', article, { full }),
    ];
  },
  happen: (state, { reportedOn }, facts) => [
    {
      type: 'cell.reported-too-small',
      reportedOn,
      fullMembers: fullMembersOf(state, reportedOn, facts),
    },
  ],
});

/** R30. The body above says that the cell has its three full members again. */
const confirmCellRestored = defineAct<'confirm-cell-restored'>({
  kind: 'verify',
  who: {
    phases: OPEN_PHASES,
    roles: ['secretary', 'organiser'],
    seat: 'cell-superior',
    onlyIf: ({ smallCellReportedOn }) =>
      smallCellReportedOn ? null : refuse('CELL.NOT_SMALL', 'Charter'),
  },
  on: ({ confirmedOn }) => confirmedOn,
  needs: ({ confirmedOn }) => ({ bodiesOn: confirmedOn }),
  check: (state, { confirmedOn }, facts) => {
    const { fullMembers, article } = packOf(state).minimumCell;
    const full = fullMembersOf(state, confirmedOn, facts);
    const cell = state.organisation;
    return [
      notBefore('confirmedOn', confirmedOn, 'reported', state.smallCellReportedOn),
      full >= fullMembers
        ? null
        : refuse('CELL.TOO_SMALL', article, { cell, full, needed: fullMembers }),
    ];
  },
  happen: (_state, { confirmedOn }) => [{ type: 'cell.restored', confirmedOn }],
});

function fullMembersOf(state: AdmissionState, on: PlainDate, facts: Facts): number {
  const cell = homeOn(state, on);
  return facts.bodies.find(({ id }) => id === cell)?.fullMembers ?? 0;
}

export const smallCellActs = {
  'report-small-cell': reportSmallCell,
  'confirm-cell-restored': confirmCellRestored,
};
