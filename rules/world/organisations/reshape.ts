import type { PlainDate } from '../../calendar/plain-date';
import type { Level, OrganisationId } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { after } from '../after';
import { endedOn, newestOf, notInFuture } from '../dated';
import type { OrganisationsEvent } from '../events';
import type { WorldFacts } from '../facts';
import { above } from '../rights';
import { happensUnless, refusedBy, type WorldRule } from '../rule';
import type { FormRow, OrganisationRow } from '../rows';
import { checkTree, findBody } from '../tree';
import { heldBy } from '../whose';

export interface RenameOrganisation {
  readonly organisation: OrganisationId;
  readonly name?: string;
  readonly code?: string;
  readonly on: PlainDate;
}

export interface ChangeLevel {
  readonly organisation: OrganisationId;
  readonly level: Level;
  readonly on: PlainDate;
}

/** New name or code from a day on; the old ones stay true of the days before. */
export const renameOrganisation: WorldRule<RenameOrganisation> = {
  whose: heldBy(['secretary'], 'above', 'the body'),
  occurredOn: ({ on }) => on,
  needs: ({ organisation, code }) => ({
    bodies: [organisation],
    ...(code !== undefined && { codes: [code] }),
  }),
  may: ({ organisation }, facts, actor) => above(organisation, ['secretary'], facts, actor),
  do: ({ organisation, name, code, on }, facts) => {
    const taken = code === undefined ? undefined : facts.codesTaken[code];
    const reshaped = reshape(facts, organisation, on, { name, code });
    if ('code' in reshaped) return refusedBy(reshaped);
    return happensUnless(
      [
        taken !== undefined && taken !== organisation
          ? refuse('ORGANISATION.CODE_TAKEN', 'Rõ', { code: code ?? '', by: taken }, 'code')
          : null,
      ],
      () => ({ events: reshaped }),
    );
  },
};

/** Another level from a day on, where the tree allows it on every day since; open dossiers below follow. */
export const changeLevel: WorldRule<ChangeLevel> = {
  whose: heldBy(['secretary'], 'above', 'the body'),
  occurredOn: ({ on }) => on,
  needs: ({ organisation }) => ({ bodies: [organisation], below: true }),
  may: ({ organisation }, facts, actor) => above(organisation, ['secretary'], facts, actor),
  do: ({ organisation, level, on }, facts) => {
    const reshaped = reshape(facts, organisation, on, { level });
    if ('code' in reshaped) return refusedBy(reshaped);
    return happensUnless([checkTree(after(facts, reshaped), organisation)], () => ({
      events: reshaped,
      touches: [organisation],
    }));
  },
};

/** The newest form ends and another begins; on the day it began it is set right instead. Forms change in order, and not ahead. */
function reshape(
  facts: WorldFacts,
  id: OrganisationId,
  on: PlainDate,
  changed: {
    readonly name?: string | undefined;
    readonly code?: string | undefined;
    readonly level?: Level;
  },
): readonly OrganisationsEvent[] | Refusal {
  const body = findBody(facts, id);
  if (!body || (body.to_on !== null && body.to_on <= on)) {
    return refuse('ORGANISATION.UNKNOWN', 'Rõ', { body: id, day: on }, 'organisation');
  }
  const early = notInFuture(on, facts.today);
  if (early) return early;
  const old = newestForm(facts, body);
  if (on < old.from_on) {
    return refuse('WORLD.LATER_CHANGE', 'Rõ', { day: on, laterOn: old.from_on }, 'on');
  }
  const { name = old.name, code = old.code, level = old.level } = changed;
  if (name === old.name && code === old.code && level === old.level) {
    return refuse('ORGANISATION.UNCHANGED', 'Rõ', { body: id });
  }
  const form = { organisation: id, code, name, level, from_on: on, to_on: old.to_on };
  return [
    ...(on > old.from_on
      ? ([{ type: 'organisation-form.ended', row: endedOn(old, on) }] as const)
      : []),
    { type: 'organisation-form.began', row: form },
    { type: 'organisation.changed', row: { ...body, code, name, level } },
  ];
}

/** Where a body was filled in without a form, its row is its form. */
function newestForm({ forms }: WorldFacts, body: OrganisationRow): FormRow {
  const { id: organisation, ...form } = body;
  return newestOf(forms.filter((one) => one.organisation === body.id)) ?? { organisation, ...form };
}
