import type { Pool } from 'pg';
import { addDays, civilDayOf, type PlainDate } from '../../rules/calendar/plain-date';
import type { Json } from '../../rules/kernel/json';
import { checkCalendar } from '../calendar';
import { turnTo } from '../perform';
import { playDay } from './candidates';
import { attendToClasses, classDays } from './classes';
import { TERM_BEGINS, TERM_ENDS } from './plan';
import type { TermStage } from './stage';

/** Called after each day that was played: days of the term so far, and all of them. */
export type OnDay = (done: number, total: number) => void;

/**
 * Plays the term to its last day. What stands in the book decides what comes next, so that a run which was stopped or
 * killed is gone on with by the next one, from the last day that has an entry.
 * @param owner  may set business time; nothing else writes to this database
 * @param isStopped  asked each day; true leaves the rest to another run
 * @returns whether the term has come to its end
 */
export async function playTerm(
  stage: TermStage,
  owner: Pool,
  onDay: OnDay,
  isStopped: () => boolean,
): Promise<boolean> {
  await checkCalendar(stage.ledger);
  const agenda = await agendaOf(stage, owner);
  const total = Number(daysIn(TERM_BEGINS, TERM_ENDS));
  for (let today = agenda.from; today <= TERM_ENDS; today = addDays(today, 1)) {
    if (isStopped()) return false;
    const places = agenda.take(today);
    if (!places && !agenda.others.has(today)) continue;
    await turnTo(owner, today);
    if (agenda.others.has(today)) await moveMembers(stage, today);
    const told = agenda.others.has(today) ? await attendToClasses(stage, today) : [];
    const woken = told.flatMap((dossier) => agenda.placeOf.get(dossier) ?? []);
    const goesOn = await playDay(stage, today, [...new Set([...(places ?? []), ...woken])]);
    for (const [nth, on] of goesOn) if (on) agenda.put(nth, on);
    onDay(daysIn(TERM_BEGINS, today), total);
  }
  await turnTo(owner, TERM_ENDS);
  return true;
}

/** When each dossier goes on, and the days on which something else happens. */
async function agendaOf({ plan, world }: TermStage, owner: Pool) {
  const { rows } = await owner.query<{ at: Date | null }>(
    'SELECT max(recorded_at) AS at FROM ledger_entry',
  );
  const last = rows[0]?.at;
  const from = last ? civilDayOf(new Date(last).getTime()) : TERM_BEGINS;
  const byDay = new Map<PlainDate, number[]>();
  const put = (nth: number, on: PlainDate): void => {
    const day = on > from ? on : from;
    byDay.set(day, [...(byDay.get(day) ?? []), nth]);
  };
  plan.candidates.forEach(({ listedOn }, nth) => put(nth, listedOn));
  const take = (day: PlainDate): readonly number[] | undefined => {
    const places = byDay.get(day);
    byDay.delete(day);
    return places;
  };
  const others = new Set<PlainDate>([
    from,
    ...[...world.leaving, ...world.arriving].map(({ on }) => on),
    ...[...plan.awareness, ...plan.newMembers].flatMap(classDays),
  ]);
  const placeOf = new Map(plan.candidates.map(({ dossier }, nth) => [dossier, nth]));
  return { from, put, take, others, placeOf };
}

/** Members who go for a reason outside Rõ, and who come from elsewhere: acts of the register. */
async function moveMembers(stage: TermStage, today: PlainDate): Promise<void> {
  for (const { person, cell, on } of stage.world.leaving.filter(({ on: day }) => day === today)) {
    await changePersons(stage, 'end-membership', { person, cell, on });
  }
  for (const { person, cell, on } of stage.world.arriving.filter(({ on: day }) => day === today)) {
    await changePersons(stage, 'enrol-member', { person, cell, status: 'full', on });
  }
}

async function changePersons(
  { ledger, count }: TermStage,
  act: string,
  input: { readonly [field: string]: Json; readonly person: string },
): Promise<void> {
  const outcome = await ledger.changeWorld({
    caller: { kind: 'system' },
    register: 'persons',
    act,
    input,
    key: `term:${act}:${input.person}`,
  });
  if (outcome.kind !== 'accepted') throw new Error(`${act}: ${JSON.stringify(outcome)}`);
  count.acts += outcome.replayed ? 0 : 1;
}

function daysIn(from: PlainDate, until: PlainDate): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000) + 1;
}
