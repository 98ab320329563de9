import type { PlainDate } from '../../calendar/plain-date';
import type { Level, OrganisationId } from '../../kernel/facts';
import { refuse } from '../../kernel/refusal';
import { after } from '../after';
import type { OrganisationsEvent } from '../events';
import { atOrAbove } from '../rights';
import { happensUnless, type WorldRule } from '../rule';
import { checkTree } from '../tree';
import { heldBy } from '../whose';

export interface FoundOrganisation {
  readonly organisation: OrganisationId;
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  /** The body directly above. Only the installation itself founds a body without one. */
  readonly parent?: OrganisationId;
  readonly on: PlainDate;
}

/** A body is founded by the committee directly above it, or one above that. */
export const foundOrganisation: WorldRule<FoundOrganisation> = {
  whose: heldBy(['secretary'], 'at or above', 'the parent'),
  occurredOn: ({ on }) => on,
  needs: ({ organisation, parent, code }) => ({
    bodies: parent === undefined ? [organisation] : [organisation, parent],
    codes: [code],
  }),
  may: ({ parent }, facts, actor) => {
    if (actor.kind === 'system') return null;
    if (parent === undefined) return refuse('INPUT.MISSING', 'Rõ', {}, 'parent');
    return atOrAbove(parent, ['secretary'], facts, actor);
  },
  do: ({ organisation: id, code, name, level, parent, on }, facts) => {
    const known = facts.organisations.some((body) => body.id === id);
    const taken = facts.codesTaken[code];
    const open = { from_on: on, to_on: null };
    const events: OrganisationsEvent[] = [
      { type: 'organisation.founded', row: { id, code, name, level, ...open } },
      { type: 'organisation-form.began', row: { organisation: id, code, name, level, ...open } },
    ];
    if (parent !== undefined) {
      events.push({ type: 'organisation-parent.began', row: { child: id, parent, ...open } });
    }
    return happensUnless(
      [
        known ? refuse('ORGANISATION.EXISTS', 'Rõ', { body: id }, 'organisation') : null,
        taken ? refuse('ORGANISATION.CODE_TAKEN', 'Rõ', { code, by: taken }, 'code') : null,
        checkTree(after(facts, events), id),
      ],
      () => ({ events }),
    );
  },
};
