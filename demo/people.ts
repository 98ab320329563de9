import { addDays, plainDate, type PlainDate } from '../rules/calendar/plain-date';
import { BODIES } from './body';
import { genderBy, nameOf, type Gender } from './names';
import { demoId, randomOf } from './random';

/** Somebody of the demonstration; nobody in it is real. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly gender: Gender;
  readonly bornOn: PlainDate;
}

/** A full member on the roll of a cell. */
export interface DemoMember extends DemoPerson {
  /** Short name of the cell. */
  readonly cell: string;
  readonly since: PlainDate;
  readonly exempt: boolean;
  /** Cell that hosts a member who is introduced to temporary activity elsewhere. */
  readonly host: string | null;
}

/** Everything in the registers holds from long before the first story. */
export const REGISTER_BEGINS = plainDate('2020-07-01');
const MEMBERS_JOINED_BY = plainDate('2024-09-02');

const CELLS = BODIES.filter(({ level }) => level === 'cell');

/** The full members of every cell, by short name of the cell; the first two are its secretary and its organiser. */
export const ROLLS: Readonly<Record<string, readonly DemoMember[]>> = Object.fromEntries(
  CELLS.map(({ slug, members }, at) => [
    slug,
    Array.from({ length: members }, (_, nth) => memberOf(slug, nth, at)),
  ]),
);

/** Persons a cell may list for admission: nobody of them has a dossier yet. */
export function candidatesWaiting(cell: string, count: number): readonly DemoPerson[] {
  return Array.from({ length: count }, (_, nth) => candidateOf(`waiting/${cell}/${nth + 1}`));
}

/** The person a story is about: no member yet, between 21 and 41 years old in 2026. */
export function candidateOf(key: string): DemoPerson {
  return personOf(`candidate/${key}`, plainDate('1985-01-01'), plainDate('2004-12-31'));
}

function memberOf(cell: string, nth: number, cellAt: number): DemoMember {
  const roll = CELLS[cellAt]?.members ?? 0;
  const exempt = roll >= 12 && nth === roll - 1;
  const away = roll >= 14 && nth === roll - 3 && cellAt % 3 === 0;
  const key = `${cell}/${nth + 1}`;
  const [from, to] = exempt ? ['1950-01-01', '1960-12-31'] : ['1966-01-01', '1997-12-31'];
  const person = personOf(`member/${key}`, plainDate(from), plainDate(to));
  const joined = addDays(person.bornOn, randomOf(`joined/${key}`).int(22 * 365, 27 * 365));
  return {
    ...person,
    cell,
    since: joined < MEMBERS_JOINED_BY ? joined : MEMBERS_JOINED_BY,
    exempt,
    host: away ? (CELLS[(cellAt + 1) % CELLS.length]?.slug ?? null) : null,
  };
}

function personOf(key: string, bornFrom: PlainDate, bornTo: PlainDate): DemoPerson {
  const random = randomOf(key);
  const gender = genderBy(random);
  const name = nameOf(gender, random);
  const span = Number(bornTo.slice(0, 4)) - Number(bornFrom.slice(0, 4)) + 1;
  const bornOn = addDays(bornFrom, random.int(0, span * 365 - 1));
  return { id: demoId(`person/${key}`), name, gender, bornOn };
}
