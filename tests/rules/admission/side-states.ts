import type { GivenReason } from '../../../rules/admission/holding/inputs';
import { addDays, addMonths } from '../../../rules/calendar/plain-date';
import type { AdmissionCase } from '../../support/admission-case';
import { before, listed } from './main-path';

/** The case, held today by the body above the cell or who decides. */
export function held(one: AdmissionCase, reason: GivenReason = 'investigation'): AdmissionCase {
  const signed = reason === 'denunciation' ? { signed: true } : {};
  const by = one.state.authority?.body ?? one.state.chain[1] ?? 'nowhere';
  one.act(
    'hold-case',
    { reason, heldFrom: one.today, note: 'token', ...signed },
    { by: `secretary@${by}` },
  );
  return one;
}

/** A listed candidate who has died. */
export function dead(): AdmissionCase {
  const one = listed();
  one.act('record-death', { diedOn: one.today }, { by: 'organiser@cell' });
  return one;
}

/** A file that was ready, and whose cell has not met in time: struck the day after its last day. */
export function expired(one: AdmissionCase = before('record-cell-vote')): AdmissionCase {
  const openedOn = one.state.fileOpenedOn;
  if (!openedOn) throw new Error('no file was opened');
  one.strike(addDays(addMonths(openedOn, 12), 1));
  return one;
}
