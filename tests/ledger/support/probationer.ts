import { randomUUID } from 'node:crypto';
import type { ActOutcome } from '../../../ledger/contract';
import { admissionDuties } from '../../../rules/admission/duties/duties';
import type { AdmissionState } from '../../../rules/admission/state';
import type { PlainDate } from '../../../rules/calendar/plain-date';
import { vietnamCalendar } from '../../../rules/calendar/vietnam';
import type { Duty } from '../../../rules/kernel/duty';
import type { Json } from '../../../rules/kernel/json';
import type { MergerBook } from './merger';

export const PAPER = { sha256: 'a'.repeat(64), bytes: 1000, mediaType: 'application/pdf' };

/** A line of a roll. */
export interface Line {
  readonly status: string;
  readonly from_on: string;
  readonly to_on: string | null;
}

/** A probationary member of the demonstration, and the people and meetings around the dossier. */
export class Probationer {
  private constructor(
    private readonly book: MergerBook,
    readonly dossier: string,
    readonly cell: string,
    readonly person: string,
  ) {}

  /** The one whose ceremony lies furthest back. */
  static async find(book: MergerBook): Promise<Probationer> {
    const [one] = await book.ask<{ dossier: string; cell: string; person: string }>(
      `SELECT d.id AS dossier, d.organisation AS cell, d.subject AS person FROM dossier d
        WHERE d.phase = 'PROBATION' ORDER BY d.state ->> 'ceremonyOn', d.code LIMIT 1`,
    );
    if (!one) throw new Error('the demonstration has nobody in probation');
    return new Probationer(book, one.dossier, one.cell, one.person);
  }

  /** One act by whoever holds the role at the body. */
  async act(name: string, input: Json, role: string, body = this.cell): Promise<ActOutcome> {
    const person = await this.holder(role, body);
    return this.book.ledger.act({
      caller: { kind: 'person', person },
      dossier: this.dossier,
      act: name,
      input,
      key: randomUUID(),
    });
  }

  async holder(role: string, body: string): Promise<string> {
    const [found] = await this.book.ask<{ person: string }>(
      `SELECT person FROM appointment
        WHERE organisation = $1 AND role = $2 AND to_on IS NULL ORDER BY person LIMIT 1`,
      body,
      role,
    );
    if (!found) throw new Error(`nobody is ${role} of ${body}`);
    return found.person;
  }

  /** The first duty of the dossier; null where it has none. */
  async duty(): Promise<Duty | null> {
    return admissionDuties(await this.state(), vietnamCalendar)[0] ?? null;
  }

  /** Which meeting votes in an act. */
  async meetingOf(act: string): Promise<string> {
    const { authority } = await this.state();
    return act.startsWith('decide-') ? (authority?.meeting ?? '') : 'grassroots-committee';
  }

  async state(): Promise<AdmissionState> {
    const [found] = await this.book.ask<{ state: AdmissionState }>(
      'SELECT state FROM dossier WHERE id = $1',
      this.dossier,
    );
    if (!found) throw new Error('no such dossier');
    return found.state;
  }

  /** Full members who stand in the base of a vote on a day. */
  async present(on: PlainDate): Promise<readonly string[]> {
    const members = await this.book.ask<{ person: string }>(
      `SELECT person FROM membership WHERE cell = $1 AND status = 'full'
         AND from_on <= $2 AND (to_on IS NULL OR to_on > $2)`,
      this.cell,
      on,
    );
    return members.map(({ person }) => person);
  }

  /** Members in office of the body's committee, or of its standing committee. */
  async inOffice(body: string, meeting: string): Promise<number> {
    const [found] = await this.book.ask<{ n: number }>(
      `SELECT count(*)::int AS n FROM appointment
        WHERE organisation = $1 AND role = 'committee-member' AND to_on IS NULL AND (standing OR $2)`,
      body,
      meeting !== 'standing-committee',
    );
    return found?.n ?? 0;
  }

  /** The member's lines on rolls, and only they count from this dossier. */
  lines(): Promise<readonly Line[]> {
    return this.book.ask<Line>(
      `SELECT status, from_on::text, to_on::text FROM membership
        WHERE cause_dossier = $1 AND (to_on IS NULL OR to_on > from_on) ORDER BY from_on`,
      this.dossier,
    );
  }
}
