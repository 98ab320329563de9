import type { PlainDate } from '../../calendar/plain-date';
import type { OrganisationId, PersonId } from '../../kernel/facts';
import { refuse } from '../../kernel/refusal';
import { checkEnd, checkFree, endedOn, lasts, newestOf } from '../dated';
import { atOrAbove } from '../rights';
import { happensUnless, refusedBy, type WorldRule } from '../rule';
import { checkMember } from './exemption';
import { checkCell, checkStands } from './known';
import { heldBy } from '../whose';

export interface IntroduceTemporarily {
  readonly person: PersonId;
  /** The member's own cell, which introduces. */
  readonly cell: OrganisationId;
  readonly host: OrganisationId;
  readonly on: PlainDate;
  /** First day on which it no longer holds. */
  readonly until?: PlainDate;
}

export interface EndTemporaryActivity {
  readonly person: PersonId;
  readonly cell: OrganisationId;
  readonly on: PlainDate;
}

/** A member takes part in another cell for a time, and leaves the base of their own meanwhile. */
export const introduceTemporarily: WorldRule<IntroduceTemporarily> = {
  whose: heldBy(['secretary', 'organiser'], 'at or above', 'the cell'),
  occurredOn: ({ on }) => on,
  needs: ({ person, cell, host }) => ({ bodies: [cell, host], persons: [person] }),
  may: ({ cell }, facts, actor) => atOrAbove(cell, ['secretary', 'organiser'], facts, actor),
  do: ({ person, cell, host, on, until }, facts) => {
    const row = { person, host, from_on: on, to_on: until ?? null };
    return happensUnless(
      [
        checkMember(facts, person, cell, on),
        host === cell ? refuse('MEMBERSHIP.SAME_CELL', 'Rõ', { cell: host }, 'host') : null,
        checkStands(facts, host, row, 'host'),
        checkCell(facts, host, on, 'host'),
        checkEnd(row, until, 'until'),
        checkFree(row, facts.temporaryActivities, 'on'),
      ],
      () => ({ events: [{ type: 'temporary-activity.began', row }] }),
    );
  },
};

export const endTemporaryActivity: WorldRule<EndTemporaryActivity> = {
  whose: heldBy(['secretary', 'organiser'], 'at or above', 'the cell'),
  occurredOn: ({ on }) => on,
  needs: ({ person, cell }) => ({ bodies: [cell], persons: [person] }),
  may: ({ cell }, facts, actor) => atOrAbove(cell, ['secretary', 'organiser'], facts, actor),
  do: ({ person, cell, on }, facts) => {
    const found = newestOf(facts.temporaryActivities.filter((known) => lasts(known, on)));
    if (!found) return refusedBy(refuse('TEMPORARY_ACTIVITY.NONE', 'Rõ', { person, day: on }));
    const { cause_dossier: dossier = null, cause_seq: _, ...row } = found;
    if (dossier) return refusedBy(refuse('TEMPORARY_ACTIVITY.OF_A_TRANSFER', 'Rõ', { dossier }));
    return happensUnless([checkMember(facts, person, cell, on), checkEnd(row, on, 'on')], () => ({
      events: [{ type: 'temporary-activity.ended', row: endedOn(row, on) }],
    }));
  },
};
