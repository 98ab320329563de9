import type { PlainDate } from '../calendar/plain-date';
import type { Level, OrganisationId } from '../kernel/facts';
import { refuse, type Refusal } from '../kernel/refusal';
import { covers, holdsOn, isCalledOff, overlap } from './dated';
import type { WorldFacts } from './facts';
import type { DatedRow, OrganisationRow, ParentRow } from './rows';

/** How high a level stands. A political centre hangs below a committee, and nothing hangs below it. */
export const RANKS: Readonly<Record<Level, number>> = {
  centre: 0,
  cell: 0,
  division: 1,
  grassroots: 2,
  superior: 3,
  province: 4,
};

/** Rank strictly grows along every link on every day, so there can be no circle. */
export function mayStandUnder(child: Level, parent: Level): boolean {
  return RANKS[child] < RANKS[parent];
}

export function findBody(facts: WorldFacts, id: OrganisationId): OrganisationRow | undefined {
  return facts.organisations.find((body) => body.id === id && !isCalledOff(body));
}

/** A body and every body above it on the day, lowest first. */
export function chainOn(
  { parents }: WorldFacts,
  body: OrganisationId,
  day: PlainDate,
): readonly OrganisationId[] {
  const chain = [body];
  for (let at: OrganisationId | undefined = body; at !== undefined;) {
    const below: OrganisationId = at;
    at = parents.find((link) => link.child === below && holdsOn(link, day))?.parent;
    if (at === undefined || chain.includes(at)) return chain;
    chain.push(at);
  }
  return chain;
}

/** The body directly above on the day. */
export function parentOn(
  facts: WorldFacts,
  body: OrganisationId,
  day: PlainDate,
): OrganisationId | null {
  return chainOn(facts, body, day)[1] ?? null;
}

export function levelOn(facts: WorldFacts, id: OrganisationId, day: PlainDate): Level | undefined {
  const form = facts.forms.find((one) => one.organisation === id && holdsOn(one, day));
  return form?.level ?? findBody(facts, id)?.level;
}

/**
 * What is wrong with the tree around a body, were these the rows: on every day each link has both its bodies standing, and
 * the upper one of a higher level.
 * @param facts  as they are after the change
 */
export function checkTree(facts: WorldFacts, body: OrganisationId): Refusal | null {
  for (const link of facts.parents) {
    if (isCalledOff(link) || (link.child !== body && link.parent !== body)) continue;
    const refusal = checkLink(facts, link);
    if (refusal) return refusal;
  }
  return null;
}

function checkLink(facts: WorldFacts, link: ParentRow): Refusal | null {
  const [child, parent] = [findBody(facts, link.child), findBody(facts, link.parent)];
  if (!parent || !covers(parent, link)) {
    const day = link.from_on;
    return refuse('ORGANISATION.PARENT_GONE', 'Rõ', {
      parent: link.parent,
      child: link.child,
      day,
    });
  }
  if (!child || !covers(child, link)) {
    return refuse('ORGANISATION.UNKNOWN', 'Rõ', { body: link.child, day: link.from_on });
  }
  for (const below of formsDuring(facts, child, link)) {
    for (const above of formsDuring(facts, parent, link)) {
      if (!overlap(below, above) || mayStandUnder(below.level, above.level)) continue;
      const day = below.from_on > above.from_on ? below.from_on : above.from_on;
      const levels = { level: below.level, above: above.level };
      return refuse('ORGANISATION.LEVEL', 'Rõ', {
        child: child.id,
        parent: parent.id,
        ...levels,
        day,
      });
    }
  }
  return null;
}

interface LevelDuring extends DatedRow {
  readonly level: Level;
}

/** The levels a body has while the link holds; that of its row where no form was recorded. */
function formsDuring(
  { forms }: WorldFacts,
  body: OrganisationRow,
  link: DatedRow,
): readonly LevelDuring[] {
  const during = forms.filter((form) => form.organisation === body.id && overlap(form, link));
  return during.length > 0 ? during : [{ ...link, level: body.level }];
}
