import type { Notice } from '../../kernel/duty';
import type { AdmissionEvent } from '../events';
import type { Recipient } from '../notices';
import type { LeavingEvent } from './events';

/** Whoever lets the case go, and whoever takes it over. */
const BOTH_PLACES: readonly Recipient[] = [
  ['secretary', 'receiver'],
  ['organiser', 'receiver'],
  ['secretary', 'cell'],
  ['organiser', 'grassroots'],
];
const NEW_PLACE: readonly Recipient[] = [
  ['secretary', 'cell'],
  ['organiser', 'cell'],
  ['organiser', 'grassroots'],
  ['secretary', 'authority'],
];

/** Whether the notice of an event is that of a move. */
export function isLeavingEvent(event: Pick<AdmissionEvent, 'type'>): event is LeavingEvent {
  return event.type in NOTICES;
}

/** What is said of a move, and to whom; `null` where its duty says enough. */
const NOTICES: Readonly<
  Record<LeavingEvent['type'], { readonly kind: string; readonly to: readonly Recipient[] } | null>
> = {
  'move.certified': { kind: 'move.certified', to: BOTH_PLACES },
  'move.received': null,
  'candidate.moved': { kind: 'candidate.moved', to: NEW_PLACE },
  'helper.assigned': null,
  'move.called-off': { kind: 'move.called-off', to: NEW_PLACE },
  'move.redirected': { kind: 'move.certified', to: BOTH_PLACES.slice(0, 2) },
};

/** Notices of a move. @param told  how the procedure tells a seat something */
export function leavingNotices(
  event: LeavingEvent,
  told: (kind: string, facts: Notice['facts'], to: readonly Recipient[]) => readonly Notice[],
): readonly Notice[] {
  const notice = NOTICES[event.type];
  return notice ? told(notice.kind, { on: dayOf(event) }, notice.to) : [];
}

function dayOf(event: LeavingEvent): string {
  switch (event.type) {
    case 'move.certified':
      return event.certifiedOn;
    case 'move.received':
      return event.receivedOn;
    case 'candidate.moved':
      return event.movedOn;
    case 'helper.assigned':
      return event.assignedOn;
    case 'move.called-off':
      return event.calledOffOn;
    case 'move.redirected':
      return event.on;
  }
}
