import type { Calendar } from '../calendar/calendar';
import type { Notice } from '../kernel/duty';
import type { OrganisationId } from '../kernel/facts';
import { noticesOfCalendar } from '../kernel/follow-calendar';
import { noticesOfStrike } from '../kernel/strike-notices';
import type { KernelEvent } from '../kernel/procedure';
import { isKernelEvent } from '../kernel/decide';
import type { Role } from '../kernel/roles';
import { asItStood } from './as-it-stood';
import { admissionDuties } from './duties/duties';
import type { AdmissionEvent, VoteTaken } from './events';
import { isLeavingEvent, leavingNotices } from './leaving/notices';
import { bodyAbove, bodyOn, isDecidersMeeting, type Seat } from './seats';
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
    const reminders = noticesOfStrike(event, admissionDuties(state, days), above, fallback);
    return event.kind === 'certificate-expiry'
      ? [...reminders, ...toNominate(reminders)]
      : reminders;
  }
  if (isKernelEvent(event) && event.type === 'calendar.changed') {
    return noticesOfCalendar(event, admissionDuties(state, days));
  }
  if (isLeavingEvent(event)) {
    return leavingNotices(event, (kind, facts, to) => told(state, kind, facts, to));
  }
  switch (event.type) {
    case 'admission.decided':
      return told(state, 'admission.decided', { decidedOn: event.decidedOn }, DOWNWARDS);
    case 'admission.refused':
      return told(state, 'admission.refused', { decidedOn: event.decidedOn }, DOWNWARDS);
    case 'recognition.decided':
      return told(state, 'recognition.decided', { officialOn: event.officialOn }, DOWNWARDS);
    case 'removal.proposed':
      return told(state, 'removal.proposed', { heldOn: event.heldOn }, UPWARDS);
    case 'meeting.fruitless':
      return told(
        state,
        event.outcome === 'REPORT_UP' ? 'deadlock.reported' : 'meeting.fruitless',
        { fruitless: event.fruitless, heldOn: event.heldOn },
        event.outcome === 'REPORT_UP' ? GONE_UP : DOWNWARDS,
      );
    case 'complaint.filed':
      return told(state, 'complaint.filed', { filedOn: event.filedOn }, COMPLAINED);
    case 'complaint.settled':
      return told(
        state,
        'complaint.settled',
        { settledOn: event.settledOn, outcome: `complaint-${event.outcome}` },
        COMPLAINED,
      );
    case 'deadlock.settled':
      return told(
        state,
        'deadlock.settled',
        { decidedOn: event.decidedOn, outcome: `deadlock-${event.outcome}` },
        DOWNWARDS,
      );
    case 'removal.decided':
      return told(
        state,
        'removal.decided',
        { decidedOn: event.decidedOn, number: event.number },
        DOWNWARDS,
      );
    case 'member.disciplined':
      return told(
        state,
        'member.disciplined',
        { decidedOn: event.decidedOn, measure: `measure-${event.measure}` },
        UPWARDS,
      );
    case 'file.returned':
      return told(state, 'file.returned', { items: event.items.join(', ') }, DOWNWARDS);
    case 'decision-term.extended':
      return told(state, 'decision-term.extended', { until: event.until }, DOWNWARDS);
    case 'failed-vote.answered':
      return told(state, 'failed-vote.answered', { answer: event.answer }, DOWNWARDS);
    case 'vote.taken':
      return ofFailedVote(state, event);
    case 'ceremony.held':
      return [
        ...told(state, 'ceremony.held', { heldOn: event.heldOn }, UPWARDS),
        ...(event.irregular
          ? told(state, 'ceremony.irregular', { daysLate: event.daysLate }, SUPERVISION)
          : []),
      ];
    case 'verification.concluded':
      return event.conclusion === 'disqualifying'
        ? told(state, 'verification.disqualifying', {}, DOWNWARDS)
        : [];
    case 'cell.reported-too-small':
      return told(state, 'cell.too-small', { fullMembers: event.fullMembers }, SUPERVISION);
    case 'candidate.off-listed':
      return told(state, 'candidate.off-listed', { removedOn: event.removedOn }, UPWARDS);
    case 'dossier.withdrawn':
      return told(
        state,
        state.decidedOn ? 'dossier.withdrawn-after-decision' : 'dossier.withdrawn',
        { withdrawnOn: event.withdrawnOn, decidedOn: state.decidedOn },
        UPWARDS,
      );
    case 'cancellation.asked':
      return ofCancellation(state, event);
    case 'decision.cancelled':
      return told(state, 'decision.cancelled', { cancelledOn: event.cancelledOn }, DOWNWARDS);
    case 'candidate.died':
      return told(state, 'candidate.died', { diedOn: event.diedOn }, UPWARDS);
    case 'file.expired':
      return told(state, 'file.expired', { lastDayOn: event.lastDayOn }, [
        ...DOWNWARDS,
        ...SUPERVISION,
      ]);
    case 'redo.ordered':
      return told(
        state,
        event.type,
        { orderedOn: event.orderedOn, from: `redo-${event.from}` },
        EVERYBODY,
      );
    case 'correction.recognised':
      return told(
        state,
        event.type,
        { annuls: `annuls-${event.question}`, decidedOn: event.decidedOn },
        EVERYBODY,
      );
    case 'redo.uncured':
      return told(state, event.type, { endedOn: event.endedOn }, EVERYBODY);
    case 'decision.annulled':
      return told(state, event.type, annulmentFacts(event), EVERYBODY);
    case 'case.held':
      return told(
        state,
        'case.held',
        { heldFrom: event.heldFrom, reason: `hold-${event.reason}` },
        EVERYBODY,
      );
    case 'hold.released':
      return told(
        state,
        event.outcome === 'go-on' ? 'hold.released' : 'hold.not-admitted',
        { releasedOn: event.releasedOn },
        EVERYBODY,
      );
    case 'pack.moved':
      return told(state, 'pack.moved', { from: event.from, to: event.to }, EVERYBODY);
    case 'class-news.heard':
      return told(
        state,
        `class.${event.news}`,
        { heardOn: event.heardOn, closesOn: event.closesOn ?? null },
        ABOUT_CLASSES,
      );
    case 'mentor.wanted':
      return told(state, 'mentor.wanted', { wantedOn: event.wantedOn }, DOWNWARDS);
    case 'bodies.changed':
      return toNewBodies(state, event);
    case 'entry.voided':
    case 'entry.corrected':
      return told(state, event.type, { seq: event.seq }, EVERYBODY);
    default:
      return [];
  }
}

