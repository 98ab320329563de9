import { P2025B } from '../../../rules/admission/packs/p2025b';
import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { ActOutcome } from '../../../ledger/contract';
import { plainDate, type PlainDate } from '../../../rules/calendar/plain-date';
import type { Json } from '../../../rules/kernel/json';
import { procedures } from '../../../rules/procedures';
import { cellBase } from '../../../rules/votes/base';
import { openBook, receiptOf, type Book } from './book';

/** A book by the procedures of the product, with a member of its cell and a second cell to move to. */
export interface Moving extends Book {
  readonly member: string;
  readonly newCell: string;
  readonly newSecretary: string;
  /** An act on a transfer by somebody; what is not accepted is answered as it is. */
  by(person: string, dossier: string, act: string, input: Json): Promise<ActOutcome>;
  announce(input?: Readonly<Record<string, Json>>): Promise<{ id: string; outcome: ActOutcome }>;
  /** Who stands on the roll of a cell on a day. */
  roll(cell: string, day: PlainDate): Promise<readonly { readonly person: string }[]>;
  /** Base N of a cell on a day on which nobody is there. */
  base(cell: string, day: PlainDate): Promise<number>;
}

export async function openMoving(): Promise<Moving> {
  const book = await openBook({ procedures });
  const { world, ledger } = book;
  const [member, newCell, newSecretary, other] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const fromOn = plainDate('2020-01-01');
  await ledger.enterRegister({
    organisations: [
      { id: other, code: '01.2', name: 'Cơ sở khác', level: 'grassroots', fromOn },
      { id: newCell, code: '01.2.1', name: 'Chi bộ mới', level: 'cell', fromOn },
    ],
    parents: [
      { child: newCell, parent: other, fromOn },
      { child: other, parent: world.province, fromOn },
    ],
    persons: [member, newSecretary].map((id) => ({
      id,
      name: 'Người chuyển',
      bornOn: plainDate('1990-01-01'),
    })),
    memberships: [
      { person: member, cell: world.cell, status: 'full', exempt: true, fromOn },
      { person: newSecretary, cell: newCell, status: 'full', fromOn },
    ],
    appointments: [
      { person: newSecretary, role: 'secretary', organisation: newCell, fromOn },
      { person: world.deputy, role: 'organiser', organisation: newCell, fromOn },
    ],
  });
  const roll: Moving['roll'] = async (cell, day) => {
    const { rows } = await ledger.context.pool.query('SELECT ro_roll($1, $2) AS roll', [cell, day]);
    return rows[0].roll;
  };
  return {
    ...book,
    member,
    newCell,
    newSecretary,
    by: (person, dossier, act, input) =>
      ledger.act({ caller: { kind: 'person', person }, dossier, act, input, key: randomUUID() }),
    announce: async (input = {}) => {
      const { today } = await ledger.businessNow();
      const id = uuidv7();
      const outcome = await ledger.act({
        caller: { kind: 'person', person: world.secretary },
        dossier: id,
        kind: 'transfer',
        act: 'announce-transfer',
        input: {
          member,
          from: world.cell,
          to: newCell,
          sort: 'permanent',
          announcedOn: today,
          effectiveOn: today,
          ...input,
        },
        key: randomUUID(),
      });
      return { id, outcome };
    },
    roll,
    base: async (cell, day) => {
      const { rows } = await ledger.context.pool.query('SELECT ro_roll($1, $2) AS roll', [
        cell,
        day,
      ]);
      return cellBase(P2025B.base, rows[0].roll, []).base;
    },
  };
}

/** The transfer, brought before the acceptance, all on one day. */
export async function presented(moving: Moving, input?: Readonly<Record<string, Json>>) {
  const { today } = await moving.ledger.businessNow();
  const { id, outcome } = await moving.announce(input);
  receiptOf(outcome);
  const { secretary } = moving.world;
  const letter = { issuedOn: today, number: '12-GT' };
  receiptOf(await moving.by(secretary, id, 'issue-letter', letter));
  const shown = { presentedOn: today };
  receiptOf(await moving.by(moving.newSecretary, id, 'record-presentation', shown));
  return id;
}
