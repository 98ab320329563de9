import type { PlainDate } from '../../calendar/plain-date';
import type { OrganisationId } from '../../kernel/facts';
import { refuse } from '../../kernel/refusal';
import { checkEnd, checkFree, endedOn, holdsOn, newestOf, notInFuture } from '../dated';
import { directlyAbove } from '../rights';
import { happensUnless, refusedBy, type WorldRule } from '../rule';
import { findBody, levelOn } from '../tree';
import { heldBy } from '../whose';

export interface Authorise {
  readonly organisation: OrganisationId;
  readonly on: PlainDate;
}

/**
 * The superior authorises a grassroots committee to decide admissions itself.
 * @source 06-HD/TW 3.7a; docs/law/admission.md §authority
 */
export const authorise: WorldRule<Authorise> = {
  whose: heldBy(['secretary'], 'directly above', 'the body'),
  occurredOn: ({ on }) => on,
  needs: ({ organisation }) => ({ bodies: [organisation] }),
  may: ({ organisation }, facts, actor) => directlyAbove(organisation, ['secretary'], facts, actor),
  do: ({ organisation, on }, facts) => {
    const body = findBody(facts, organisation);
    const row = { organisation, from_on: on, to_on: body?.to_on ?? null };
    return happensUnless(
      [
        notInFuture(on, facts.today),
        body && holdsOn(body, on)
          ? null
          : refuse('ORGANISATION.UNKNOWN', 'Rõ', { body: organisation, day: on }, 'organisation'),
        levelOn(facts, organisation, on) === 'grassroots'
          ? null
          : refuse('AUTHORISATION.NOT_GRASSROOTS', '06-HD/TW 3.7a', { body: organisation }),
        checkFree(row, facts.authorisations, 'on'),
      ],
      () => ({ events: [{ type: 'authorisation.granted', row }], touches: [organisation] }),
    );
  },
};

/** The superior takes it back; admissions decided before stay decided. */
export const withdrawAuthorisation: WorldRule<Authorise> = {
  whose: heldBy(['secretary'], 'directly above', 'the body'),
  occurredOn: ({ on }) => on,
  needs: ({ organisation }) => ({ bodies: [organisation] }),
  may: ({ organisation }, facts, actor) => directlyAbove(organisation, ['secretary'], facts, actor),
  do: ({ organisation, on }, facts) => {
    const granted = newestOf(facts.authorisations);
    if (!granted || (granted.to_on !== null && granted.to_on <= on)) {
      return refusedBy(refuse('AUTHORISATION.NONE', 'Rõ', { body: organisation, day: on }));
    }
    return happensUnless([notInFuture(on, facts.today), checkEnd(granted, on, 'on')], () => ({
      events: [{ type: 'authorisation.withdrawn', row: endedOn(granted, on) }],
      touches: [organisation],
    }));
  },
};