/** Half a year before a certificate expires the secretary of the cell hears it too, whose nomination for a class it takes. */
function toNominate(reminders: readonly Notice[]): readonly Notice[] {
  return reminders.map((notice) => ({ ...notice, role: 'secretary' }));
}

/** A failed proposal is reported to who answers it, and told below. A refused admission has a notice of its own. */
function ofFailedVote(state: AdmissionState, vote: VoteTaken): readonly Notice[] {
  const { passes, question, yes, base } = vote;
  const decides =
    question === 'admission' && isDecidersMeeting(vote, asItStood(state, vote.heldOn));
  if (passes || question === 'listing' || decides) return [];
  return told(state, 'vote.failed', { yes, base }, [
    ['secretary', 'failed-vote-answerer'],
    ...DOWNWARDS,
  ]);
}

/** The authority hears that its decision will not be carried out, and why. */
function ofCancellation(
  state: AdmissionState,
  { because, askedOn }: Extract<AdmissionEvent, { type: 'cancellation.asked' }>,
): readonly Notice[] {
  if (because === 'withdrawn') {
    const facts = { withdrawnOn: askedOn, decidedOn: state.decidedOn };
    return told(state, 'dossier.withdrawn-after-decision', facts, UPWARDS);
  }
  return told(state, 'cancellation.asked', { askedOn, because: `cancel-${because}` }, UPWARDS);
}

function annulmentFacts({
  annuls,
  ground,
  annulledOn,
}: Extract<AdmissionEvent, { type: 'decision.annulled' }>): Notice['facts'] {
  return { annuls: `annuls-${annuls}`, ground: `ground-${ground}`, annulledOn };
}

/** Bodies that had no part in the dossier before hear that it has come to them; the others know it. */
function toNewBodies(
  state: AdmissionState,
  { on, change }: Extract<AdmissionEvent, { type: 'bodies.changed' }>,
): readonly Notice[] {
  if (change.startsWith('move:')) return []; // told by the event of the move itself
  const former = state.formerly?.at(-1);
  const known = new Set([former?.authority?.body, ...(former?.chain ?? [])]);
  const kind = change.startsWith('transfer:') ? 'admission.moved' : 'bodies.changed';
  return told(state, kind, { on }, EVERYBODY).filter(({ body }) => !known.has(body));
}

export type Recipient = readonly [Role, Seat];
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
/** A deadlock is reported to the direct superior and to the competent committee (R22). */
const GONE_UP: readonly Recipient[] = [
  ['secretary', 'failed-vote-answerer'],
  ['secretary', 'cell-superior'],
  ['secretary', 'authority'],
  ...DOWNWARDS,
];
/** Who nominated hears what becomes of the place. */
const ABOUT_CLASSES: readonly Recipient[] = [
  ['secretary', 'cell'],
  ['organiser', 'cell'],
  ['organiser', 'cell-superior'],
];
/** The body that answers, the one that struck off, and those below it. */
const COMPLAINED: readonly Recipient[] = [
  ['secretary', 'complaint-body'],
  ['secretary', 'authority'],
  ...DOWNWARDS,
];
const SUPERVISION: readonly Recipient[] = [
  ['secretary', 'cell-superior'],
  ['supervisor', 'cell-superior'],
  ['supervisor', 'authority'],
];
/** Whoever may have heard of the entry hears that it does not stand. */
const EVERYBODY: readonly Recipient[] = [...DOWNWARDS, ...UPWARDS];

function told(
  state: AdmissionState,
  kind: string,
  facts: Notice['facts'],
  recipients: readonly Recipient[],
): readonly Notice[] {
  const notices = recipients.flatMap(([role, seat]): Notice[] => {
    const body = bodyOn(seat, state);
    return body ? [{ kind, role, body, facts }] : [];
  });
  return notices.filter((one, at) => notices.findIndex(sameReader(one)) === at);
}

/** One body may sit on two seats; nobody is told twice. */
function sameReader({ role, body }: Notice): (other: Notice) => boolean {
  return (other) => other.role === role && other.body === body;
}
