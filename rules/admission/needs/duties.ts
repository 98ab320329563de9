import type { Calendar } from '../../calendar/calendar';
import type { Duty } from '../../kernel/duty';
import { duty, known } from '../duties/duty';
import type { AdmissionState } from '../state';
import { packOf } from '../terms-of';
import { consentsMissing } from './consents';

/** What the candidate has learnt is recorded, and every consent asked for is got, before the cell meets. */
export function gettingReady(state: AdmissionState, days: Calendar): readonly Duty[] {
  const opened = known(state.fileOpenedOn, 'the opening of the file');
  const owed = { role: 'organiser', seat: 'cell', fromOn: opened, term: 'file-papers' } as const;
  const education = duty(state, days, { ...owed, act: 'record-education' });
  return [
    ...(state.needs?.education ? [] : [{ ...education, article: packOf(state).education.article }]),
    ...consentsMissing(state).map((slot) => {
      const consent = duty(state, days, { ...owed, act: 'attach-paper', nth: slot });
      const rule = packOf(state).papers.admission.find((one) => one.slot === slot);
      return { ...consent, ...(rule && { article: rule.article }) };
    }),
  ];
}
