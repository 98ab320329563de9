import { chapter } from './story';

/** On the source list, in a class, with a certificate. */
export const SOURCE_STORIES = chapter('source', [
  { cell: 'gddt-vp', awaits: ['nominate-for-class'], days: 12 },
  { cell: 'nnmt-tl', awaits: ['nominate-for-class'], days: -9 },
  { cell: 'vpub-qt', awaits: ['enrol-in-class'], days: 8 },
  { cell: 'bptt-ts', awaits: ['enrol-in-class'], days: -5 },
  { cell: 'cdlg-dien', awaits: ['record-certificate'], classes: ['h'], days: 0 },
  { cell: 'bvdk-nhi', awaits: ['record-certificate'], classes: ['h'], days: 0 },
  { cell: 'sxd-qh', awaits: ['record-certificate'], classes: ['h'], days: 0 },
  { cell: 'cdlg-kt', awaits: ['record-certificate'], classes: ['i'], days: 0, pace: 0.2 },
  { cell: 'cntn-nm', awaits: ['record-certificate'], classes: ['g'], days: 0 },
  { cell: 'vpub-nc', awaits: ['record-certificate'], classes: ['g'], days: 0 },
  {
    cell: 'bvdk-duoc',
    awaits: ['record-certificate'],
    classes: ['e', 'h'],
    days: 0,
    turns: [{ at: 'record-certificate', does: 'fails' }],
  },
  { cell: 'gddt-th', awaits: ['open-file'], classes: ['f'], days: 0 },
  { cell: 'cdlg-cntt', awaits: ['open-file'], classes: ['f'], days: 0 },
  { cell: 'kcn', awaits: ['open-file'], classes: ['e'], days: 0 },
  {
    cell: 'bptt-kt',
    awaits: [],
    classes: ['f'],
    days: -47,
    turns: [{ at: 'open-file', does: 'instead', act: 'remove-from-list' }],
  },
]);
