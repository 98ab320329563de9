import type { PersonId } from '../../kernel/facts';
import { refuse } from '../../kernel/refusal';
import { holdsAnywhere } from '../rights';
import { happensUnless, type WorldRule } from '../rule';

/** What stands in the register of a person; name, birth date and gender were sealed before the rules saw them. */
export interface EnterPerson {
  readonly person: PersonId;
  readonly seal: string;
}

const ENTERERS = ['organiser', 'secretary', 'administrator'] as const;

/** Whoever prepares files, signs for a body or manages accounts may enter somebody the register does not know yet. */
export const enterPerson: WorldRule<EnterPerson> = {
  whose: { roles: ENTERERS, at: [] },
  needs: ({ person }) => ({ persons: [person] }),
  may: (_, __, actor) => holdsAnywhere(actor, ENTERERS),
  do: ({ person, seal }, { persons }) =>
    happensUnless(
      [persons.includes(person) ? refuse('PERSON.EXISTS', 'Rõ', { person }, 'person') : null],
      () => ({ events: [{ type: 'person.entered', row: { id: person, seal } }] }),
    ),
};
