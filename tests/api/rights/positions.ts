import { v7 as uuidv7 } from 'uuid';
import { hashPassword } from '../../../api/sessions/passwords';
import { addDays, plainDate, type PlainDate } from '../../../rules/calendar/plain-date';
import type { Level } from '../../../rules/kernel/facts';
import { ROLES, type Role } from '../../../rules/kernel/roles';
import type { Door, Visitor } from '../support/door';

/** Where somebody's role is held, as seen from the grassroots organisation above the dossier's cell. */
export const POSITIONS = ['home', 'own', 'ancestor', 'descendant', 'sibling', 'foreign'] as const;
export type Position = (typeof POSITIONS)[number];

const SINCE = plainDate('2020-01-01');
const PASSWORD = 'một-mật-khẩu-cho-bảng-quyền-2026';

/** The tree: what is asked about lies at `home`, below `own`. */
const TREE: Readonly<Record<string, readonly [Level, string | null]>> = {
  province: ['province', null],
  ancestor: ['superior', 'province'],
  own: ['grassroots', 'ancestor'],
  home: ['cell', 'own'],
  descendant: ['cell', 'own'],
  sibling: ['grassroots', 'ancestor'],
  siblingCell: ['cell', 'sibling'],
  centre: ['centre', 'ancestor'],
  elsewhere: ['superior', 'province'],
  foreign: ['grassroots', 'elsewhere'],
};

interface RenamePlan {
  readonly id: string;
  readonly title: string;
  readonly on: PlainDate;
  readonly steps: readonly [{ readonly do: 'rename'; organisation: string; name: string }];
}

/** What the requests of the matrix are about. */
export interface Target {
  readonly bodies: Readonly<Record<string, string>>;
  readonly dossier: string;
  readonly candidate: string;
  readonly member: string;
  /** Accounts of two members of the home cell, and a member without one. */
  readonly accounts: readonly [string, string];
  readonly unaccounted: string;
  readonly today: string;
  /** A plan to rename the home cell, some days ahead. */
  readonly reorganisation: RenamePlan;
  /** Somebody of the role at the position, signed in. */
  as(role: Role, position: Position): Visitor;
  /** That person's id. */
  person(role: Role, position: Position): string;
}

/** One person per role and position, one dossier at the home cell; everybody signed in. */
export async function settlePositions(door: Door): Promise<Target> {
  const bodies = Object.fromEntries(Object.keys(TREE).map((name) => [name, uuidv7()]));
  const id = (name: string | null): string => bodies[name ?? ''] ?? '';
  const holders = ROLES.flatMap((role) =>
    POSITIONS.map((position) => ({ role, position, id: uuidv7() })),
  );
  const members = Array.from({ length: 5 }, () => uuidv7());
  const candidate = uuidv7();
  const accounts: [string, string] = [uuidv7(), uuidv7()];
  const passwordHash = await hashPassword(PASSWORD);
  await door.ledger.enterRegister({
    organisations: Object.entries(TREE).map(([name, [level]]) => ({
      id: id(name),
      code: `bảng-${name}`,
      name: `Tổ chức ${name}`,
      level,
      fromOn: SINCE,
    })),
    parents: Object.entries(TREE).flatMap(([name, [, parent]]) =>
      parent === null ? [] : [{ child: id(name), parent: id(parent), fromOn: SINCE }],
    ),
    persons: [...holders.map((one) => one.id), ...members, candidate].map((person) => ({
      id: person,
      name: 'Người trong bảng',
      bornOn: plainDate('1990-03-04'),
    })),
    memberships: members.map((person) => ({
      person,
      cell: id('home'),
      status: 'full',
      fromOn: SINCE,
    })),
    appointments: holders.map(({ role, position, id: person }) => ({
      person,
      role,
      organisation: id(position),
      fromOn: SINCE,
    })),
    accounts: [
      ...accounts.map((account, nth) => ({
        id: account,
        login: `member.${nth}`,
        passwordHash,
        person: members[nth + 1] ?? '',
        locale: 'vi' as const,
      })),
      ...holders.map(({ role, position, id: person }) => ({
        id: uuidv7(),
        login: loginOf(role, position),
        passwordHash,
        person,
        locale: 'vi' as const,
      })),
    ],
  });
  const visitors = new Map<string, Visitor>();
  for (const { role, position } of holders) {
    const login = loginOf(role, position);
    visitors.set(login, await door.signIn(login, PASSWORD));
  }
  const as = (role: Role, position: Position): Visitor => {
    const visitor = visitors.get(loginOf(role, position));
    if (!visitor) throw new Error(`nobody is ${role} at ${position}`);
    return visitor;
  };
  const { today } = await door.ledger.businessNow();
  const [member = ''] = members;
  const listing = {
    cell: id('home'),
    candidate,
    helper: member,
    listedOn: today,
    present: members,
    tally: { yes: members.length, no: 0, blank: 0, invalid: 0 },
    form: 'raised-card',
  };
  const body = { kind: 'admission', act: 'list-candidate', input: listing };
  const answer = await as('secretary', 'home').post('/api/v1/dossiers', body);
  if (answer.status !== 201) throw new Error(answer.text);
  const dossier = String(answer.body.dossier);
  const person = (role: Role, position: Position): string =>
    holders.find((one) => one.role === role && one.position === position)?.id ?? '';
  const unaccounted = members[3] ?? '';
  const reorganisation = await planRenaming(door, id('home'), addDays(today, 9));
  return {
    bodies,
    dossier,
    candidate,
    member,
    accounts,
    unaccounted,
    today,
    reorganisation,
    as,
    person,
  };
}

/** Planned by the installation itself, so that whoever may sign has not planned it. */
async function planRenaming(door: Door, cell: string, on: PlainDate): Promise<RenamePlan> {
  const plan: RenamePlan = {
    id: uuidv7(),
    title: 'Đổi tên chi bộ',
    on,
    steps: [{ do: 'rename', organisation: cell, name: 'Chi bộ mang tên mới' }],
  };
  const { id: reorganisation, title, steps } = plan;
  const outcome = await door.ledger.changeWorld({
    caller: { kind: 'system' },
    register: 'organisations',
    act: 'plan-reorganisation',
    input: { reorganisation, title, on, steps: steps.map((step) => ({ ...step })) },
    key: `plan:${reorganisation}`,
  });
  if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
  return plan;
}

function loginOf(role: Role, position: Position): string {
  return `${role}.${position}`;
}
