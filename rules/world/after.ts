import type { WorldFacts } from './facts';
import type { OrganisationsEvent } from './events';

/** The facts as they are once these events have happened, for checks that must hold afterwards. */
export function after(facts: WorldFacts, events: readonly OrganisationsEvent[]): WorldFacts {
  return events.reduce(withEvent, facts);
}

function withEvent(facts: WorldFacts, event: OrganisationsEvent): WorldFacts {
  switch (event.type) {
    case 'organisation.founded':
    case 'organisation.changed':
    case 'organisation.dissolved':
      return { ...facts, organisations: put(facts.organisations, event.row, ({ id }) => id) };
    case 'organisation-form.began':
    case 'organisation-form.ended':
      return {
        ...facts,
        forms: put(facts.forms, event.row, (row) => `${row.organisation} ${row.from_on}`),
      };
    case 'organisation-parent.began':
    case 'organisation-parent.ended':
      return {
        ...facts,
        parents: put(facts.parents, event.row, (row) => `${row.child} ${row.from_on}`),
      };
    case 'authorisation.granted':
    case 'authorisation.withdrawn':
      return {
        ...facts,
        authorisations: put(
          facts.authorisations,
          event.row,
          (row) => `${row.organisation} ${row.from_on}`,
        ),
      };
  }
}

/** Of rows with the same key, the last one stands. */
function put<R>(rows: readonly R[], row: R, keyOf: (row: R) => string): readonly R[] {
  return [...rows.filter((known) => keyOf(known) !== keyOf(row)), row];
}
