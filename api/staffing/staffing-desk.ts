import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Ledger } from '../../ledger/ledger';
import { peopleFor } from '../../ledger/reads/people-for';
import { bodiesAsOf } from '../../ledger/reads/register-as-of';
import { asIfListed } from '../../rules/admission/staffing';
import { admission } from '../../rules/admission/procedure';
import type { Language } from '../../rules/messages/say';
import type { PlainDate } from '../../rules/calendar/plain-date';
import { staff } from '../../rules/staffing/solve';
import type { StaffingCase } from '../../rules/staffing/staffing';
import { Visibility } from '../dossiers/visibility';
import { notFound, Problem } from '../http/problem';
import { LEDGER } from '../ledger-token';
import { Names } from '../registers/names';
import { idsIn, showStaffing, type ShownStaffing } from './shown-staffing';

const HELD_AMONG = `SELECT FROM appointment held WHERE held.person = $1 AND held.organisation = ANY ($2)
  AND held.role IN ('organiser', 'secretary', 'supervisor')
  AND ro_holds(held.from_on, held.to_on, $3) LIMIT 1`;

/** Whether a different able person remains for every step, and where not. */
@Injectable()
export class StaffingDesk {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DataSource) private readonly database: DataSource,
    private readonly visibility: Visibility,
    private readonly names: Names,
  ) {}

  /** Of an open dossier. @throws Problem 404; 403 for whom it is about; 422 where its steps are not forecast */
  async ofDossier(person: string, dossier: string, language: Language): Promise<ShownStaffing> {
    await this.visibility.check(person, dossier);
    const outlook = await this.ledger.lookAt(dossier, person);
    if (!outlook) throw notFound('DOSSIER');
    const { procedure, head, facts } = outlook;
    if (head.state.subject === person) throw new Problem(403, 'RIGHT.OWN_CASE');
    if (!procedure.toStaff) throw new Problem(422, 'STAFFING.NOT_FORECAST');
    const asked = procedure.toStaff(head.state, facts.calendar, facts.today);
    return this.solve(asked, facts.today, language);
  }

  /**
   * Of an admission as it would begin today in a cell.
   * @param candidate  whom it would be about; none: as for somebody nobody is tied to
   * @throws Problem 404 for a body that is no cell, or not of the reader's bodies
   */
  async ofCell(
    person: string,
    { cell, candidate }: { readonly cell: string; readonly candidate: string | undefined },
    language: Language,
  ): Promise<ShownStaffing> {
    const { context } = this.ledger;
    const { today } = await this.ledger.businessNow();
    const bodies = await bodiesAsOf(context, cell, today);
    const held: unknown[] = await this.database.query(HELD_AMONG, [
      person,
      bodies.map(({ id }) => id),
      today,
    ]);
    if (bodies[0]?.level !== 'cell' || held.length === 0) throw notFound('ORGANISATION');
    if (candidate === person) throw new Problem(403, 'RIGHT.OWN_CASE');
    const state = asIfListed(bodies, candidate ?? '', today);
    const asked = admission.toStaff?.(state, await context.calendars.catchUp(context.pool), today);
    if (!asked) throw new Error('an admission is forecast');
    return this.solve({ ...asked, subject: candidate ?? null }, today, language);
  }

  private async solve(
    asked: Omit<StaffingCase, 'people'>,
    today: PlainDate,
    language: Language,
  ): Promise<ShownStaffing> {
    const { subject, steps } = asked;
    const bodies = [...new Set(steps.map(({ body }) => body))];
    const people = await peopleFor(this.ledger.context, { bodies, subject, on: today });
    const answer = staff({ ...asked, people });
    const ids = idsIn(answer);
    const [persons, named] = await Promise.all([
      this.names.persons(ids.persons),
      this.names.bodies(ids.bodies),
    ]);
    return showStaffing(answer, { persons, bodies: named, language });
  }
}
