import type { PlainDate } from '../../calendar/plain-date';
import type { OrganisationId } from '../../kernel/facts';
import { refuse } from '../../kernel/refusal';
import { after } from '../after';
import { endedOn, holdsOn, isCalledOff, newestOf, notInFuture } from '../dated';
import type { OrganisationsEvent } from '../events';
import { above, atOrAbove } from '../rights';
import { happensUnless, refusedBy, type WorldRule } from '../rule';
import { checkTree, findBody } from '../tree';

export interface MoveOrganisation {
  readonly organisation: OrganisationId;
  readonly parent: OrganisationId;
  readonly on: PlainDate;
}

/** A body hangs below another from a day on. Who moves it stands above where it was and where it comes to. */
export const moveOrganisation: WorldRule<MoveOrganisation> = {
  whose: {
    roles: ['secretary'],
    at: [
      { where: 'above', body: 'the body' },
      { where: 'at or above', body: 'the new parent' },
    ],
  },
  occurredOn: ({ on }) => on,
  needs: ({ organisation, parent }) => ({ bodies: [organisation, parent], below: true }),
  may: ({ organisation, parent }, facts, actor) =>
    above(organisation, ['secretary'], facts, actor) ??
    atOrAbove(parent, ['secretary'], facts, actor),
  do: ({ organisation: child, parent, on }, facts) => {
    const body = findBody(facts, child);
    if (!body || !holdsOn(body, on))
      return refusedBy(
        refuse('ORGANISATION.UNKNOWN', 'Rõ', { body: child, day: on }, 'organisation'),
      );
    const old = newestOf(facts.parents.filter((link) => link.child === child));
    if (old?.parent === parent && (old.to_on === null || old.to_on > on)) {
      return refusedBy(refuse('ORGANISATION.UNCHANGED', 'Rõ', { body: child }, 'parent'));
    }
    if (
      old &&
      (on < old.from_on || (old.to_on !== null && on < old.to_on && old.to_on !== body.to_on))
    ) {
      return refusedBy(refuse('WORLD.LATER_CHANGE', 'Rõ', { day: on, laterOn: old.from_on }, 'on'));
    }
    const ends =
      old && !isCalledOff(old) && on > old.from_on && (old.to_on === null || old.to_on > on);
    const events: OrganisationsEvent[] = [
      ...(ends ? ([{ type: 'organisation-parent.ended', row: endedOn(old, on) }] as const) : []),
      { type: 'organisation-parent.began', row: { child, parent, from_on: on, to_on: body.to_on } },
    ];
    return happensUnless(
      [notInFuture(on, facts.today), checkTree(after(facts, events), child)],
      () => ({ events, touches: [child] }),
    );
  },
};
