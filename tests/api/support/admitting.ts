import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { hashPassword } from '../../../api/sessions/passwords';
import type { Ledger } from '../../../ledger/ledger';
import type { AdmissionState } from '../../../rules/admission/state';
import { addDays, addMonths, plainDate, type PlainDate } from '../../../rules/calendar/plain-date';
import type { Level } from '../../../rules/kernel/facts';
import type { Json } from '../../../rules/kernel/json';
import type { Role } from '../../../rules/kernel/roles';

const SINCE = plainDate('2020-01-01');
export const FIGURES_PASSWORD = 'mật-khẩu-của-số-liệu-2026';
const ALL_FOR = { no: 0, blank: 0, invalid: 0 };
/** Papers that come with the decision or after it. */
const LATER = new Set(['decision', 'new-member-certificate', 'self-review', 'mentor-review']);

/** By name: level and parent. */
export type TreePlan = Readonly<Record<string, readonly [Level, string | null]>>;

/** A tree in which each cell has five full members, and every body the offices an admission needs. */
export interface AdmittingTree {
  id(name: string): string;
  holder(role: Role, name: string): string;
  members(cell: string): readonly string[];
  login(role: Role, name: string): string;
}

export async function settleTree(ledger: Ledger, plan: TreePlan): Promise<AdmittingTree> {
  const names = Object.keys(plan);
  const ids = new Map(names.map((name) => [name, uuidv7()]));
  const id = (name: string): string => ids.get(name) ?? '';
  const cells = names.filter((name) => plan[name]?.[0] === 'cell');
  const rolls = new Map(cells.map((cell) => [cell, Array.from({ length: 5 }, () => uuidv7())]));
  const held = names.flatMap((name) => {
    const roles: readonly Role[] = cells.includes(name)
      ? ['secretary', 'organiser']
      : ['secretary', 'organiser', 'supervisor', 'administrator'];
    const own = rolls.get(name) ?? [];
    return roles.map((role, at) => ({ role, name, person: own[at] ?? uuidv7() }));
  });
  const holder = (role: Role, name: string): string =>
    held.find((one) => one.role === role && one.name === name)?.person ?? '';
  const above = names.filter((name) => !cells.includes(name));
  const seats = above.flatMap((name) =>
    (['secretary', 'supervisor'] as const).map((role) => ({ name, person: holder(role, name) })),
  );
  const login = (role: Role, name: string): string => `${role}.${name}`.toLowerCase();
  const passwordHash = await hashPassword(FIGURES_PASSWORD);
  await ledger.enterRegister({
    organisations: names.map((name) => ({
      id: id(name),
      code: `S.${name}`,
      name: `Tổ chức ${name}`,
      level: plan[name]?.[0] ?? 'cell',
      fromOn: SINCE,
    })),
    parents: names.flatMap((name) => {
      const parent = plan[name]?.[1];
      return parent ? [{ child: id(name), parent: id(parent), fromOn: SINCE }] : [];
    }),
    persons: [...new Set([...held.map(({ person }) => person), ...[...rolls.values()].flat()])].map(
      (person) => ({ id: person, name: 'Người của số liệu', bornOn: plainDate('1980-03-04') }),
    ),
    memberships: [...rolls].flatMap(([cell, own]) =>
      own.map((person) => ({ person, cell: id(cell), status: 'full' as const, fromOn: SINCE })),
    ),
    appointments: [
      ...held.map(({ role, name, person }) => ({
        person,
        role,
        organisation: id(name),
        fromOn: SINCE,
      })),
      ...seats.map(({ name, person }) => ({
        ...{ person, role: 'committee-member' as const, organisation: id(name) },
        ...{ standing: true, fromOn: SINCE },
      })),
    ],
    accounts: held
      .filter(({ name }) => !cells.includes(name))
      .map(({ role, name, person }) => ({
        ...{ id: uuidv7(), login: login(role, name), passwordHash, person },
        locale: 'vi' as const,
      })),
  });
  return { id, holder, login, members: (cell) => rolls.get(cell) ?? [] };
}

/** How far an admission goes, and when; what is left out does not happen. */
export interface CoursePlan {
  readonly listed: string;
  readonly trained?: string;
  readonly file?: string;
  readonly resolved?: string;
  readonly decided?: string;
  readonly ceremony?: string;
}

/** Plays admissions through the ledger's door, each step recorded late on its legal day. */
export class Admitting {
  constructor(
    private readonly ledger: Ledger,
    private readonly tree: AdmittingTree,
  ) {}

  /** A new candidate of the cell goes so far; answers the dossier. */
  async admit(cell: string, course: CoursePlan): Promise<string> {
    const dossier = uuidv7();
    const candidate = uuidv7();
    const bornOn = plainDate('1998-03-04');
    await this.ledger.enterRegister({
      persons: [{ id: candidate, name: 'Người của số liệu', bornOn }],
    });
    const members = this.tree.members(cell);
    await this.act(dossier, this.tree.holder('secretary', cell), 'list-candidate', {
      ...{ cell: this.tree.id(cell), candidate, helper: members[2] ?? '', listedOn: course.listed },
      ...{ present: members, tally: { ...ALL_FOR, yes: 5 }, form: 'raised-card' },
    });
    await this.goOn(dossier, cell, course);
    return dossier;
  }

