import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { PlainDate } from '../../rules/calendar/plain-date';
import type { Json } from '../../rules/kernel/json';
import { nameOf, type Language } from '../../rules/messages/say';
import { readCursor } from '../http/cursors';
import { pageOf, type Page } from '../lists/page';
import { page, seq } from '../schemas/values';
import { Visibility } from './visibility';

export const entriesAsked = z.strictObject({ ...page });
export type EntriesAsked = z.output<typeof entriesAsked>;

interface EntryRow {
  readonly seq: number;
  readonly act: string;
  readonly actor: { readonly id: string; readonly name: string } | null;
  /** In whose place; both names stand in the history. */
  readonly onBehalfOf: { readonly id: string; readonly name: string } | null;
  readonly occurredOn: PlainDate;
  readonly recordedAt: string;
  /** As recorded: free text stands as a token, and readable under `texts`. */
  readonly input: Json;
  readonly texts: Readonly<Record<string, string>>;
  readonly events: readonly Json[];
  readonly hash: string;
  readonly prevHash: string;
  readonly voided: boolean;
  /** How corrections made it read, oldest first; the last one stands. */
  readonly corrections: readonly ReadingOf[];
  /** Corrections of what this decision was sealed to. */
  readonly staleBecause: readonly number[];
}

interface ReadingOf {
  /** The entry that corrected it, or another one before it. */
  readonly by: number;
  /** These three only where this very entry was corrected. */
  readonly occurredOn: PlainDate | null;
  readonly input: Json;
  readonly texts: Readonly<Record<string, string>>;
  readonly events: readonly Json[];
}

/** An entry of the ledger with the act's name. */
export interface ShownEntry extends EntryRow {
  readonly name: string;
}

/** The texts of a right input are kept under `input.<field>`. */
const CORRECTIONS = `coalesce((SELECT json_agg(json_build_object(
      'by', c.seq, 'events', read -> 'events',
      'occurredOn', CASE WHEN own THEN event ->> 'occurredOn' END,
      'input', CASE WHEN own THEN c.input -> 'input' END,
      'texts', coalesce((SELECT json_object_agg(substr(f.field, 7), f.text) FROM free_text f
        WHERE own AND f.dossier = c.dossier AND starts_with(f.field, 'input.')
          AND starts_with(c.input #>> string_to_array(f.field, '.'), f.id::text)), '{}')) ORDER BY c.seq)
      FROM ledger_entry c, jsonb_array_elements(c.events) event, jsonb_array_elements(event -> 'replayed') read,
        LATERAL (SELECT (event ->> 'seq')::int = e.seq AS own) is_own
      WHERE c.dossier = e.dossier AND c.act = 'correct-entry' AND (read ->> 'seq')::int = e.seq), '[]') AS corrections,
    ARRAY(SELECT c.seq FROM ledger_entry c
      WHERE c.dossier = e.dossier AND c.act = 'correct-entry'
        AND c.events -> 0 -> 'staleDecisions' @> to_jsonb(e.seq) ORDER BY c.seq) AS "staleBecause"`;

/** A token begins with the id of its text; one whose text was erased has none, and stays as proof. */
const ENTRIES = `SELECT e.seq, e.act, CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.name) END AS actor,
    CASE WHEN b.id IS NOT NULL THEN json_build_object('id', b.id, 'name', b.name) END AS "onBehalfOf",
    e.occurred_on AS "occurredOn", e.recorded_at AS "recordedAt", e.input, e.events, e.hash, e.prev_hash AS "prevHash",
    e.seq = ANY (d.voided) AS voided,
    coalesce((SELECT json_object_agg(f.field, f.text) FROM free_text f
      WHERE f.dossier = e.dossier AND starts_with(e.input #>> string_to_array(f.field, '.'), f.id::text)), '{}') AS texts,
    ${CORRECTIONS}
  FROM ledger_entry e JOIN dossier d ON d.id = e.dossier LEFT JOIN person p ON p.id = e.actor
  LEFT JOIN person b ON b.id = e.on_behalf_of
  WHERE e.dossier = $1 AND e.seq > $2 ORDER BY e.seq LIMIT $3`;

/** How a dossier came to where it is. */
@Injectable()
export class Entries {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    private readonly visibility: Visibility,
  ) {}

  /** The ledger of one dossier, oldest first. @throws Problem 404 */
  async list(
    person: string,
    dossier: string,
    { limit, cursor }: EntriesAsked,
    language: Language,
  ): Promise<Page<ShownEntry>> {
    await this.visibility.check(person, dossier);
    const after = readCursor(seq, cursor) ?? 0;
    const rows: EntryRow[] = await this.database.query(ENTRIES, [dossier, after, limit + 1]);
    return pageOf(
      rows,
      limit,
      (row) => ({ ...row, name: nameOf(language, 'acts', row.act) }),
      (row) => row.seq,
    );
  }
}
