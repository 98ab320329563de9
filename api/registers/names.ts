import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A body or a person by name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A body by name and code. */
export interface NamedBody extends Named {
  readonly code: string;
}

/** Names of bodies and persons, looked up many at a time. */
@Injectable()
export class Names {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  async bodies(ids: readonly string[]): Promise<ReadonlyMap<string, NamedBody>> {
    const rows: NamedBody[] = await this.database.query(
      'SELECT id, code, name FROM organisation WHERE id = ANY ($1)',
      [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  async persons(ids: readonly string[]): Promise<ReadonlyMap<string, Named>> {
    const rows: Named[] = await this.database.query(
      'SELECT id, name FROM person WHERE id = ANY ($1)',
      [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
