import type { Calendar } from '../calendar/calendar';
import { isKernelEvent } from '../kernel/decide';
import type { Notice } from '../kernel/duty';
import type { OrganisationId } from '../kernel/facts';
import type { KernelEvent } from '../kernel/procedure';
import type { Role } from '../kernel/roles';
import { noticesOfCalendar } from '../kernel/follow-calendar';
import { noticesOfStrike } from '../kernel/strike-notices';
import { transferDuties } from './duties';
import type { TransferEvent } from './events';
import { bodyAbove, bothChains } from './route';
import type { TransferState } from './state';

type Recipient = readonly [Role, OrganisationId];

/**
 * Who must be told what because of one event: always both sides, and the committees between them of what moves the member.
 * @param state  as it stands after the event
 */
export function transferNotices(
  state: TransferState,
  event: TransferEvent | KernelEvent,
  days: Calendar,
): readonly Notice[] {
  if (isKernelEvent(event) && event.type === 'clock.struck') return ofStrike(state, event, days);
  if (isKernelEvent(event) && event.type === 'calendar.changed') {
    return noticesOfCalendar(event, transferDuties(state, days));
  }
  switch (event.type) {
    case 'transfer.announced':
      return told(event.type, { effectiveOn: event.effectiveOn }, [
        ...cells(state),
        ...committees(state),
      ]);
    case 'letter.issued':
    case 'letter.reissued':
      return told(event.type, { issuedOn: event.issuedOn }, [
        ...cells(state),
        ...committees(state),
      ]);
    case 'letter.sent-back':
      return told(event.type, { sentBackOn: event.sentBackOn }, cells(state));
    case 'member.accepted':
      return told(event.type, { acceptedOn: event.acceptedOn }, [
        ...cells(state),
        ...committees(state),
      ]);
    case 'member.hosted':
      return told(event.type, { hostedOn: event.hostedOn, untilOn: state.untilOn }, cells(state));
    case 'member.returned':
      return told(event.type, { returnedOn: event.returnedOn }, cells(state));
    case 'member.reported-missing':
      return told(event.type, { reportedOn: event.reportedOn }, [
        ...cells(state),
        ...supervision(state),
      ]);
    case 'missing.answered':
      return told(event.type, { answer: event.answer }, [...cells(state), ...supervision(state)]);
    case 'transfer.called-off':
      return told(event.type, { calledOffOn: event.calledOffOn }, [
        ...cells(state),
        ...committees(state),
      ]);
    case 'bodies.changed':
      return told(event.type, { on: event.on }, [...cells(state), ...committees(state)]);
    case 'entry.voided':
    case 'entry.corrected':
      return told(event.type, { seq: event.seq }, [...cells(state), ...committees(state)]);
    default:
      return [];
  }
}

/** The cell that waits for the member to show up is not the one that wrote: both are reminded, and both sides' superiors hear. */
function ofStrike(
  state: TransferState,
  event: Extract<KernelEvent, { type: 'clock.struck' }>,
  days: Calendar,
): readonly Notice[] {
  const above = (body: OrganisationId): OrganisationId => bodyAbove(body, state);
  const fallback = { role: 'organiser', body: state.organisation } as const;
  const usual = noticesOfStrike(event, transferDuties(state, days), above, fallback);
  const facts = { clock: event.clock, dueOn: event.dueOn, offsetDays: event.offsetDays };
  const both = event.kind === 'presentation-term' || event.kind === 'stay-end';
  const escalates = event.deed === 'escalate' && both;
  return unique([
    ...usual,
    ...(both ? told('clock.reminder', facts, cells(state)) : []),
    ...(escalates ? told('clock.escalation', facts, supervision(state)) : []),
  ]);
}

function cells({ organisation, to }: TransferState): readonly Recipient[] {
  return [
    ['secretary', organisation],
    ['organiser', organisation],
    ['secretary', to],
    ['organiser', to],
  ];
}

/** Every committee above one of the cells but not above both: those the member leaves or comes to. */
function committees(state: TransferState): readonly Recipient[] {
  const { releasing, receiving } = state;
  return bothChains(state)
    .filter((body) => body !== state.organisation && body !== state.to)
    .filter((body) => !(releasing.includes(body) && receiving.includes(body)))
    .map((body): Recipient => ['organiser', body]);
}

/** Secretary and supervisors of the body above either cell. */
function supervision(state: TransferState): readonly Recipient[] {
  return [state.organisation, state.to].flatMap((cell): readonly Recipient[] => {
    const body = bodyAbove(cell, state);
    return [
      ['secretary', body],
      ['supervisor', body],
    ];
  });
}

function told(
  kind: string,
  facts: Notice['facts'],
  recipients: readonly Recipient[],
): readonly Notice[] {
  return unique(recipients.map(([role, body]): Notice => ({ kind, role, body, facts })));
}

/** One body may stand above both cells; nobody is told twice. */
function unique(notices: readonly Notice[]): readonly Notice[] {
  const readers = notices.map(({ kind, role, body }) => `${kind} ${role} ${body}`);
  return notices.filter((_, at) => readers.indexOf(readers[at] ?? '') === at);
}
