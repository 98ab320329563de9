import { addDays, plainDate, type PlainDate } from '../../rules/calendar/plain-date';
import type { Level } from '../../rules/kernel/facts';
import type { Role } from '../../rules/kernel/roles';
import type { RegisterEntries } from '../../ledger/register';
import { workingDayFrom } from '../days';
import { genderBy, nameOf } from '../names';
import { demoId, randomOf } from '../random';
import { TERM_BEGINS, type TermPlan } from './plan';

const PROVINCE = '91';
const FROM = plainDate('2010-07-01');
/** Seats of a grassroots committee, of the superior's committee, and how many of each form the standing committee. */
const SEATS = { grassroots: [9, 3], superior: [21, 7] } as const;
/** Places on a roll: two hold the cell's offices, the next three help, introduce and mentor; offices above come after. */
const FIRST_FREE = 5;

interface TermBody {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  readonly parent: string | null;
}
interface Held {
  readonly person: string;
  readonly role: Role;
  readonly organisation: string;
  readonly standing?: boolean;
}
/** Somebody who comes or goes in the term. */
export interface Moving {
  readonly person: string;
  readonly cell: string;
  readonly on: PlainDate;
}

/** The bodies and people of the term, all invented. */
export interface TermWorld {
  readonly superior: string;
  readonly centre: string;
  readonly bodies: readonly TermBody[];
  /** Full members at first, by cell; the first two are its secretary and its organiser. */
  readonly rolls: ReadonlyMap<string, readonly string[]>;
  readonly offices: readonly Held[];
  readonly leaving: readonly Moving[];
  readonly arriving: readonly Moving[];
  /** By candidate: the cell that lists. */
  readonly cellOf: (nth: number) => string;
}

/** Lays out the bodies and people of a plan. */
export function worldOf(plan: TermPlan): TermWorld {
  const province = body('tinh', PROVINCE, 'Tỉnh ủy Lam Giang', 'province', null);
  const superior = body('dcq', '91.010', 'Đảng bộ các cơ quan tỉnh', 'superior', province.id);
  const centre = body('ttct', '91.010.900', 'Trung tâm chính trị', 'centre', superior.id);
  const committees = Array.from({ length: plan.expected.committees }, (_, nth) =>
    body(
      `db/${nth}`,
      `91.010.${three(nth + 1)}`,
      `Đảng bộ cơ sở ${nth + 1}`,
      'grassroots',
      superior.id,
    ),
  );
  const below = committees.map(({ id, code }, at) =>
    Array.from({ length: 3 + (at % 4) }, (_, nth) =>
      body(
        `cb/${at}/${nth}`,
        `${code}.000.${three(nth + 1)}`,
        `Chi bộ ${at + 1}.${nth + 1}`,
        'cell',
        id,
      ),
    ),
  );
  const alone = Array.from({ length: plan.expected.cells }, (_, nth) => {
    const code = `91.010.${three(committees.length + nth + 1)}.000.001`;
    return body(`cbcs/${nth}`, code, `Chi bộ cơ sở ${nth + 1}`, 'cell', superior.id);
  });
  const cells = [...below.flat(), ...alone];
  const rolls = rollsOf(cells, plan.membersAtFirst);
  const member = (cell: TermBody | undefined, nth: number): string => {
    const found = cell && rolls.get(cell.id)?.[nth];
    if (!found) throw new Error(`a cell of the term has fewer than ${nth + 1} members`);
    return found;
  };
  const offices: Held[] = [
    ...cells.flatMap((cell) => [
      held(member(cell, 0), 'secretary', cell),
      held(member(cell, 1), 'organiser', cell),
    ]),
    ...committees.flatMap((committee, at) => {
      const own = below[at] ?? [];
      return [
        held(member(own[0], FIRST_FREE), 'secretary', committee),
        held(member(own[0], FIRST_FREE + 1), 'organiser', committee),
        ...seatsOf(committee, own, member, SEATS.grassroots),
      ];
    }),
    held(member(below[0]?.[1], FIRST_FREE), 'secretary', superior),
    held(member(below[0]?.[1], FIRST_FREE + 1), 'organiser', superior),
    held(member(below[0]?.[2], FIRST_FREE), 'centre-officer', centre),
    ...seatsOf(superior, cells, member, SEATS.superior),
  ];
  return {
    superior: superior.id,
    centre: centre.id,
    bodies: [province, superior, centre, ...committees, ...cells],
    rolls,
    offices,
    ...movingOf(plan, cells, rolls),
    cellOf: (nth) => cells[nth % cells.length]?.id ?? '',
  };
}

