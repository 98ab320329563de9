import type { Calendar } from '../calendar/calendar';
import type { Notice } from '../kernel/duty';
import type { OrganisationId } from '../kernel/facts';
import { noticesOfStrike } from '../kernel/strike-notices';
import type { KernelEvent } from '../kernel/procedure';
import { isKernelEvent } from '../kernel/decide';
import type { Role } from '../kernel/roles';
import { admissionDuties } from './duties/duties';
import type { AdmissionEvent } from './events';
import { bodyAbove, bodyOn, type Seat } from './seats';
import type { AdmissionState } from './state';

/**
 * Who must be told what because of one event. Whoever gets a new duty sees it in the inbox; these are the words that
 * go beside: outcomes the law wants told, and what a supervisor must hear.
 * @param state  as it stands after the event
 */
export function admissionNotices(
  state: AdmissionState,
  event: AdmissionEvent | KernelEvent,
  days: Calendar,
): readonly Notice[] {
  if (isKernelEvent(event) && event.type === 'clock.struck') {
    const fallback = { role: 'organiser', body: state.organisation } as const;
    const above = (body: OrganisationId): OrganisationId => bodyAbove(body, state);
    return noticesOfStrike(event, admissionDuties(state, days), above, fallback);
  }
  switch (event.type) {
    case 'admission.decided':
      return told(state, 'admission.decided', { decidedOn: event.decidedOn }, DOWNWARDS);
    case 'admission.refused':
      return told(state, 'admission.refused', { decidedOn: event.decidedOn }, DOWNWARDS);
    case 'recognition.decided':
      return told(state, 'recognition.decided', { officialOn: event.officialOn }, DOWNWARDS);
    case 'file.returned':
      return told(state, 'file.returned', { items: event.items.join(', ') }, DOWNWARDS);
    case 'decision-term.extended':
      return told(state, 'decision-term.extended', { until: event.until }, DOWNWARDS);
    case 'failed-vote.answered':
      return told(state, 'failed-vote.answered', { answer: event.answer }, DOWNWARDS);
    case 'vote.taken':
      return event.passes || event.question === 'listing'
        ? []
        : told(state, 'vote.failed', { yes: event.yes, base: event.base }, UPWARDS);
    case 'ceremony.held':
      return event.irregular
        ? told(state, 'ceremony.irregular', { daysLate: event.daysLate }, SUPERVISION)
        : [];
    case 'verification.concluded':
      return event.conclusion === 'disqualifying'
        ? told(state, 'verification.disqualifying', {}, CELL_ONLY)
        : [];
    case 'cell.reported-too-small':
      return told(state, 'cell.too-small', { fullMembers: event.fullMembers }, SUPERVISION);
    case 'dossier.withdrawn':
      return told(state, 'dossier.withdrawn', { withdrawnOn: event.withdrawnOn }, UPWARDS);
    case 'entry.voided':
      return told(state, 'entry.voided', { seq: event.seq }, CELL_ONLY);
    default:
      return [];
  }
}

type Recipient = readonly [Role, Seat];
const CELL_ONLY: readonly Recipient[] = [['secretary', 'cell']];
/** Cell and grassroots committee hear what was decided above them. */
const DOWNWARDS: readonly Recipient[] = [
  ['secretary', 'cell'],
  ['organiser', 'cell'],
  ['organiser', 'grassroots'],
];
const UPWARDS: readonly Recipient[] = [
  ['secretary', 'authority'],
  ['organiser', 'cell-superior'],
];
const SUPERVISION: readonly Recipient[] = [
  ['secretary', 'cell-superior'],
  ['supervisor', 'authority'],
];

function told(
  state: AdmissionState,
  kind: string,
  facts: Notice['facts'],
  recipients: readonly Recipient[],
): readonly Notice[] {
  return recipients.flatMap(([role, seat]) => {
    const body = bodyOn(seat, state);
    return body ? [{ kind, role, body, facts }] : [];
  });
}
