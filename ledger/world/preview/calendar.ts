import type { PoolClient } from 'pg';
import type { Calendar } from '../../../rules/calendar/calendar';
import { changedDays, laidOver } from '../../../rules/calendar/versions';
import type { DossierId, OrganisationId } from '../../../rules/kernel/facts';
import type { Json } from '../../../rules/kernel/json';
import { refuse, type Refusal } from '../../../rules/kernel/refusal';
import { signedDays } from '../../../rules/world/calendar/lines';
import type { CalendarDayRow, CalendarNoticeRow } from '../../../rules/world/calendar/rows';
import type { WorldFacts, WorldNeeds } from '../../../rules/world/facts';
import type { LedgerContext } from '../../context';
import { inTransaction } from '../../transaction';
import { readCalendar, readSignedDays } from '../calendar';
import { worldLaw } from '../change';
import { dossiersMoved, type DossierMoved } from '../mark-moved';
import { worldFactsOf } from '../open';

/** A change that waits for its signature, or one that nobody has proposed yet. */
export type CalendarDraft =
  { readonly notice: string } | { readonly act: string; readonly input: Json };

export interface CalendarPreviewAsked {
  readonly draft: CalendarDraft;
  /** Dossiers of this body and below. */
  readonly below: OrganisationId;
  readonly after: DossierId | null;
  readonly limit: number;
}

/** How a day stands: off, a weekend worked, or as its day of the week has it. */
export type DayStands = 'off' | 'worked' | 'plain';

export interface DayChanged {
  readonly day: string;
  readonly before: DayStands;
  readonly after: DayStands;
}

/** What a change of the calendar would move. */
export interface CalendarPreview {
  /** Why it could not be proposed as things stand; then nothing more is told. */
  readonly refusals: readonly Refusal[];
  /** Version that holds now. */
  readonly version: string;
  /** Days that would stand otherwise. */
  readonly days: readonly DayChanged[];
  /** On the first page only: all that moves below the body, and dossiers elsewhere. */
  readonly counts: {
    readonly dossiers: number;
    readonly dates: number;
    readonly elsewhere: number;
  } | null;
  readonly dossiers: readonly DossierMoved[];
  /** The dossier the next page goes on after. */
  readonly next: DossierId | null;
}

/**
 * Every open date that a change of the calendar would move, before anybody signs it: counted by the very function that the
 * signature counts by. Nothing is written.
 */
export async function previewCalendar(
  ledger: LedgerContext,
  asked: CalendarPreviewAsked,
): Promise<CalendarPreview> {
  return inTransaction<CalendarPreview>(ledger.pool, async (client) => {
    const before = await ledger.calendars.catchUp(client);
    const nothing = { version: before.version, days: [], counts: null, dossiers: [], next: null };
    const drafted = await draftedBy(client, asked.draft);
    if ('refusals' in drafted) return { keep: false, answer: { ...nothing, ...drafted } };
    const after = laidOver(before, signedDays(drafted.row, drafted.known), 'draft');
    const calendars = { before, after };
    const counts =
      asked.after === null ? await countAll(ledger, client, calendars, asked.below) : null;
    const page = await pageOf(ledger, client, calendars, asked);
    const days = changedDays(before, after).map((day) => ({
      day,
      before: standsIn(before, day),
      after: standsIn(after, day),
    }));
    const answer = { refusals: [], version: before.version, days, counts, ...page };
    return { keep: false, answer };
  });
}

type Calendars = { readonly before: Calendar; readonly after: Calendar };

/** What is looked at, or why it cannot be. */
type Drafted =
  | { readonly row: CalendarNoticeRow; readonly known: readonly CalendarDayRow[] }
  | { readonly refusals: readonly Refusal[] };

async function draftedBy(client: PoolClient, draft: CalendarDraft): Promise<Drafted> {
  return 'notice' in draft ? proposed(client, draft.notice) : unproposed(client, draft);
}

/** One on record; a signed or withdrawn one moves nothing any more. */
async function proposed(client: PoolClient, id: string): Promise<Drafted> {
  const { notice: row, days: known } = await readCalendar(client, { notice: id });
  if (!row) return { refusals: [refuse('CALENDAR.UNKNOWN', 'Rõ', { id }, 'notice')] };
  const { status } = row;
  return status === 'proposed'
    ? { row, known }
    : { refusals: [refuse('CALENDAR.STATUS', 'Rõ', { status })] };
}

/** The one that an act would bring, decided by its own rule on the facts of now. */
async function unproposed(
  client: PoolClient,
  { act, input }: { readonly act: string; readonly input: Json },
): Promise<Drafted> {
  const rule = worldLaw.find('calendar', act);
  if (!rule) throw new Error(`the register of the calendar has no act ${act}`);
  const facts = await readFacts(client, rule.needs(input));
  const decision = rule.do(input, facts, { kind: 'system' });
  if (decision.kind === 'refused') return { refusals: decision.refusals };
  const [row] = decision.events.flatMap((event) =>
    event.type === 'calendar-notice.proposed' ? [event.row] : [],
  );
  if (!row) throw new Error(`${act} proposes no change of the calendar`);
  return { row, known: await readSignedDays(client, row.year) };
}

async function readFacts(client: PoolClient, needs: WorldNeeds): Promise<WorldFacts> {
  const { rows } = await client.query<{ nowMs: number; slice: Omit<WorldFacts, 'today'> }>(
    `SELECT (extract(epoch FROM now_at) * 1000)::bigint AS "nowMs",
            ro_world_slice(NULL, $1, ro_civil_day(now_at)) AS slice FROM ro_business_now() AS now_at`,
    [JSON.stringify(needs)],
  );
  const [read] = rows;
  if (!read || !needs.calendar) throw new Error('a change of the calendar was read without facts');
  return {
    ...worldFactsOf(read.slice, read.nowMs),
    calendar: await readCalendar(client, needs.calendar),
  };
}

async function countAll(
  ledger: LedgerContext,
  client: PoolClient,
  calendars: Calendars,
  below: OrganisationId,
): Promise<CalendarPreview['counts']> {
  const [all, here] = [
    { dossiers: 0, dates: 0 },
    { dossiers: 0, dates: 0 },
  ];
  for await (const page of dossiersMoved(ledger, client, calendars)) all.dossiers += page.length;
  for await (const page of dossiersMoved(ledger, client, calendars, { below })) {
    here.dossiers += page.length;
    for (const { moved } of page) here.dates += moved.length;
  }
  return { ...here, elsewhere: all.dossiers - here.dossiers };
}

async function pageOf(
  ledger: LedgerContext,
  client: PoolClient,
  calendars: Calendars,
  { below, after, limit }: CalendarPreviewAsked,
): Promise<Pick<CalendarPreview, 'dossiers' | 'next'>> {
  const found: DossierMoved[] = [];
  const where = { below, ...(after !== null && { from: after }) };
  for await (const page of dossiersMoved(ledger, client, calendars, where)) {
    found.push(...page);
    if (found.length > limit) break;
  }
  const dossiers = found.slice(0, limit);
  return { dossiers, next: found.length > limit ? (dossiers.at(-1)?.dossier ?? null) : null };
}

function standsIn({ daysOff, workedDays }: Calendar, day: string): DayStands {
  if (day in daysOff) return 'off';
  return day in workedDays ? 'worked' : 'plain';
}
