import type { Level } from '../rules/kernel/facts';
import { demoId } from './random';
import { GRASSROOTS, type GrassrootsPlan } from './grassroots';

/** A body of the demonstration, as the register takes it, and how many people it has. */
export interface DemoBody {
  /** Short name in logins and stories, such as `cdlg-dien`. */
  readonly slug: string;
  readonly id: string;
  /** Fourteen digits: province, superior, grassroots organisation, what is under it, cell. */
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  /** Slug of the body above; the province has none. */
  readonly parent: string | null;
  readonly authorised: boolean;
  /** Full members on the roll of a cell. */
  readonly members: number;
  /** Seats of the body's committee, and how many of them form its standing committee. */
  readonly committee: number;
  readonly standing: number;
}

const PROVINCE = '91';
const SUPERIOR = `${PROVINCE}.010`;

/** Bodies above the twelve; the province, its agencies and their names are invented. */
const ABOVE: readonly DemoBody[] = [
  body({
    slug: 'tinh',
    code: PROVINCE,
    name: 'Tỉnh ủy Lam Giang',
    level: 'province',
    parent: null,
    committee: 15,
    standing: 5,
  }),
  body({
    slug: 'dcq',
    code: SUPERIOR,
    name: 'Đảng ủy các cơ quan tỉnh Lam Giang',
    level: 'superior',
    parent: 'tinh',
    committee: 21,
    standing: 7,
  }),
  body({
    slug: 'ttct',
    code: `${SUPERIOR}.900`,
    name: 'Trung tâm chính trị tỉnh Lam Giang',
    level: 'centre',
    parent: 'dcq',
  }),
];

/** Every body of the demonstration, higher ones first. */
export const BODIES: readonly DemoBody[] = [...ABOVE, ...GRASSROOTS.flatMap(grassrootsBodies)];

/** The bodies one grassroots organisation consists of. */
function grassrootsBodies(plan: GrassrootsPlan, at: number): readonly DemoBody[] {
  const code = `${SUPERIOR}.${three(at + 1)}`;
  const { slug, name } = plan;
  if (plan.kind === 'cell') {
    return [
      body({
        slug,
        code: `${code}.000.001`,
        name,
        level: 'cell',
        parent: 'dcq',
        members: plan.members,
      }),
    ];
  }
  const { committee, standing = 0, authorised = false } = plan;
  const cells = plan.cells.map((cell, nth) =>
    body({
      slug: `${slug}-${cell.slug}`,
      code: `${code}.${cell.inDivision ? '001' : '000'}.${three(nth + 1)}`,
      name: cell.name,
      level: 'cell',
      parent: cell.inDivision ? `${slug}-bp` : slug,
      members: cell.members,
    }),
  );
  const division = plan.division
    ? [
        body({
          slug: `${slug}-bp`,
          code: `${code}.001`,
          name: plan.division,
          level: 'division',
          parent: slug,
          committee: 5,
        }),
      ]
    : [];
  return [
    body({ slug, code, name, level: 'grassroots', parent: 'dcq', committee, standing, authorised }),
    ...division,
    ...cells,
  ];
}

type Described = Pick<DemoBody, 'slug' | 'code' | 'name' | 'level' | 'parent'> & Partial<DemoBody>;

function body(described: Described): DemoBody {
  const nothing = { authorised: false, members: 0, committee: 0, standing: 0 };
  const code = described.code.padEnd('91.010.001.000.001'.length, '.000');
  return { ...nothing, ...described, id: demoId(`body/${described.slug}`), code };
}

function three(count: number): string {
  return String(count).padStart(3, '0');
}

/** The body of that short name. @throws when a story names none */
export function bodyOf(slug: string): DemoBody {
  const found = BY_SLUG.get(slug);
  if (!found) throw new Error(`the demonstration has no body ${slug}`);
  return found;
}

/** The body and those above it, lowest first. */
export function chainOf(slug: string): readonly DemoBody[] {
  const lowest = bodyOf(slug);
  return lowest.parent === null ? [lowest] : [lowest, ...chainOf(lowest.parent)];
}

const BY_SLUG: ReadonlyMap<string, DemoBody> = new Map(BODIES.map((one) => [one.slug, one]));
