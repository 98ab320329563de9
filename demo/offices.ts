import type { Role } from '../rules/kernel/roles';
import { BODIES, bodyOf, type DemoBody } from './body';
import { ROLLS, type DemoMember } from './people';

/** Who holds a role at a body, in the order of their names on the list of accounts. */
export interface Office {
  readonly role: Role;
  /** Short name of the body. */
  readonly body: string;
  readonly person: string;
  /** Sits on the standing committee too. */
  readonly standing: boolean;
}

/** Place on the roll of a committee's first cell of those who work for the committee. */
const PLACES = {
  organiser: 1,
  secretary: 4,
  secondOrganiser: 5,
  supervisor: 7,
  firstMember: 8,
} as const;
/** The offices above the twelve are held by members of these two cells. */
const OFFICE_OF_SUPERIOR = 'vpub-th';
const OFFICE_OF_CENTRE = 'gddt-tccb';

/** Every appointment of the demonstration. */
export const OFFICES: readonly Office[] = BODIES.flatMap(officesOf);

function officesOf(body: DemoBody): readonly Office[] {
  const held = (role: Role, member: DemoMember): Office => office(role, body, member);
  switch (body.level) {
    case 'cell':
      return [held('secretary', member(body.slug, 0)), held('organiser', member(body.slug, 1))];
    case 'division':
      return [
        held('secretary', member(firstCellUnder(body.slug), 2)),
        held('organiser', member(firstCellUnder(body.slug), 3)),
      ];
    case 'grassroots':
      return grassrootsOffices(body);
    case 'centre':
      return [
        held('centre-officer', member(OFFICE_OF_CENTRE, 8)),
        held('centre-officer', member(OFFICE_OF_CENTRE, 9)),
        held('secretary', member(OFFICE_OF_CENTRE, 10)),
      ];
    case 'superior':
      return superiorOffices(body, { secretary: 8, supervisor: 10, auditor: 12 });
    case 'province':
      return superiorOffices(body, { secretary: 9, supervisor: 11, auditor: 13 });
  }
}

/** Secretary, two organisers and a supervisor from the first cell; its committee from all of its cells. */
function grassrootsOffices(body: DemoBody): readonly Office[] {
  const home = firstCellUnder(body.slug);
  const secretary = member(home, PLACES.secretary);
  const seats = [secretary, ...membersInTurn(cellsUnder(body.slug))].slice(0, body.committee);
  return [
    office('secretary', body, secretary),
    office('organiser', body, member(home, PLACES.organiser)),
    office('organiser', body, member(home, PLACES.secondOrganiser)),
    office('supervisor', body, member(home, PLACES.supervisor)),
    ...seats.map((seat, nth) => office('committee-member', body, seat, nth < body.standing)),
  ];
}

function superiorOffices(
  body: DemoBody,
  places: { readonly secretary: number; readonly supervisor: number; readonly auditor: number },
): readonly Office[] {
  const secretary = member(OFFICE_OF_SUPERIOR, places.secretary);
  const homes = BODIES.filter(({ level, parent }) => level === 'grassroots' || parent === 'dcq');
  const cells = homes
    .flatMap(({ slug }) => cellsUnder(slug))
    .filter((slug) => (ROLLS[slug]?.length ?? 0) > 9);
  const seats = [secretary, ...membersInTurn(cells)].slice(0, body.committee);
  return [
    office('secretary', body, secretary),
    office('organiser', body, member('gddt-vp', 8)),
    office('organiser', body, member('gddt-vp', 9)),
    office('supervisor', body, member(OFFICE_OF_SUPERIOR, places.supervisor)),
    ...(body.level === 'superior'
      ? [
          office('auditor', body, member(OFFICE_OF_SUPERIOR, places.auditor)),
          office('administrator', body, member('gddt-vp', 10)),
        ]
      : []),
    ...seats.map((seat, nth) => office('committee-member', body, seat, nth < body.standing)),
  ];
}

/** The seventh of each cell, then the eighth of each, and so on. */
function membersInTurn(cells: readonly string[]): readonly DemoMember[] {
  const from = 6;
  return Array.from({ length: 4 }, (_, turn) =>
    cells.flatMap((cell) => ROLLS[cell]?.[from + turn] ?? []),
  ).flat();
}

/** Cells below a body, over a division too; a cell is below itself. */
function cellsUnder(slug: string): readonly string[] {
  if (bodyOf(slug).level === 'cell') return [slug];
  return BODIES.filter(({ parent }) => parent === slug).flatMap((below) => cellsUnder(below.slug));
}

function firstCellUnder(slug: string): string {
  const [first] = cellsUnder(slug);
  if (!first) throw new Error(`no cell below ${slug}`);
  return first;
}

function member(cell: string, nth: number): DemoMember {
  const found = ROLLS[cell]?.[nth];
  if (!found) throw new Error(`the cell ${cell} has no member ${nth + 1}`);
  return found;
}

function office(role: Role, body: DemoBody, { id }: DemoMember, standing = false): Office {
  return { role, body: body.slug, person: id, standing };
}

/** Who holds a role at a body of that short name, the first of them first. */
export function holdersOf(role: Role, body: string): readonly string[] {
  return OFFICES.filter((one) => one.role === role && one.body === body).map(
    ({ person }) => person,
  );
}
