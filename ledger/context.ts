import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Calendar } from '../rules/calendar/calendar';
import { vietnamCalendar } from '../rules/calendar/vietnam';
import type { DossierKind, Procedure } from '../rules/kernel/procedure';
import { createCalendars, type Calendars } from './calendars';
import { failpoint, type Failpoint } from './failpoint';

/** Version of the rules and their packs, written into every entry; entries of this version are decided again by `verify`. */
export const RULES_VERSION = '2026.3';

export type Procedures = Readonly<Record<DossierKind, Procedure>>;

export interface LedgerOptions {
  /** Connected, as the application's role. */
  readonly dataSource: DataSource;
  readonly procedures: Procedures;
  /** Version 0 of the calendar, under what the register says; default: the Vietnamese calendar. */
  readonly calendar?: Calendar;
  readonly rulesVersion?: string;
  /** Default: what `RO_FAILPOINT` says. */
  readonly failpoint?: Failpoint;
  /** Whether business time may be moved: demonstration and test installations only. Default: not under NODE_ENV=production. */
  readonly mayMoveTime?: boolean;
}

/** What every part of the ledger works with. */
export interface LedgerContext {
  /** The data source's own connections: a named statement on them is parsed once, which TypeORM's query runner cannot do. */
  readonly pool: Pool;
  readonly procedures: Procedures;
  readonly calendars: Calendars;
  readonly rulesVersion: string;
  readonly failpoint: Failpoint;
  readonly mayMoveTime: boolean;
}

/** @throws when the data source is not PostgreSQL or not connected */
export function createContext(options: LedgerOptions): LedgerContext {
  return {
    pool: poolOf(options.dataSource),
    procedures: options.procedures,
    calendars: createCalendars(options.calendar ?? vietnamCalendar),
    rulesVersion: options.rulesVersion ?? RULES_VERSION,
    failpoint: options.failpoint ?? failpoint,
    mayMoveTime: options.mayMoveTime ?? process.env['NODE_ENV'] !== 'production',
  };
}

function poolOf(dataSource: DataSource): Pool {
  const { driver } = dataSource;
  if (!(driver instanceof PostgresDriver) || !dataSource.isInitialized) {
    throw new Error('the ledger needs a connected PostgreSQL data source');
  }
  return driver.master;
}
