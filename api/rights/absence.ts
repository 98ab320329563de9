import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Ledger } from '../../ledger/ledger';
import type { PlainDate } from '../../rules/calendar/plain-date';
import { refuse, type Refusal } from '../../rules/kernel/refusal';
import type { Role } from '../../rules/kernel/roles';
import { nameOf, say, type Language } from '../../rules/messages/say';
import { isLendable } from '../../rules/rights/deputing';
import { Problem } from '../http/problem';
import { LEDGER } from '../ledger-token';
import { Names, type Named, type NamedBody } from '../registers/names';
import { day, id } from '../schemas/values';
import { lending } from './deputations';
import { answerOf, proposals, type Lent } from './deputies-asked';

/** More than anybody moves by hand; the answer says when it was cut. */
const TASKS_MOST = 100;

export const absenceAsked = z.strictObject({
  /** Left out: the caller's own absence. */
  principal: id.exactOptional(),
  fromOn: day,
  toOn: day,
  /** Deputations that are thought of; those recorded for these days count too. */
  proposed: z.array(z.strictObject(lending)).max(20).default([]),
});
export type AbsenceAsked = z.output<typeof absenceAsked>;

interface TaskRow {
  readonly dossier: string;
  readonly code: string;
  readonly key: string;
  readonly act: string;
  readonly role: Role;
  readonly body: NamedBody;
  readonly dueOn: PlainDate;
  readonly alsoHeldBy: readonly Named[];
}

interface ShownRefusal extends Refusal {
  readonly message: string;
}

interface MovedTask extends TaskRow {
  readonly what: string;
  readonly who: string;
  readonly goesTo: Named | null;
  readonly deputies: readonly {
    readonly deputy: Named;
    readonly able: boolean;
    readonly refusal: ShownRefusal | null;
  }[];
}

/** What an absence would move, and what it cannot. */
export interface Absence {
  readonly tasks: readonly MovedTask[];
  readonly more: boolean;
  readonly notLent: readonly {
    readonly role: string;
    readonly who: string;
    readonly body: NamedBody;
    readonly refusal: ShownRefusal;
  }[];
  readonly inPerson: readonly {
    readonly dossier: string;
    readonly code: string;
    readonly part: 'helper' | 'mentor';
  }[];
}

/** Tasks that lie with the principal in their own name and fall before the end of the absence. */
const TASKS = `
  WITH today (day) AS (SELECT ro_civil_day(ro_business_now()))
  SELECT t.dossier, d.code, t.key, t.act, t.role, json_build_object('id', o.id, 'code', o.code, 'name', o.name) AS body,
    t.due_on AS "dueOn", coalesce((SELECT json_agg(DISTINCT jsonb_build_object('id', p.id, 'name', p.name))
      FROM appointment b JOIN person p ON p.id = b.person
      WHERE b.role = t.role AND b.organisation = t.organisation AND b.person <> $1
        AND ro_holds(b.from_on, b.to_on, today.day)), '[]') AS "alsoHeldBy"
  FROM today
  JOIN (SELECT DISTINCT role, organisation FROM appointment, today
         WHERE person = $1 AND ro_holds(from_on, to_on, today.day)) held ON true
  JOIN task t ON t.organisation = held.organisation AND t.role = held.role
  JOIN dossier d ON d.id = t.dossier
  JOIN organisation o ON o.id = t.organisation
  WHERE t.from_on < $2 AND d.subject IS DISTINCT FROM $1
  ORDER BY t.due_on, t.dossier, t.key LIMIT $3`;

const HELD = `
  SELECT DISTINCT a.role, a.organisation FROM appointment a
   WHERE a.person = $1 AND ro_holds(a.from_on, a.to_on, $2)`;