/** The same as the registers take it: everybody who is ever met in the term is known from its beginning. */
export function termRegisters(plan: TermPlan, world: TermWorld): RegisterEntries {
  const members = [...world.rolls].flatMap(([cell, roll]) =>
    roll.map((person) => ({ person, cell })),
  );
  const bodies = world.bodies.map(({ parent: _, ...shape }) => ({ ...shape, fromOn: FROM }));
  return {
    organisations: bodies,
    parents: world.bodies.flatMap(({ id, parent }) =>
      parent === null ? [] : [{ child: id, parent, fromOn: FROM }],
    ),
    persons: [
      ...members.map(({ person }) => personOf(person, 1955, 1985)),
      ...world.arriving.map(({ person }) => personOf(person, 1960, 1985)),
      ...plan.candidates.map(({ key }) => personOf(candidateId(key), 1978, 1994)),
    ],
    memberships: members.map((line) => ({ ...line, status: 'full', fromOn: FROM })),
    appointments: world.offices.map((office) => ({ ...office, fromOn: FROM })),
  };
}

export function candidateId(key: string): string {
  return demoId(`${key}/person`);
}

function seatsOf(
  committee: TermBody,
  cells: readonly TermBody[],
  member: (cell: TermBody | undefined, nth: number) => string,
  [seats, standing]: readonly [number, number],
): readonly Held[] {
  return Array.from({ length: seats }, (_, nth) => ({
    ...held(
      member(cells[nth % cells.length], FIRST_FREE + 2 + Math.floor(nth / cells.length)),
      'committee-member',
      committee,
    ),
    standing: nth < standing,
  }));
}

function rollsOf(cells: readonly TermBody[], members: number): Map<string, readonly string[]> {
  return new Map(
    cells.map(({ id }, at) => {
      const count =
        Math.floor(((at + 1) * members) / cells.length) - Math.floor((at * members) / cells.length);
      return [id, Array.from({ length: count }, (_, nth) => demoId(`term/member/${id}/${nth}`))];
    }),
  );
}

/** Who leaves stands last on the roll: nobody with an office, and nobody who helps. */
function movingOf(
  plan: TermPlan,
  cells: readonly TermBody[],
  rolls: ReadonlyMap<string, readonly string[]>,
): Pick<TermWorld, 'leaving' | 'arriving'> {
  const dayOf = (key: string) => workingDayFrom(addDays(TERM_BEGINS, randomOf(key).int(5, 1_780)));
  const at = (nth: number) => cells[(nth * 7) % cells.length]?.id ?? '';
  return {
    leaving: Array.from({ length: plan.leaving }, (_, nth) => {
      const cell = cells[nth % cells.length]?.id ?? '';
      const person = rolls.get(cell)?.at(-1 - Math.floor(nth / cells.length)) ?? '';
      return { person, cell, on: dayOf(`term/leaving/${nth}`) };
    }),
    arriving: Array.from({ length: plan.arriving }, (_, nth) => ({
      person: demoId(`term/arriving/${nth}`),
      cell: at(nth),
      on: dayOf(`term/arriving/${nth}`),
    })),
  };
}

function personOf(id: string, bornFrom: number, bornTo: number) {
  const random = randomOf(id);
  const gender = genderBy(random);
  const bornOn = addDays(plainDate(`${random.int(bornFrom, bornTo)}-01-01`), random.int(0, 360));
  return { id, gender, name: nameOf(gender, random), bornOn };
}

function held(person: string, role: Role, { id }: TermBody): Held {
  return { person, role, organisation: id };
}

function body(
  slug: string,
  code: string,
  name: string,
  level: Level,
  parent: string | null,
): TermBody {
  const id = demoId(`term/body/${slug}`);
  return { id, code: code.padEnd('91.010.001.000.001'.length, '.000'), name, level, parent };
}

function three(count: number): string {
  return String(count).padStart(3, '0');
}
