import { notBefore } from '../../kernel/checks';
import { refuse, type Refusal } from '../../kernel/refusal';
import { defineAct } from '../act';
import { stalenessGate } from '../gates';
import type { AdmissionState } from '../state';
import { articleOf, packOf } from '../terms-of';

/**
 * A10. A file older than its term is redone in part: introductions, union resolution, comments, and the verification of
 * what changed since. Application and CV stay; the certificate is looked at by itself.
 * @source R09
 */
const redoExpiredFile = defineAct<'redo-expired-file'>({
  kind: 'prepare',
  who: {
    phases: ['FILE_OPEN', 'VERIFYING', 'CELL_READY', 'EXPIRED_REDO'],
    roles: ['secretary'],
    seat: 'cell',
  },
  on: ({ redoneOn }) => redoneOn,
  check: (state, { redoneOn }) => {
    const opened = state.fileOpenedOn;
    const gate = opened ? stalenessGate(packOf(state), opened, redoneOn) : null;
    return [
      gate?.result === 'block' ? null : refuse('FILE.NOT_STALE', packOf(state).terms.R09.article),
      notBefore('redoneOn', redoneOn, 'listed', state.listedOn),
    ];
  },
  happen: (_state, { redoneOn }) => [{ type: 'file.redone', redoneOn }],
});

/** Of an expired file only the vote of a meeting held in time is still recorded, where everything else was ready for it. */
export function expired(state: AdmissionState): Refusal | null {
  const { expired: over } = state;
  if (state.phase !== 'EXPIRED_REDO' || over?.from === 'CELL_READY') return null;
  return refuse('FILE.EXPIRED', articleOf(state, 'R09'), { lastDayOn: over?.lastDayOn ?? null });
}

export const expiryActs = { 'redo-expired-file': redoExpiredFile };
