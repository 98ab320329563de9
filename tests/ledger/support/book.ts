import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { createDataSource } from '../../../entities/data-source';
import type { LedgerOptions } from '../../../ledger/context';
import type { ActOutcome, ActRequest, Receipt } from '../../../ledger/contract';
import { createLedger, type Ledger } from '../../../ledger/ledger';
import { plainDate } from '../../../rules/calendar/plain-date';
import type { Json } from '../../../rules/kernel/json';
import { freshDatabase, type TestDatabase } from '../../support/postgres';
import { toyProcedures } from './toy';

const SINCE = plainDate('2020-01-01');

/** The people and bodies every ledger test knows. */
export interface World {
  readonly province: string;
  readonly grassroots: string;
  readonly cell: string;
  readonly secretary: string;
  readonly deputy: string;
  readonly organiser: string;
  readonly candidate: string;
}

/** A ledger of its own database, with a small world in it. */
export interface Book {
  readonly ledger: Ledger;
  readonly database: TestDatabase;
  readonly dataSource: DataSource;
  readonly world: World;
  /** Opens a dossier and answers its id. */
  openDossier(): Promise<string>;
  /** One act with a fresh key; by the secretary unless said otherwise. */
  act(
    dossier: string,
    act: string,
    input?: Json,
    request?: Partial<ActRequest>,
  ): Promise<ActOutcome>;
  close(): Promise<void>;
}

/** Opens a ledger on a fresh database, with the toy procedure unless another is given. */
export async function openBook(options: Partial<LedgerOptions> = {}): Promise<Book> {
  const database = await freshDatabase();
  const dataSource = await createDataSource(database.appUrl, { poolSize: 20 }).initialize();
  const ledger = createLedger({
    dataSource,
    procedures: toyProcedures,
    mayMoveTime: true,
    ...options,
  });
  const world = await settle(ledger);
  const act: Book['act'] = (dossier, name, input = {}, request = {}) =>
    ledger.act({
      caller: { kind: 'person', person: world.secretary },
      dossier,
      act: name,
      input,
      key: randomUUID(),
      ...request,
    });
  return {
    ledger,
    database,
    dataSource,
    world,
    act,
    openDossier: async () => {
      const dossier = uuidv7();
      const input = { organisation: world.cell, subject: world.candidate };
      receiptOf(await act(dossier, 'open', input, { kind: 'admission' }));
      return dossier;
    },
    close: async () => {
      await dataSource.destroy();
      await database.drop();
    },
  };
}

/** The receipt of an act that must have been accepted. */
export function receiptOf(outcome: ActOutcome): Receipt {
  if (outcome.kind !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(outcome)}`);
  return outcome.receipt;
}

async function settle(ledger: Ledger): Promise<World> {
  const id = () => randomUUID();
  const world: World = {
    province: id(),
    grassroots: id(),
    cell: id(),
    secretary: id(),
    deputy: id(),
    organiser: id(),
    candidate: id(),
  };
  const people = [world.secretary, world.deputy, world.organiser];
  await ledger.enterRegister({
    organisations: [
      { id: world.province, code: '01', name: 'Tỉnh', level: 'province', fromOn: SINCE },
      { id: world.grassroots, code: '01.1', name: 'Cơ sở', level: 'grassroots', fromOn: SINCE },
      { id: world.cell, code: '01.1.1', name: 'Chi bộ', level: 'cell', fromOn: SINCE },
    ],
    parents: [
      { child: world.cell, parent: world.grassroots, fromOn: SINCE },
      { child: world.grassroots, parent: world.province, fromOn: SINCE },
    ],
    persons: [...people, world.candidate].map((person, at) => ({
      id: person,
      name: `Người ${at}`,
      bornOn: plainDate('1990-01-01'),
    })),
    memberships: people.map((person) => ({
      person,
      cell: world.cell,
      status: 'full',
      fromOn: SINCE,
    })),
    appointments: [
      { person: world.secretary, role: 'secretary', organisation: world.cell, fromOn: SINCE },
      { person: world.deputy, role: 'secretary', organisation: world.cell, fromOn: SINCE },
      { person: world.organiser, role: 'organiser', organisation: world.cell, fromOn: SINCE },
      {
        person: world.secretary,
        role: 'committee-member',
        organisation: world.grassroots,
        standing: true,
        fromOn: SINCE,
      },
      {
        person: world.deputy,
        role: 'committee-member',
        organisation: world.grassroots,
        fromOn: SINCE,
      },
    ],
  });
  return world;
}
