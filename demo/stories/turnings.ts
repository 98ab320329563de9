import { chapter } from './story';

/** What is rare: a move to another place, a decision that was wrong, a member who is struck off. */
export const TURNING_STORIES = chapter('turning', [
  {
    cell: 'bvdk-xn',
    awaits: ['record-move-receipt'],
    days: 9,
    turns: [{ at: 'record-cell-vote', does: 'instead', act: 'certify-move' }],
  },
  {
    cell: 'gddt-mn',
    awaits: [],
    days: -31,
    turns: [
      {
        at: 'file-member-cv',
        does: 'instead',
        act: 'annul-decision',
        ground: 'standard',
      },
    ],
  },
  {
    cell: 'sxd-qh',
    awaits: ['order-redo'],
    days: 7,
    turns: [
      {
        at: 'file-member-cv',
        does: 'instead',
        act: 'annul-decision',
        ground: 'procedure',
      },
    ],
  },
  {
    cell: 'vpub-nc',
    awaits: ['record-removal-grassroots-vote'],
    days: 6,
    pace: 0.2,
    turns: [{ at: 'record-recognition-vote', does: 'instead', act: 'record-removal-vote' }],
  },
  {
    cell: 'cntn-nm',
    awaits: ['decide-removal'],
    days: 10,
    pace: 0.2,
    turns: [{ at: 'record-recognition-vote', does: 'instead', act: 'record-removal-vote' }],
  },
  {
    cell: 'nnmt-kl',
    awaits: [],
    days: -20,
    pace: 0.15,
    turns: [{ at: 'record-recognition-vote', does: 'instead', act: 'record-removal-vote' }],
  },
  {
    cell: 'sxd-gd',
    awaits: ['settle-complaint'],
    days: 100,
    pace: 0.1,
    turns: [{ at: 'record-recognition-vote', does: 'instead', act: 'record-removal-vote' }],
    afterwards: ['file-complaint'],
  },
]);
