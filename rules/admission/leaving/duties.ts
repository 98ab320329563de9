import type { Calendar } from '../../calendar/calendar';
import type { Duty } from '../../kernel/duty';
import { duty, known } from '../duties/duty';
import type { AdmissionState } from '../state';

/** On its way: the new place notes that certificate or file has come, and gives the case to a cell. */
export function duringTransferOut(state: AdmissionState, days: Calendar): readonly Duty[] {
  const { move } = state;
  const certifiedOn = known(move?.certifiedOn ?? null, 'the certificate of the move');
  if (!move?.receivedOn) {
    return [
      duty(state, days, {
        act: 'record-move-receipt',
        role: 'organiser',
        seat: 'receiver',
        fromOn: certifiedOn,
        term: 'move-receipt',
      }),
    ];
  }
  return [
    duty(state, days, {
      act: 'give-case-to-cell',
      role: 'secretary',
      seat: 'receiver',
      fromOn: move.receivedOn,
      term: 'case-giving',
    }),
  ];
}

/** The helper stayed behind; the new cell names its own, who need not have known the candidate (A13). */
export function wantingAHelper(state: AdmissionState, days: Calendar): readonly Duty[] {
  const { helperWantedOn, phase, ceremonyOn } = state;
  if (!helperWantedOn || ceremonyOn || phase === 'TRANSFER_OUT' || phase === 'HOLD') return [];
  return [
    duty(state, days, {
      act: 'assign-helper',
      role: 'secretary',
      seat: 'cell',
      fromOn: helperWantedOn,
      term: 'new-helper',
    }),
  ];
}
