import { notBefore } from '../../kernel/checks';
import { refuse, type Refusal } from '../../kernel/refusal';
import { defineAct } from '../act';
import { papersFirst } from './first';
import { returnableSlots } from '../papers';
import { isWithAuthority } from '../seats';
import type { AdmissionState } from '../state';

/** The authority sends the file back and names the items; the decision term runs on (our default). */
const returnFile = defineAct<'return-file'>({
  kind: 'submit',
  redone: 'also',
  freeText: ['items.*.reason'],
  who: {
    phases: ['SUBMITTED', 'RECOG_CELL', 'RECOG_DIVISION', 'RECOG_GRASSROOTS'],
    roles: ['organiser', 'secretary'],
    seat: 'authority',
    onlyIf: (state) =>
      isWithAuthority(state) ? null : refuse('PHASE.NOT_NOW', 'Rõ', { phase: state.phase }),
  },
  on: ({ returnedOn }) => returnedOn,
  check: (state, { returnedOn, items }) => {
    const known = returnableSlots(state);
    const slots = items.map(({ slot }) => slot);
    const unknown = slots.find((slot) => !known.includes(slot));
    const twice = slots.find((slot, at) => slots.indexOf(slot) !== at);
    return [
      notBefore('returnedOn', returnedOn, 'submitted', state.submittedOn),
      notBefore('returnedOn', returnedOn, 'resubmitted', state.resubmittedOn),
      notBefore('returnedOn', returnedOn, 'cellVote', state.recognitionVotedOn),
      notBefore('returnedOn', returnedOn, 'division', state.recognitionDivisionOn),
      notBefore('returnedOn', returnedOn, 'grassrootsVote', state.recognitionGrassrootsOn),
      items.length > 0 ? null : refuse('RETURN.NO_ITEMS', 'Rõ', {}, 'items'),
      unknown === undefined
        ? null
        : refuse('PAPER.UNKNOWN_SLOT', 'Rõ', { slot: unknown, known }, 'items'),
      twice === undefined ? null : refuse('RETURN.ITEM_TWICE', 'Rõ', { slot: twice }, 'items'),
    ];
  },
  happen: (_state, { returnedOn, items }) => [
    {
      type: 'file.returned',
      returnedOn,
      items: items.map(({ slot }) => slot),
      reasons: Object.fromEntries(items.map(({ slot, reason }) => [slot, reason])),
    },
  ],
});

/** The mended file goes up again, to where it was returned from. Each item asked for must have come anew. */
const resubmitFile = defineAct<'resubmit-file'>({
  kind: 'submit',
  redone: 'also',
  who: {
    phases: ['RETURNED'],
    roles: ['organiser', 'secretary'],
    seat: 'submitter',
    onlyIf: (state) => notMended(state),
  },
  on: ({ resubmittedOn }) => resubmittedOn,
  check: (state, { resubmittedOn }) => [
    notBefore('resubmittedOn', resubmittedOn, 'returned', state.returned?.returnedOn),
  ],
  happen: (_state, { resubmittedOn }) => [{ type: 'file.resubmitted', resubmittedOn }],
});

function notMended(state: AdmissionState): Refusal | null {
  const missing =
    state.returned?.items.filter((slot) => state.papers[slot]?.returned !== false) ?? [];
  return papersFirst(missing, 'Rõ');
}

export const returningActs = { 'return-file': returnFile, 'resubmit-file': resubmitFile };
