import type { Calendar } from '../../calendar/calendar';
import type { Duty } from '../../kernel/duty';
import { duty } from '../duties/duty';
import type { AdmissionState } from '../state';

/** The register tells that the candidate was a member, but not how it ended: nothing is opened before that is known. */
export function findingOut(state: AdmissionState, days: Calendar): readonly Duty[] {
  if (!state.readmission || state.readmission.way !== null) return [];
  return [
    duty(state, days, {
      act: 'record-former-membership',
      role: 'secretary',
      seat: 'cell',
      fromOn: state.listedOn,
      term: 'file-papers',
    }),
  ];
}
