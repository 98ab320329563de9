import type { PlainDate } from '../../calendar/plain-date';
import type { OrganisationId, PersonId } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { covers, holdsOn } from '../dated';
import type { WorldFacts } from '../facts';
import type { DatedRow } from '../rows';
import { findBody, levelOn } from '../tree';

/** Refuses a person no register knows. */
export function checkKnown({ persons }: WorldFacts, person: PersonId): Refusal | null {
  return persons.includes(person) ? null : refuse('PERSON.UNKNOWN', 'Rõ', { person }, 'person');
}

/** Refuses what would hold at a body on a day on which it does not stand. */
export function checkStands(
  facts: WorldFacts,
  id: OrganisationId,
  during: DatedRow,
  field: string,
): Refusal | null {
  const body = findBody(facts, id);
  if (body && holdsOn(body, during.from_on) && covers(body, during)) return null;
  return refuse('ORGANISATION.UNKNOWN', 'Rõ', { body: id, day: during.from_on }, field);
}

/** Refuses a body that is no cell on the day. */
export function checkCell(
  facts: WorldFacts,
  cell: OrganisationId,
  on: PlainDate,
  field: string,
): Refusal | null {
  if (levelOn(facts, cell, on) === 'cell') return null;
  return refuse('MEMBERSHIP.NOT_A_CELL', 'Rõ', { body: cell, day: on }, field);
}
