import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ShownObject } from '../../ledger/read-log/record';
import { Visibility } from '../dossiers/visibility';

/** Somebody in a class, with what the class knows of them. */
export interface ShownLearner {
  /** The learner's dossier; null for a member who has none. */
  readonly dossier: string | null;
  readonly person: { readonly id: string; readonly name: string };
  readonly cell: { readonly id: string; readonly name: string } | null;
  /** Sessions attended, of those recorded. */
  readonly attended: number;
  readonly sessions: number;
  readonly certificateNumber: string | null;
}

const REGISTER = `
  WITH taught AS (
    SELECT d.id, d.state, (SELECT count(*)::int FROM jsonb_array_elements(coalesce(d.state -> 'sessions', '[]')) s
      WHERE s ->> 'present' IS NOT NULL) AS sessions
    FROM dossier d WHERE d.id = $1 AND d.kind = 'training-class'
  ), learners AS (
    SELECT DISTINCT e.dossier, d.subject AS person, d.organisation AS cell, e.dossier AS learner
    FROM taught JOIN class_enrolment e ON e.class = taught.id JOIN dossier d ON d.id = e.dossier
    UNION
    SELECT NULL, one.person::uuid, (SELECT m.cell FROM membership m
      WHERE m.person = one.person::uuid AND ro_holds(m.from_on, m.to_on, ro_civil_day(ro_business_now())) LIMIT 1), one.person::uuid
    FROM taught, jsonb_array_elements_text(coalesce(taught.state -> 'enrolled', '[]')) one (person)
    WHERE taught.state ->> 'teaches' = 'intermediate-theory'
  )
  SELECT l.dossier, json_build_object('id', p.id, 'name', p.name) AS person,
    CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'name', o.name) END AS cell,
    coalesce((taught.state -> 'attended' ->> l.learner::text)::int, 0) AS attended, taught.sessions,
    (SELECT c.number FROM certificate c WHERE c.class = taught.id AND l.learner IN (c.learner, c.member)) AS "certificateNumber"
  FROM taught CROSS JOIN learners l JOIN person p ON p.id = l.person LEFT JOIN organisation o ON o.id = l.cell
  ORDER BY p.name, p.id`;

/** Who sits, or sat, in a class. */
@Injectable()
export class ClassRegister {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    private readonly visibility: Visibility,
  ) {}

  /** By name; empty for a dossier that is no class. @throws Problem 404 */
  async read(person: string, dossier: string): Promise<readonly ShownLearner[]> {
    await this.visibility.check(person, dossier);
    return this.database.query(REGISTER, [dossier]);
  }
}

/** Each learner is shown: in a line of their dossier, or as a person where there is none. */
export function learnersShown(learners: readonly ShownLearner[]): readonly ShownObject[] {
  return learners.map(({ dossier, person }) =>
    dossier === null ? { what: 'person', person: person.id } : { what: 'line', dossier },
  );
}