const ABOVE = `
  SELECT FROM appointment a JOIN organisation_parent link ON link.parent = a.organisation
   WHERE a.person = $1 AND a.role IN ('secretary', 'organiser') AND link.child = ANY ($2)
     AND ro_holds(a.from_on, a.to_on, $3) AND ro_holds(link.from_on, link.to_on, $3) LIMIT 1`;

/** What a person does in person: nobody helps or is mentor in another's place. */
const IN_PERSON = `
  SELECT d.id AS dossier, d.code, part.name AS part
  FROM membership m JOIN dossier d ON d.organisation = m.cell AND NOT d.closed AND d.kind = 'admission'
  CROSS JOIN (VALUES ('helper'), ('mentor')) part (name)
  WHERE m.person = $1 AND ro_holds(m.from_on, m.to_on, $2) AND d.state ->> part.name = $1::text
    AND (part.name = 'mentor' OR d.state ->> 'mentor' IS NULL)
  ORDER BY d.code, part.name LIMIT 100`;

/** Shows an absence before it comes: which open tasks move to whom, and why some do not. */
@Injectable()
export class Absences {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DataSource) private readonly database: DataSource,
    private readonly names: Names,
  ) {}

  /** @throws Problem 403 where the reader is neither the absent one nor of the body directly above */
  async preview(reader: string, asked: AbsenceAsked, language: Language): Promise<Absence> {
    const principal = asked.principal ?? reader;
    const { today } = await this.ledger.businessNow();
    const held: { role: Role; organisation: string }[] = await this.database.query(HELD, [
      principal,
      asked.fromOn,
    ]);
    await this.checkReader(reader, principal, held, today);
    const rows: TaskRow[] = await this.database.query(TASKS, [
      principal,
      asked.toOn,
      TASKS_MOST + 1,
    ]);
    const lent = await proposals(this.database, principal, asked);
    const tasks: MovedTask[] = [];
    for (const row of rows.slice(0, TASKS_MOST)) {
      tasks.push(await this.move(row, lent, principal, language));
    }
    const bodies = await this.names.bodies(held.map(({ organisation }) => organisation));
    return {
      tasks,
      more: rows.length > TASKS_MOST,
      notLent: held.flatMap(({ role, organisation }) => {
        const body = bodies.get(organisation);
        if (isLendable(role) || !body) return [];
        const refusal = shown(refuse('DEPUTATION.NOT_LENDABLE', 'Rõ', { role }), language);
        return [{ role, who: nameOf(language, 'roles', role), body, refusal }];
      }),
      inPerson: await this.database.query(IN_PERSON, [principal, asked.fromOn]),
    };
  }

  private async checkReader(
    reader: string,
    principal: string,
    held: readonly { readonly organisation: string }[],
    today: PlainDate,
  ): Promise<void> {
    if (reader === principal) return;
    const bodies = held.map(({ organisation }) => organisation);
    const above: unknown[] = await this.database.query(ABOVE, [reader, bodies, today]);
    if (above.length === 0) throw new Problem(403, 'RIGHT.NOT_PERMITTED');
  }

  private async move(
    row: TaskRow,
    lent: readonly Lent[],
    principal: string,
    language: Language,
  ): Promise<MovedTask> {
    const here = lent.filter(
      ({ role, organisation }) => role === row.role && organisation === row.body.id,
    );
    const deputies: MovedTask['deputies'][number][] = [];
    for (const one of here) {
      const refusal = await answerOf(this.ledger, { ...row, principal }, one);
      const { deputy } = one;
      deputies.push({
        deputy,
        able: refusal === null,
        refusal: refusal && shown(refusal, language),
      });
    }
    return {
      ...row,
      what: nameOf(language, 'acts', row.key),
      who: nameOf(language, 'roles', row.role),
      goesTo: deputies.find(({ able }) => able)?.deputy ?? null,
      deputies,
    };
  }
}

function shown(refusal: Refusal, language: Language): ShownRefusal {
  const { code, article, facts } = refusal;
  return { code, article, facts, message: say(language, code, facts) };
}
