import { TERM_IDS } from '../admission/packs/pack';
import { endOfTerm } from '../admission/packs/terms';
import { lastDayOfTerm, skippedDays } from '../calendar/calendar';
import { workingDays } from '../calendar/lengths';
import { addDays, addMonths, type PlainDate } from '../calendar/plain-date';
import { vietnamCalendar } from '../calendar/vietnam';
import { eventName, readAnchorDay } from './anchors';
import {
  expectOnly,
  has,
  readDay,
  readInteger,
  readObject,
  readPack,
  readWord,
  reject,
  type Fields,
} from './fields';
import { assertNever, type Json } from '../kernel/json';
import { withinReach } from './reach';
import { answered, type LawReply } from './reply';

const UNITS = ['workingDays', 'months', 'days'] as const;
type Unit = (typeof UNITS)[number];
const PACK_FIELDS = ['pack', 'rule', 'events'] as const;
const PLAIN_FIELDS = ['from', ...UNITS];

/**
 * The last day of a term: a plain length from a day, or a rule of a pack from its events.
 * A term in working days that reaches beyond the calendar is refused (`CALENDAR.GAP`), never guessed.
 * @throws BadField on a field that is unknown, missing or of the wrong type
 */
export function lawTerm(input: unknown): LawReply {
  const fields = readObject(input, '(input)');
  return PACK_FIELDS.some((name) => has(fields, name)) ? packTerm(fields) : plainTerm(fields);
}

function packTerm(fields: Fields): LawReply {
  expectOnly(fields, PACK_FIELDS);
  const pack = readPack(fields);
  const term = pack.terms[readWord(fields, 'rule', TERM_IDS)];
  const startsOn = readAnchorDay(fields, term.anchor);
  return withinReach(`events.${eventName(term.anchor)}`, () => {
    const lastDay = endOfTerm(term, startsOn, vietnamCalendar);
    const skipped = 'months' in term.length ? [] : skippedIn(startsOn, lastDay);
    return answered({ startsOn, lastDay, skipped, article: term.article });
  });
}

function plainTerm(fields: Fields): LawReply {
  expectOnly(fields, PLAIN_FIELDS);
  const startsOn = readDay(fields, 'from');
  const unit = readUnit(fields);
  const length = readInteger(fields, unit, 1);
  return withinReach(unit, () => {
    const lastDay = lastDayOf(unit, length, startsOn);
    const skipped = unit === 'workingDays' ? skippedIn(startsOn, lastDay) : [];
    return answered({ lastDay, skipped });
  });
}

/** Exactly one unit: a term in two units would be two terms. */
function readUnit(fields: Fields): Unit {
  const [unit, second] = UNITS.filter((name) => has(fields, name));
  if (unit === undefined)
    return reject('workingDays', 'is missing; give workingDays, months or days');
  if (second !== undefined) return reject(second, `stands beside ${unit}; give one length`);
  return unit;
}

function lastDayOf(unit: Unit, length: number, startsOn: PlainDate): PlainDate {
  switch (unit) {
    case 'workingDays':
      return lastDayOfTerm(startsOn, workingDays(length), vietnamCalendar);
    case 'months':
      return addMonths(startsOn, length);
    case 'days':
      return addDays(startsOn, length);
    default:
      return assertNever(unit);
  }
}

function skippedIn(startsOn: PlainDate, lastDay: PlainDate): Json {
  return skippedDays(startsOn, lastDay, vietnamCalendar).map(({ day, why }) => ({ day, why }));
}
