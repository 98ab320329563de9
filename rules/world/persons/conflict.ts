import { refuse } from '../../kernel/refusal';
import { RECORDERS_ABOVE } from '../../rights/deputing';
import { inOrder, type Tie } from '../../rights/ties';
import { instantOf } from '../instants';
import { holdsAt, inPerson, isOneOf } from '../rights';
import { happensUnless, refusedBy, type WorldRule } from '../rule';
import { heldBy } from '../whose';

export interface DeclareConflict extends Tie {
  /** Identity of the declaration, chosen by who declares. */
  readonly conflict: string;
}

/** Declared by one of the two, or recorded by an organiser or secretary of a body directly above one of them. It bars at once. */
export const declareConflict: WorldRule<DeclareConflict> = {
  whose: {
    ...heldBy(RECORDERS_ABOVE, 'directly above', 'a body of one of the two'),
    orAs: ['one of the two'],
  },
  needs: ({ conflict, person, other }) => ({
    persons: [person, other],
    rights: { conflict, between: [person, other] },
  }),
  may: ({ person, other }, { rights }, actor) => {
    const bodies = rights?.conflict?.above ?? [];
    if (isOneOf(actor, [person, other]) || holdsAt(actor, RECORDERS_ABOVE, bodies)) return null;
    return refuse('RIGHT.NOT_ABOVE', 'Rõ', { roles: RECORDERS_ABOVE, bodies });
  },
  do: ({ conflict: id, ...tie }, { rights, persons, today, nowMs }, actor) =>
    inPerson(actor, (by) =>
      happensUnless(
        [
          rights?.conflict?.row ? refuse('CONFLICT.EXISTS', 'Rõ', { id }) : null,
          tie.person === tie.other ? refuse('CONFLICT.SELF', 'Rõ', {}, 'other') : null,
          persons.includes(tie.person) && persons.includes(tie.other)
            ? null
            : refuse('PERSON.UNKNOWN', 'Rõ', {}, 'other'),
        ],
        () => ({
          events: [
            {
              type: 'conflict.declared',
              row: {
                id,
                ...inOrder(tie),
                from_on: today,
                recorded_by: by,
                recorded_at: instantOf(nowMs),
                withdrawn_on: null,
                withdrawn_by: null,
              },
            },
          ],
        }),
      ),
    ),
};

export interface WithdrawConflict {
  readonly conflict: string;
}

/**
 * From today on the tie bars no longer; it stays on record. Whoever it bars does not lift the bar alone: one of the two
 * withdraws only what they declared themselves as an interest; kinship is withdrawn by the body above.
 */
export const withdrawConflict: WorldRule<WithdrawConflict> = {
  whose: {
    ...heldBy(RECORDERS_ABOVE, 'directly above', 'a body of one of the two'),
    orAs: ['one of the two who declared it as an interest'],
    never: ['one of the two'],
  },
  needs: ({ conflict }) => ({ rights: { conflict } }),
  may: (_, { rights }, actor) => {
    const { row, above: bodies } = rights?.conflict ?? { row: null, above: [] };
    if (!row) return refuse('CONFLICT.NOT_FOUND', 'Rõ');
    const isParty = isOneOf(actor, [row.person, row.other]);
    const isOwnInterest = row.kind === 'interest' && isOneOf(actor, [row.recorded_by]);
    const may = isParty ? isOwnInterest : holdsAt(actor, RECORDERS_ABOVE, bodies);
    return may ? null : refuse('CONFLICT.WITHDRAWN_ABOVE', 'Rõ', { bodies });
  },
  do: (_, { rights, today }, actor) =>
    inPerson(actor, (by) => {
      const row = rights?.conflict?.row;
      if (!row) return refusedBy(refuse('CONFLICT.NOT_FOUND', 'Rõ'));
      const { withdrawn_on: doneOn } = row;
      return happensUnless([doneOn ? refuse('ALREADY.DONE', 'Rõ', { doneOn }) : null], () => ({
        events: [
          { type: 'conflict.withdrawn', row: { ...row, withdrawn_on: today, withdrawn_by: by } },
        ],
      }));
    }),
};
