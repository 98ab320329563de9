import { chapter } from './story';

/** From the cell's resolution to the ceremony. */
export const APPROVAL_STORIES = chapter('approval', [
  { cell: 'gddt-khtc', awaits: ['record-grassroots-vote'], days: 7, pace: 0.2 },
  { cell: 'cntn-mang', awaits: ['record-grassroots-vote'], days: -8, introducedBy: 'two-members' },
  { cell: 'cdlg-ck', awaits: ['record-division-appraisal'], days: 4, pace: 0.2 },
  { cell: 'cdlg-cntt', awaits: ['record-grassroots-vote'], days: 9, pace: 0.2 },
  { cell: 'luutru', awaits: ['submit-file'], days: 5, introducedBy: 'two-members' },
  {
    cell: 'vpub-th',
    awaits: ['submit-file'],
    days: 3,
    turns: [{ at: 'record-grassroots-vote', does: 'mistyped' }],
  },
  { cell: 'nnmt-tt', awaits: ['submit-file'], days: -4 },
  { cell: 'cdlg-nn', awaits: ['decide-admission'], days: 45, pace: 0.15 },
  { cell: 'nnmt-dd', awaits: ['decide-admission'], days: 3 },
  { cell: 'bvdk-ngoai', awaits: ['decide-admission'], days: -16, pace: 0.6 },
  {
    cell: 'kcn',
    awaits: ['decide-admission'],
    days: 20,
    turns: [{ at: 'decide-admission', does: 'instead', act: 'extend-decision-term' }],
  },
  {
    cell: 'cdlg-dt',
    awaits: ['resubmit-file'],
    pace: 0.15,
    days: 8,
    turns: [{ at: 'decide-admission', does: 'instead', act: 'return-file' }],
  },
  { cell: 'cntn-vp', awaits: ['record-decision-receipt', 'hold-ceremony'], days: 2, pace: 0.85 },
  { cell: 'bptt-vp', awaits: ['hold-ceremony'], days: 12, pace: 0.12 },
  { cell: 'sxd-gd', awaits: ['hold-ceremony'], days: -5, introducedBy: 'trade-union' },
  {
    cell: 'cntn-kd',
    awaits: [],
    days: -26,
    turns: [{ at: 'decide-admission', does: 'fails' }],
  },
]);
