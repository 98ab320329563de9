import { chapter } from './story';

/** The file is open: papers, verification, the meeting of the cell. */
export const FILE_STORIES = chapter('file', [
  { cell: 'cdlg-ck', awaits: ['file-application'], days: 10 },
  { cell: 'gddt-mn', awaits: ['file-cv'], days: 6 },
  { cell: 'nnmt-vp', awaits: ['introduce'], days: -6 },
  { cell: 'bvdk-xn', awaits: ['stamp-cv'], days: 9, introducedBy: 'two-members' },
  { cell: 'cdlg-dien', awaits: ['send-verification-request'], days: 11 },
  {
    cell: 'gddt-tccb',
    awaits: ['record-verification-reply'],
    days: 14,
    introducedBy: 'trade-union',
  },
  { cell: 'cdlg-ctsv', awaits: ['record-verification-reply'], days: -13 },
  { cell: 'sxd-gt', awaits: ['conclude-verification'], days: 4, introducedBy: 'two-members' },
  { cell: 'vpub-kt', awaits: ['summarise-comments'], days: -4 },
  {
    cell: 'bvdk-noi',
    awaits: ['confirm-ready'],
    days: 16,
    turns: [{ at: 'send-verification-request', does: 'instead', act: 'waive-verification' }],
  },
  {
    cell: 'thuvien',
    awaits: [],
    days: -70,
    turns: [{ at: 'conclude-verification', does: 'fails' }],
  },
]);

/** Everything is there; the cell meets. The first meets today. */
export const MEETING_STORIES = chapter('meeting', [
  { cell: 'cdlg-dien', awaits: ['record-cell-vote'], days: 0, pace: 0.25 },
  { cell: 'bptt-bd', awaits: ['record-cell-vote'], days: 13 },
  { cell: 'sxd-vp', awaits: ['record-cell-vote'], days: -11, introducedBy: 'two-members' },
  { cell: 'ctd', awaits: ['record-cell-vote'], days: 7, pace: 0.25 },
  {
    cell: 'gddt-trh',
    awaits: ['answer-failed-vote'],
    days: 6,
    turns: [{ at: 'record-cell-vote', does: 'fails' }],
  },
  {
    cell: 'nnmt-kl',
    awaits: [],
    days: -33,
    turns: [
      { at: 'record-cell-vote', does: 'fails' },
      { at: 'answer-failed-vote', does: 'fails' },
    ],
  },
  {
    cell: 'vpub-hcc',
    awaits: [],
    days: -18,
    turns: [{ at: 'record-cell-vote', does: 'instead', act: 'withdraw' }],
  },
  {
    cell: 'vpub-hcc',
    awaits: ['review-hold'],
    days: -12,
    turns: [{ at: 'record-cell-vote', does: 'instead', act: 'hold-case' }],
  },
  {
    cell: 'vpub-hcc',
    awaits: [],
    days: -25,
    turns: [{ at: 'record-cell-vote', does: 'instead', act: 'record-death' }],
  },
  {
    cell: 'vpub-hcc',
    awaits: ['redo-expired-file'],
    days: 8,
    turns: [{ at: 'record-cell-vote', does: 'expires' }],
  },
]);
