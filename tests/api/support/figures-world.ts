import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { admissionFigures } from '../../../api/answers/figures';
import { addDays, daysBetween, plainDate } from '../../../rules/calendar/plain-date';
import type { Json } from '../../../rules/kernel/json';
import { Admitting, FIGURES_PASSWORD, settleTree, type AdmittingTree } from './admitting';
import { openDoor, type Answer, type Door, type Visitor } from './door';

export type Below = { body: { name: string } } & Record<string, unknown>;

/** What lies below, by the name of the body. */
export function side(body: { below: Below[] }, name: string): Below {
  const found = body.below.find((one) => one.body.name === `Tổ chức ${name}`);
  if (!found) throw new Error(`${name} is not below`);
  return found;
}

/**
 * A superior with three grassroots organisations on 1 December of a year. A (cells A1, A2) has admitted four of three planned,
 * B one of twenty (another decision was cancelled), C nobody, without a plan.
 */
export class FiguresWorld {
  private constructor(
    readonly door: Door,
    readonly tree: AdmittingTree,
    readonly admitting: Admitting,
    /** The year of the figures: the present one, or the next where December has begun. */
    readonly year: number,
    readonly dossiers: Readonly<Record<string, string>>,
    readonly above: Visitor,
  ) {}

  static async open(): Promise<FiguresWorld> {
    const door = await openDoor();
    const { today } = await door.ledger.businessNow();
    const year = Number(addDays(today, 31).slice(0, 4));
    await door.ledger.moveBusinessTime(plainDate(`${year}-12-01`));
    const tree = await settleTree(door.ledger, {
      S: ['superior', null],
      A: ['grassroots', 'S'],
      A1: ['cell', 'A'],
      A2: ['cell', 'A'],
      B: ['grassroots', 'S'],
      B1: ['cell', 'B'],
      C: ['grassroots', 'S'],
      C1: ['cell', 'C'],
    });
    const admitting = new Admitting(door.ledger, tree);
    const dossiers = await admitAll(admitting, tree, year);
    const above = await door.signIn(tree.login('supervisor', 'S'), FIGURES_PASSWORD);
    const world = new FiguresWorld(door, tree, admitting, year, dossiers, above);
    for (const [body, admissions] of [
      ['S', 8],
      ['A', 3],
      ['B', 20],
    ] as const) {
      const named = { plan: uuidv7(), body: tree.id(body) };
      const written = { document: `1-KH/${body}`, documentOn: world.on('01-10') };
      const target = { kind: 'number', admissions } as const;
      await world.change('plans', 'prepare-plan', { ...named, ...written, year, target });
      await world.change('plans', 'sign-plan', named);
    }
    return world;
  }

  /** A day of the year. */
  on(day: string): string {
    return `${this.year}-${day}`;
  }

  /** Of the six decisions the third is the middle one, rounded down: that of 15 May. */
  middle(stage: 'listed' | 'trained' | 'file' | 'resolved'): number {
    const since = plainDate(before(this.year)[stage]);
    return daysBetween(since, plainDate(this.on('05-15')));
  }

  async change(register: 'plans' | 'organisations', act: string, input: Json): Promise<void> {
    const key = randomUUID();
    const caller = { kind: 'system' } as const;
    const outcome = await this.door.ledger.changeWorld({ caller, register, act, input, key });
    if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
  }

  async ask(body: string, more = '', year = this.year, by = this.above): Promise<Answer> {
    const asked = `body=${this.tree.id(body)}&year=${year}${more}`;
    return by.get(`/api/v1/figures/admissions?${asked}`);
  }

  /** The answer, of the shape the document says. */
  async read(body: string, more = '', year = this.year): Promise<Answer['body']> {
    const answer = await this.ask(body, more, year);
    if (answer.status !== 200) throw new Error(answer.text);
    expect(admissionFigures.safeParse(answer.body).error).toBeUndefined();
    return answer.body;
  }
}

/** Days of the year before: most files were opened and resolved then. */
export function before(year: number) {
  return {
    listed: `${year - 1}-10-01`,
    trained: `${year - 1}-11-01`,
    file: `${year - 1}-12-01`,
    resolved: `${year - 1}-12-15`,
  };
}

async function admitAll(admitting: Admitting, tree: AdmittingTree, year: number) {
  const on = (day: string): string => `${year}-${day}`;
  const admit = (cell: string, decided?: string, ceremony?: string) =>
    admitting.admit(cell, {
      ...before(year),
      ...(decided && { decided: on(decided) }),
      ...(ceremony && { ceremony: on(ceremony) }),
    });
  const dossiers = {
    a1: await admit('A1', '02-10', '03-05'),
    a2: await admit('A1', '03-20', '04-10'),
    a3: await admit('A1', '11-10'),
    a4: await admit('A2', '05-15', '06-01'),
    a5: await admitting.admit('A2', { listed: on('06-01') }),
    a7: await admit('A2'),
    b1: await admit('B1', '07-01', '07-20'),
    b2: await admit('B1'),
    b3: await admit('B1', '08-03'),
    b4: await admitting.admit('B1', { listed: on('04-01'), trained: on('05-01') }),
    b5: await admitting.admit('B1', { listed: on('02-01') }),
    b6: await admitting.admit('B1', {
      ...{ listed: on('09-01'), trained: on('10-01'), file: on('11-02') },
    }),
  };
  const { b3, b5 } = dossiers;
  const secretary = tree.holder('secretary', 'B1');
  await admitting.act(b3, secretary, 'record-decision-receipt', { receivedOn: on('08-04') });
  await admitting.act(b3, await admitting.decider(b3), 'cancel-decision', {
    ...{ cancelledOn: on('11-20'), number: '9-QĐ', reason: 'không tổ chức lễ' },
  });
  await admitting.act(b5, secretary, 'remove-from-list', {
    ...{ removedOn: on('06-30'), reason: 'chuyển đi' },
  });
  return dossiers;
}
