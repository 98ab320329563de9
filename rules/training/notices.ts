import type { Calendar } from '../calendar/calendar';
import { isKernelEvent } from '../kernel/decide';
import type { Notice } from '../kernel/duty';
import type { OrganisationId } from '../kernel/facts';
import { noticesOfCalendar } from '../kernel/follow-calendar';
import type { KernelEvent } from '../kernel/procedure';
import { noticesOfStrike } from '../kernel/strike-notices';
import { classDuties } from './duties';
import type { TrainingClassEvent } from './events';
import type { TrainingClassState } from './state';

/** Who must be told of what becomes of a class: the centre of its duties, whoever nominated of the rest. */
export function classNotices(
  state: TrainingClassState,
  event: TrainingClassEvent | KernelEvent,
  days: Calendar,
): readonly Notice[] {
  if (isKernelEvent(event)) return ofKernel(state, event, days);
  switch (event.type) {
    case 'class.list-answered':
      return [
        told('class.list-answered', event.from, {
          list: event.list,
          enrolled: event.enrolled.length,
          refused: event.refused.length,
        }),
      ];
    case 'class.moved':
      return nominating(state).map((body) =>
        told('class.moved', body, { opensOn: event.opensOn, closesOn: event.closesOn }),
      );
    case 'class.cancelled':
      return nominating(state).map((body) =>
        told('class.cancelled', body, { cancelledOn: event.cancelledOn }),
      );
    case 'class.finished':
      return nominating(state).map((body) =>
        told('class.finished', body, { issuedOn: event.issuedOn }),
      );
    default:
      return [];
  }
}

function ofKernel(
  state: TrainingClassState,
  event: KernelEvent,
  days: Calendar,
): readonly Notice[] {
  if (event.type === 'calendar.changed') return noticesOfCalendar(event, classDuties(state, days));
  if (event.type !== 'clock.struck') return [];
  const fallback = { role: 'centre-officer', body: state.organisation } as const;
  const above = (): OrganisationId => state.chain[1] ?? state.organisation;
  return noticesOfStrike(event, classDuties(state, days), above, fallback);
}

/** Bodies that forwarded a list, and cells that nominated members who have no dossier. */
function nominating({ lists = [], nominated = [] }: TrainingClassState): readonly OrganisationId[] {
  return [...new Set([...lists.map(({ from }) => from), ...nominated.map(({ cell }) => cell)])];
}

function told(kind: string, body: OrganisationId, facts: Notice['facts']): Notice {
  return { kind, role: 'organiser', body, facts };
}
