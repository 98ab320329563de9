import type { DataSource } from 'typeorm';
import { createContext, type LedgerContext } from '../../ledger/context';
import { calendarYear, type NoticeRead } from '../../ledger/reads/calendar-year';
import { createLedger } from '../../ledger/ledger';
import { swapsOf } from '../../rules/calendar/swaps';
import { nameOfClock } from '../../rules/messages/name-of-clock';
import { say } from '../../rules/messages/say';
import { procedures } from '../../rules/procedures';
import { NotUnderstood, type CalendarAsked, type Tell } from './asked';
import { sayFinding, yearIn } from './file';
import { openRunningBook } from '../open-book';

const TO_MEND = 1;
const PAGE = 200;
/** No change has this id: a year that is only looked at. */
const DRAFT = '00000000-0000-0000-0000-000000000000';

/** `ro calendar show`: a year as terms are counted on it now. */
export async function showYear(asked: CalendarAsked, tell: Tell): Promise<number> {
  if (asked.words.length > 0) throw new NotUnderstood('arguments: show takes nothing more');
  return inBook(async (dataSource) => {
    const ledger = createContext({ dataSource, procedures });
    const year = asked.year === undefined ? await thisYear(ledger) : yearOf(asked.year);
    const { calendar, signed, notices } = await calendarYear(ledger, year);
    const names = await namesOf(dataSource, notices);
    tell(`${year} on ${calendar.version}`, { version: calendar.version, year });
    const of = (days: typeof calendar.daysOff) =>
      Object.entries(days)
        .filter(([day]) => day.startsWith(`${year}-`))
        .toSorted();
    for (const [kind, days] of [
      ['off', of(calendar.daysOff)],
      ['worked', of(calendar.workedDays)],
    ] as const) {
      for (const [day, { why, source, confidence }] of days) {
        const notice = notices.find(({ id }) =>
          signed.some((one) => one.day === day && one.notice === id),
        );
        const by = notice ? (names.get(notice.signed_by ?? '') ?? 'the installation') : null;
        const signature =
          by === null ? `[${confidence}: ${source}]` : `[${source}; signed by ${by}]`;
        tell(`${day} ${kind}: ${why} ${signature}`, { day, kind, why, source, confidence, by });
      }
    }
    for (const { off, worked } of swapsOf(calendar, year))
      tell(`swap: ${off} off, ${worked} worked`, { off, worked });
    for (const { id, kind, document } of notices.filter(({ status }) => status === 'proposed'))
      tell(`waits for a signature: ${kind} by ${document}, notice ${id}`, {
        waits: id,
        kind,
        document,
      });
    return 0;
  });
}

/** `ro calendar preview`: every open date below a body that the year in a file would move. */
export async function previewYearFile(asked: CalendarAsked, tell: Tell): Promise<number> {
  const [file, ...more] = asked.words;
  if (file === undefined || more.length > 0)
    throw new NotUnderstood('arguments: preview takes one file');
  if (asked.organisation === undefined)
    throw new NotUnderstood('--organisation: name the body, by its code');
  const read = yearIn(file);
  if (typeof read === 'string') throw new NotUnderstood(read);
  if ('findings' in read) {
    for (const one of read.findings) tell(sayFinding(asked.language, one), one);
    return TO_MEND;
  }
  const { year } = read;
  const code = asked.organisation;
  return inBook(async (dataSource) => {
    const ledger = createLedger({ dataSource, procedures });
    const organisation = await bodyOf(dataSource, code);
    const input = {
      ...year,
      notice: DRAFT,
      organisation,
      daysOff: year.daysOff.map((one) => ({ ...one })),
      swaps: year.swaps.map((one) => ({ ...one })),
    };
    const draft = { act: 'import-year', input };
    let dates = 0;
    let dossiers = 0;
    for (let after: string | null = null; ;) {
      const page = await ledger.previewCalendar({ draft, below: organisation, after, limit: PAGE });
      for (const refusal of page.refusals)
        tell(say(asked.language, refusal.code, refusal.facts), refusal);
      if (page.refusals.length > 0) return TO_MEND;
      if (after === null) {
        for (const one of page.days) tell(`${one.day}: ${one.before} → ${one.after}`, one);
      }
      for (const { code: dossier, moved } of page.dossiers) {
        dossiers += 1;
        dates += moved.length;
        for (const { clock, from, to } of moved)
          tell(`${dossier}: ${nameOfClock(asked.language, clock)}: ${from} → ${to}`, {
            dossier,
            clock,
            before: from,
            after: to,
          });
      }
      if (page.next === null) break;
      after = page.next;
    }
    tell(`${dates} dates of ${dossiers} open dossiers would move`, { dates, dossiers });
    return 0;
  });
}

async function inBook(work: (dataSource: DataSource) => Promise<number>): Promise<number> {
  const { dataSource } = await openRunningBook();
  return work(dataSource).finally(() => dataSource.destroy());
}

async function thisYear({ pool }: LedgerContext): Promise<number> {
  const { rows } = await pool.query<{ year: number }>(
    'SELECT extract(year FROM ro_civil_day(ro_business_now()))::integer AS year',
  );
  return rows[0]?.year ?? 0;
}

function yearOf(text: string): number {
  if (/^20\d\d$/.test(text)) return Number(text);
  throw new NotUnderstood(`--year: ${text} is no year`);
}

async function bodyOf(dataSource: DataSource, code: string): Promise<string> {
  const [found]: { id: string }[] = await dataSource.query(
    'SELECT id FROM organisation WHERE code = $1',
    [code],
  );
  if (found) return found.id;
  throw new NotUnderstood(`--organisation: no body has the code ${code}`);
}

async function namesOf(
  dataSource: DataSource,
  notices: readonly NoticeRead[],
): Promise<ReadonlyMap<string, string>> {
  const rows: { id: string; name: string }[] = await dataSource.query(
    'SELECT id, name FROM person WHERE id = ANY ($1)',
    [notices.flatMap(({ signed_by }) => signed_by ?? [])],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
