import type { PlainDate } from '../../calendar/plain-date';
import type { GateCheck } from '../gates';
import type { AdmissionState } from '../state';
import { lyingPaper } from '../takeover/state';

/** Asked for, but no matter of the cell's meeting. */
const NOT_BEFORE_THE_MEETING: ReadonlySet<string> = new Set(['transfer-certificate']);

/** Consents and conclusions that were asked for and must be there before the cell meets. */
export function consentsAsked({ papersAsked = [] }: AdmissionState): readonly string[] {
  return papersAsked.filter((slot) => !NOT_BEFORE_THE_MEETING.has(slot));
}

/** Those of them that do not lie there, or came back. */
export function consentsMissing(state: AdmissionState): readonly string[] {
  return consentsAsked(state).filter((slot) => lyingPaper(state, slot)?.returned !== false);
}

/**
 * Whether every consent that was asked for is given beforehand: written on the day of the meeting or before. Nothing where
 * none was asked for.
 * @source 24-QĐ/TW on prior written consent (age, education, re-admission); docs/law/admission.md §special-cases
 */
export function consentGate(state: AdmissionState, meetingOn: PlainDate): readonly GateCheck[] {
  const asked = consentsAsked(state);
  if (asked.length === 0) return [];
  const missing = asked.filter((slot) => {
    const paper = lyingPaper(state, slot);
    return !paper || paper.returned || paper.madeOn > meetingOn;
  });
  const article = 'prior written consent, 24-QĐ/TW, to be confirmed';
  const given = `asked for and written by ${meetingOn}: ${asked.join(', ')}`;
  const lacking = `to be written by ${meetingOn}: ${missing.join(', ')}`;
  return [
    {
      gate: 'consent',
      result: missing.length === 0 ? 'pass' : 'block',
      article,
      why: missing.length === 0 ? given : lacking,
      facts: { missing },
    },
  ];
}