  /** Goes on with a dossier to whatever of the plan has not happened; the cell is the one whose people act now. */
  async goOn(dossier: string, cell: string, course: CoursePlan): Promise<void> {
    const { trained, file, resolved, decided, ceremony } = course;
    const state = await this.state(dossier);
    const secretary = this.tree.holder('secretary', cell);
    if (trained && !state.certificateIssuedOn) {
      const issued = { number: 'CN-1', issuer: 'Trung tâm', issuedOn: trained };
      await this.act(dossier, secretary, 'record-certificate', issued);
    }
    if (file && !state.fileOpenedOn) {
      await this.act(dossier, secretary, 'open-file', {
        openedOn: file,
        introducedBy: 'two-members',
      });
    }
    if (resolved && !state.cellVotedOn) await this.resolve(dossier, cell, plainDate(resolved));
    if (decided && !state.decidedOn) await this.decide(dossier, plainDate(decided));
    if (ceremony && !state.ceremonyOn) {
      const receivedOn = addDays(plainDate(decided ?? state.decidedOn ?? ceremony), 1);
      await this.act(dossier, secretary, 'record-decision-receipt', { receivedOn });
      const mentor = this.tree.members(cell)[2] ?? '';
      await this.act(dossier, secretary, 'hold-ceremony', { heldOn: ceremony, mentor });
    }
  }

  async act(dossier: string, person: string, act: string, input: Json): Promise<void> {
    const caller = { kind: 'person', person } as const;
    const outcome = await this.ledger.act({
      ...{ caller, dossier, act, input, key: randomUUID() },
      ...(act === 'list-candidate' && { kind: 'admission' as const }),
    });
    if (outcome.kind !== 'accepted') throw new Error(`${act}: ${JSON.stringify(outcome)}`);
  }

  /** Who holds the role at the body that decides this one. */
  async decider(dossier: string): Promise<string> {
    const { authority } = await this.state(dossier);
    const { rows } = await this.ledger.context.pool.query<{ person: string }>(
      `SELECT person FROM appointment WHERE role = 'secretary' AND organisation = $1`,
      [authority?.body],
    );
    return rows[0]?.person ?? '';
  }

  private async resolve(dossier: string, cell: string, on: PlainDate): Promise<void> {
    const { grassroots } = await this.state(dossier);
    const { rows } = await this.ledger.context.pool.query<{ person: string; role: string }>(
      `SELECT person, role FROM appointment WHERE role IN ('organiser', 'secretary') AND organisation = $1`,
      [grassroots],
    );
    const of = (role: string): string => rows.find((one) => one.role === role)?.person ?? '';
    const secretary = this.tree.holder('secretary', cell);
    const [, , helper = '', other = ''] = this.tree.members(cell);
    const by = (person: string, act: string, input: Json) => this.act(dossier, person, act, input);
    await by(secretary, 'file-application', { madeOn: on });
    await by(secretary, 'file-cv', { madeOn: on });
    for (const introducer of [helper, other]) {
      const sharedSince = addMonths(on, -24);
      await by(secretary, 'introduce', { introducer, sharedSince, introducedOn: on });
    }
    const comments = { summarisedOn: on, organisationsHeard: 2, residenceCommentOn: on };
    await by(secretary, 'summarise-comments', comments);
    await by(of('organiser'), 'stamp-cv', { stampedOn: on });
    await by(secretary, 'waive-verification', {
      about: 'father',
      decidedOn: on,
      reason: 'đảng viên',
    });
    await by(of('organiser'), 'conclude-verification', { concludedOn: on, conclusion: 'clear' });
    const education = { recordedOn: on, level: 'lower-secondary-diploma' };
    await by(secretary, 'record-education', education);
    await by(secretary, 'confirm-ready', { checkedOn: on });
    await by(secretary, 'record-cell-vote', {
      ...{ heldOn: on, form: 'secret-ballot', tally: { ...ALL_FOR, yes: 5 } },
      ...{ present: this.tree.members(cell), resolutionNumber: '12-NQ/CB' },
    });
    await by(of('secretary'), 'record-grassroots-vote', {
      ...{ heldOn: on, form: 'secret-ballot', tally: { ...ALL_FOR, yes: 2 } },
      ...{ presentCount: 2, resolutionNumber: '34-NQ/ĐU' },
    });
  }

  private async decide(dossier: string, on: PlainDate): Promise<void> {
    const { grassroots, grassrootsVotedOn } = await this.state(dossier);
    const { rows } = await this.ledger.context.pool.query<{ person: string }>(
      `SELECT person FROM appointment WHERE role = 'organiser' AND organisation = $1`,
      [grassroots],
    );
    const organiser = rows[0]?.person ?? '';
    const outlook = await this.ledger.lookAt(dossier, organiser);
    for (const { slot, status } of outlook?.procedure.papers(outlook.head.state) ?? []) {
      if (status !== 'missing' || LATER.has(slot) || slot.startsWith('recognition-')) continue;
      const sha256 = randomUUID().replaceAll('-', '').repeat(2);
      const paper = { sha256, bytes: 1_024, mediaType: 'application/pdf' };
      const madeOn = grassrootsVotedOn ?? on;
      await this.act(dossier, organiser, 'attach-paper', { slot, madeOn, paper });
    }
    await this.act(dossier, organiser, 'submit-file', { submittedOn: on });
    await this.act(dossier, await this.decider(dossier), 'decide-admission', {
      ...{ heldOn: on, form: 'secret-ballot', tally: { ...ALL_FOR, yes: 2 }, presentCount: 2 },
      ...{ resolutionNumber: '56-NQ/BTV', decisionNumber: '78-QĐ/BTV', issuedOn: on },
    });
  }

  private async state(dossier: string): Promise<AdmissionState> {
    const { rows } = await this.ledger.context.pool.query<{ state: AdmissionState }>(
      'SELECT state FROM dossier WHERE id = $1',
      [dossier],
    );
    const [row] = rows;
    if (!row) throw new Error(`there is no dossier ${dossier}`);
    return row.state;
  }
}
