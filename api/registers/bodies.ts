import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Ledger } from '../../ledger/ledger';
import { bodiesAsOf } from '../../ledger/reads/register-as-of';
import {
  bodyAsOf,
  officesAsOf,
  rollWithNames,
  type BodyAsOf,
  type OfficeLine,
  type RollLine,
} from '../../ledger/reads/world-as-of';
import { authorityFor, isAuthority } from '../../rules/admission/authority';
import { packFor } from '../../rules/admission/packs/registry';
import type { PlainDate } from '../../rules/calendar/plain-date';
import type { Language } from '../../rules/messages/say';
import { BODIES_HELD } from '../dossiers/visibility';
import type { ShownWarning } from '../dossiers/warning';
import { notFound } from '../http/problem';
import { LEDGER } from '../ledger-token';
import { Compositions } from './composition';

/** Who decides admissions of a body's people, by the pack in force on the day; or why nobody does. */
export interface ShownAuthority {
  readonly pack: string;
  readonly body: string | null;
  readonly meeting: string | null;
  readonly comparison: string | null;
  readonly article: string;
  readonly refusal: string | null;
}

export interface ShownBody extends BodyAsOf {
  readonly on: PlainDate;
  readonly authority: ShownAuthority;
}

/** Lines as of a day. */
export interface LinesOn<T> {
  readonly on: PlainDate;
  readonly items: readonly T[];
}

/** Who held which role, and whether the composition of the committee is in order. */
export interface ShownOffices extends LinesOn<OfficeLine> {
  readonly warnings: readonly ShownWarning[];
}

/** Whether the reader (`$1`) holds a reading role at the body (`$2`) or above it, today. */
const SEES_BODY = `${BODIES_HELD}
  SELECT FROM today, unnest(ro_chain($2, today.day)) AS body JOIN held ON held.organisation = body LIMIT 1`;

/** Bodies as they stood on a day, and who was there. */
@Injectable()
export class Bodies {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DataSource) private readonly database: DataSource,
    private readonly compositions: Compositions,
  ) {}

  /** @throws Problem 404 where no such body stood on the day */
  async body(body: string, asked: PlainDate | undefined): Promise<ShownBody> {
    const on = await this.dayOf(asked);
    const found = await bodyAsOf(this.ledger.context, body, on);
    if (!found) throw notFound('ORGANISATION');
    return { ...found, on, authority: await this.authority(body, on) };
  }

  /** @throws Problem 404 where the reader holds nothing at the body or above it, also where there is none */
  async roll(
    reader: string,
    cell: string,
    asked: PlainDate | undefined,
  ): Promise<LinesOn<RollLine>> {
    await this.checkSees(reader, cell);
    const on = await this.dayOf(asked);
    return { on, items: await rollWithNames(this.ledger.context, cell, on) };
  }

  /** @throws Problem 404 as for the roll */
  async offices(
    reader: string,
    body: string,
    asked: PlainDate | undefined,
    language: Language,
  ): Promise<ShownOffices> {
    await this.checkSees(reader, body);
    const on = await this.dayOf(asked);
    const warnings = await this.compositions.warningsOf(body, on, language);
    return { on, items: await officesAsOf(this.ledger.context, body, on), warnings };
  }

  private async authority(body: string, on: PlainDate): Promise<ShownAuthority> {
    const pack = packFor(on);
    const found = authorityFor(pack, await bodiesAsOf(this.ledger.context, body, on));
    if (isAuthority(found)) return { pack: pack.id, ...found, refusal: null };
    const { code: refusal, article } = found;
    return { pack: pack.id, body: null, meeting: null, comparison: null, article, refusal };
  }

  private async checkSees(reader: string, body: string): Promise<void> {
    const rows: unknown[] = await this.database.query(SEES_BODY, [reader, body]);
    if (rows.length === 0) throw notFound('ORGANISATION');
  }

  private async dayOf(asked: PlainDate | undefined): Promise<PlainDate> {
    return asked ?? (await this.ledger.businessNow()).today;
  }
}
