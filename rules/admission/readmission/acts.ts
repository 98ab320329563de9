import { notBefore } from '../../kernel/checks';
import { refuse } from '../../kernel/refusal';
import { defineAct } from '../act';
import { attached } from '../attach';
import { packOf } from '../terms-of';

/**
 * 4.1. The candidate was a member before, and the register lacks it or how it ended: the cell records it, with the paper. What
 * follows (bars, wait, once in a life) is asked at the opening of the file, at the application and before the meeting.
 */
const recordFormerMembership = defineAct<'record-former-membership'>({
  kind: 'verify',
  who: {
    phases: ['SOURCE', 'TRAINED', 'FILE_OPEN', 'VERIFYING', 'CELL_READY'],
    roles: ['secretary'],
    seat: 'cell',
  },
  on: ({ recordedOn }) => recordedOn,
  check: (state, { recordedOn, leftOn, way, recordClearedOn, firstAdmittedOn }) => {
    const { article } = packOf(state).readmissions;
    const sentenced = way === 'convicted-less-serious';
    return [
      notBefore('recordedOn', recordedOn, 'listed', state.listedOn),
      leftOn > state.listedOn ? refuse('READMISSION.STILL_MEMBER', article, {}, 'leftOn') : null,
      notBefore('leftOn', leftOn, 'admitted', firstAdmittedOn),
      notBefore('recordClearedOn', recordClearedOn ?? leftOn, 'left', leftOn),
      notBefore('recordedOn', recordedOn, 'recordCleared', recordClearedOn),
      sentenced && !recordClearedOn
        ? refuse('READMISSION.NOT_CLEARED', packOf(state).terms.R26b.article, {}, 'recordClearedOn')
        : null,
    ];
  },
  happen: (_state, input) => [
    {
      type: 'former-member.recorded',
      recordedOn: input.recordedOn,
      leftOn: input.leftOn,
      way: input.way,
      recordClearedOn: input.recordClearedOn ?? null,
      earlierReadmissions: input.earlierReadmissions,
      firstAdmittedOn: input.firstAdmittedOn ?? null,
      asks: ['readmission-consent', 'leaving-paper'],
    },
    ...attached('leaving-paper', input.recordedOn, input.paper),
  ],
});

export const readmissionActs = { 'record-former-membership': recordFormerMembership };
