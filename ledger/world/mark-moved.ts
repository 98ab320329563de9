import type { PoolClient } from 'pg';
import type { Calendar } from '../../rules/calendar/calendar';
import { changedDays } from '../../rules/calendar/versions';
import type { DossierId, OrganisationId } from '../../rules/kernel/facts';
import { datesMoved, type MovedDate } from '../../rules/kernel/follow-calendar';
import type { DossierKind, DossierState } from '../../rules/kernel/procedure';
import type { LedgerContext } from '../context';

/** An open dossier and the dates of it that another calendar moves. */
export interface DossierMoved {
  readonly dossier: DossierId;
  readonly code: string;
  readonly kind: DossierKind;
  readonly moved: readonly MovedDate[];
}

/** Dossiers read at a time. */
const PAGE = 500;

/**
 * Only a day within the span of a term can move its end: clocks say where they begin, duties that no clock watches are
 * looked at from their end alone, and rows of a dossier that has yet to follow an earlier change say too little. Who is found
 * here is then counted.
 */
const CANDIDATES = `
  SELECT d.id AS dossier, d.code, d.kind, d.state FROM dossier d
  WHERE NOT d.closed AND d.id > $2
    AND (EXISTS (SELECT FROM clock c, unnest($1::date[]) AS changed (day)
                 WHERE c.dossier = d.id AND c.starts_on < changed.day AND c.due_on >= changed.day)
      OR EXISTS (SELECT FROM task t WHERE t.dossier = d.id AND t.due_on >= ($1::date[])[1])
      OR EXISTS (SELECT FROM world_change w WHERE w.dossier = d.id AND w.done_at IS NULL))
    AND ($4::uuid IS NULL OR EXISTS (SELECT FROM dossier_place p WHERE p.dossier = d.id AND p.ancestor = $4))
  ORDER BY d.id LIMIT $3`;

interface Candidate extends Omit<DossierMoved, 'moved'> {
  readonly state: DossierState;
}

const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * The open dossiers of which a change of the calendar moves a date, page by page, in the order of their ids. Exact: each
 * candidate is counted on both calendars.
 * @param where  only dossiers of this body and below, and after this one in that order; everywhere where nothing is said
 */
export async function* dossiersMoved(
  { procedures }: Pick<LedgerContext, 'procedures'>,
  client: Pick<PoolClient, 'query'>,
  { before, after }: { readonly before: Calendar; readonly after: Calendar },
  where: { readonly below?: OrganisationId; readonly from?: DossierId } = {},
): AsyncGenerator<readonly DossierMoved[]> {
  const days = changedDays(before, after);
  if (days.length === 0) return;
  for (let from = where.from ?? FIRST; ;) {
    const values = [days, from, PAGE, where.below ?? null];
    const { rows } = await client.query<Candidate>(CANDIDATES, values);
    const moved = rows.flatMap(({ state, ...one }) => {
      const dates = datesMoved(procedures[one.kind], state, before, after);
      return dates.length === 0 ? [] : [{ ...one, moved: dates }];
    });
    if (moved.length > 0) yield moved;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    from = last.dossier;
  }
}

const MARK = `INSERT INTO world_change (change_register, change_seq, dossier)
  SELECT 'calendar', $1, unnest($2::uuid[])`;

/** Marks exactly the dossiers whose dates move; they follow before anybody acts on them. Answers how many. */
export async function markMoved(
  ledger: LedgerContext,
  client: PoolClient,
  seq: number,
  calendars: { readonly before: Calendar; readonly after: Calendar },
): Promise<number> {
  let marked = 0;
  for await (const page of dossiersMoved(ledger, client, calendars)) {
    await client.query(MARK, [seq, page.map(({ dossier }) => dossier)]);
    marked += page.length;
  }
  return marked;
}
