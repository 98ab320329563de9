import 'reflect-metadata';
import { types, type CustomTypesConfig } from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from './migrations';
import { SnakeNaming } from './naming';
import { ALL_ENTITIES } from './tables';

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/**
 * How rows arrive in JavaScript: a civil day as `YYYY-MM-DD` (the driver would make it midnight of the server's zone),
 * an instant as ISO 8601 in UTC, a 64-bit number as a number (ours stay far below 2^53).
 */
const rowTypes: CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === DATE) return (text: string) => text;
    if (oid === INT8) return Number;
    if (oid === TIMESTAMPTZ) return (text: string) => new Date(text).toISOString();
    return types.getTypeParser(oid, format);
  },
};

export interface DataSourceOptions {
  /** Connections at most; default 10. */
  readonly poolSize?: number;
}

/**
 * The database as TypeORM sees it, not yet connected. The schema is only ever changed by migrations.
 * @param url  `postgres://user:password@host:port/database`
 */
export function createDataSource(url: string, options: DataSourceOptions = {}): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: ALL_ENTITIES,
    migrations: MIGRATIONS,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    applicationName: 'ro',
    poolSize: options.poolSize ?? 10,
    // Statements sent one after the other need not wait for each other's answer.
    extra: { types: rowTypes, pipeline: true },
  });
}
