import type { Calendar } from '../../calendar/calendar';
import type { Duty } from '../../kernel/duty';
import { duty, known } from '../duties/duty';
import type { AdmissionAct } from '../inputs';
import type { AdmissionState } from '../state';
import { beneathCorrection } from './state';

/** Duties of the procedure that are owed again when it is done again; all others were done, or rest until it is cured. */
const OWED_AGAIN: ReadonlySet<string> = new Set<AdmissionAct>([
  'record-cell-vote',
  'answer-failed-vote',
  'record-division-appraisal',
  'record-grassroots-vote',
  'submit-file',
  'resubmit-file',
  'decide-admission',
  'record-recognition-vote',
  'record-recognition-division-appraisal',
  'record-recognition-grassroots-vote',
  'decide-recognition',
]);
const DECISIONS: ReadonlySet<string> = new Set<AdmissionAct>([
  'decide-admission',
  'decide-recognition',
]);

/**
 * A decision annulled for authority or procedure: the superior orders what is done again; then whoever owes that step.
 * @param owed  what the procedure owes in the phase it has come to again
 */
export function duringCorrection(
  state: AdmissionState,
  days: Calendar,
  owed: (state: AdmissionState, days: Calendar) => readonly Duty[],
): readonly Duty[] {
  const { annulment } = state;
  if (!annulment?.at) {
    return [
      duty(state, days, {
        act: 'order-redo',
        role: 'secretary',
        seat: 'redo-orderer',
        fromOn: known(annulment?.annulledOn ?? null, 'the annulment'),
        term: 'redo-order',
      }),
    ];
  }
  return owed(beneathCorrection(state), days)
    .filter(({ act }) => OWED_AGAIN.has(act))
    .map((one) => (DECISIONS.has(one.act) ? curing(one) : one));
}

function curing(one: Duty): Duty {
  const act = 'recognise-after-correction';
  return { ...one, key: act, act };
}
