import type { PlainDate } from '../../calendar/plain-date';
import type { OrganisationId } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { endedOn, lasts, notInFuture } from '../dated';
import type { WorldFacts } from '../facts';
import { above } from '../rights';
import { happensUnless, refusedBy, type WorldRule } from '../rule';
import { findBody } from '../tree';
import { heldBy } from '../whose';

export interface DissolveOrganisation {
  readonly organisation: OrganisationId;
  /** First day on which it no longer stands. */
  readonly on: PlainDate;
}

/** A body ends once nothing is left at it: bodies below, members, guests, appointments and dossiers go first. */
export const dissolveOrganisation: WorldRule<DissolveOrganisation> = {
  whose: heldBy(['secretary'], 'above', 'the body'),
  occurredOn: ({ on }) => on,
  needs: ({ organisation, on }) => ({
    bodies: [organisation],
    below: true,
    emptied: { body: organisation, on },
  }),
  may: ({ organisation }, facts, actor) => above(organisation, ['secretary'], facts, actor),
  do: ({ organisation: id, on }, facts) => {
    const body = findBody(facts, id);
    if (!body || (body.to_on !== null && body.to_on <= on)) {
      return refusedBy(refuse('ORGANISATION.UNKNOWN', 'Rõ', { body: id, day: on }, 'organisation'));
    }
    const forms = facts.forms.filter((row) => row.organisation === id && lasts(row, on));
    const links = facts.parents.filter((row) => row.child === id && lasts(row, on));
    const grants = facts.authorisations.filter((row) => row.organisation === id && lasts(row, on));
    const later = [...forms, ...links, ...grants, body].find((row) => row.from_on > on);
    return happensUnless(
      [
        notInFuture(on, facts.today),
        later
          ? refuse('WORLD.LATER_CHANGE', 'Rõ', { day: on, laterOn: later.from_on }, 'on')
          : null,
        checkEmpty(facts, id, on),
      ],
      () => ({
        events: [
          ...forms.map(
            (row) => ({ type: 'organisation-form.ended', row: endedOn(row, on) }) as const,
          ),
          ...links.map(
            (row) => ({ type: 'organisation-parent.ended', row: endedOn(row, on) }) as const,
          ),
          ...grants.map(
            (row) => ({ type: 'authorisation.withdrawn', row: endedOn(row, on) }) as const,
          ),
          { type: 'organisation.dissolved', row: endedOn(body, on) },
        ],
        touches: [id],
      }),
    );
  },
};

function checkEmpty(facts: WorldFacts, id: OrganisationId, on: PlainDate): Refusal | null {
  const below = facts.parents.filter((row) => row.parent === id && lasts(row, on)).length;
  const { members = 0, guests = 0, appointments = 0, dossiers = 0 } = facts.remaining ?? {};
  if (below + members + guests + appointments + dossiers === 0) return null;
  return refuse('ORGANISATION.IN_USE', 'Rõ', { below, members, guests, appointments, dossiers });
}
