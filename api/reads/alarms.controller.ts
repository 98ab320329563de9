import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Json } from '../../rules/kernel/json';
import { Permit } from '../access/permit';
import { alarms } from '../answers/reads';
import { readCursor } from '../http/cursors';
import { pageOf, type Page } from '../lists/page';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { page } from '../schemas/values';
import { Shows } from './shows';

const alarmsAsked = z.strictObject({ ...page });

interface Alarm {
  readonly id: number;
  readonly kind: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly facts: Json;
  readonly raisedAt: string;
}

const ALARMS = `SELECT a.id, a.kind, json_build_object('id', a.person, 'name', coalesce(p.name, '')) AS person, a.facts,
    a.raised_at AS "raisedAt"
  FROM alarm a LEFT JOIN person p ON p.id = a.person
  WHERE $1::bigint IS NULL OR a.id < $1 ORDER BY a.id DESC LIMIT $2`;

/** What administrators must look at. */
@ApiTags('reads')
@Controller('alarms')
export class AlarmsController {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  @Answers(200, alarms)
  @Does('Alarms, newest first: somebody tried many ids they may not see.')
  @Get()
  @Permit('alarms.read')
  @Shows.nothing('the holder of an account and counts; no dossier and nobody a dossier is about')
  async list(
    @Query({ schema: alarmsAsked }) { limit, cursor }: z.output<typeof alarmsAsked>,
  ): Promise<Page<Alarm>> {
    const before = readCursor(z.int(), cursor) ?? null;
    const rows: Alarm[] = await this.database.query(ALARMS, [before, limit + 1]);
    return pageOf(
      rows,
      limit,
      (row) => row,
      (row) => row.id,
    );
  }
}
