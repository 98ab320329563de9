import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MINE, RIGHTS } from '../access/kinds-of-acts';
import { notFound, Problem } from '../http/problem';

export interface Claim {
  readonly dossier: string;
  readonly key: string;
  readonly claimedBy: string | null;
  readonly claimedAt: string | null;
}

/** Whether the task lies with this person, by an own right or a lent one, as in the inbox. */
const LIES_WITH_ME = `t.dossier = $2 AND t.key = $3 AND t.from_on <= ro_civil_day(ro_business_now())
  AND EXISTS (WITH today (day) AS (SELECT ro_civil_day(ro_business_now())), ${RIGHTS}
    SELECT FROM dossier d JOIN LATERAL (${MINE}) mine ON true WHERE d.id = t.dossier)`;

const SHOWN = `t.dossier, t.key, t.claimed_by AS "claimedBy", t.claimed_at AS "claimedAt"`;

/**
 * Taking a task on and giving it back. A claim is a word among colleagues, outside ledger and seal: it refuses nobody
 * the act itself. Both say an end state, so repeating them is harmless.
 */
@Injectable()
export class Claims {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** Of two who claim at once the first gets it. @throws Problem 409 when somebody else has it, 404 when it is not theirs */
  claim(person: string, dossier: string, key: string): Promise<Claim> {
    return this.change(
      `UPDATE task t SET claimed_by = $1, claimed_at = coalesce(t.claimed_at, ro_business_now())
        WHERE ${LIES_WITH_ME} AND coalesce(t.claimed_by, $1) = $1 RETURNING ${SHOWN}`,
      [person, dossier, key],
    );
  }

  /** @throws Problem 409 when somebody else has it, 404 when it is not theirs */
  release(person: string, dossier: string, key: string): Promise<Claim> {
    return this.change(
      `UPDATE task t SET claimed_by = NULL, claimed_at = NULL
        WHERE ${LIES_WITH_ME} AND coalesce(t.claimed_by, $1) = $1 RETURNING ${SHOWN}`,
      [person, dossier, key],
    );
  }

  private async change(sql: string, who: readonly [string, string, string]): Promise<Claim> {
    const [changed]: [Claim[], number] = await this.database.query(sql, [...who]);
    const [claim] = changed;
    if (claim) return claim;
    const taken: unknown[] = await this.database.query(`SELECT FROM task t WHERE ${LIES_WITH_ME}`, [
      ...who,
    ]);
    throw taken.length > 0 ? new Problem(409, 'TASK.TAKEN') : notFound('TASK');
  }
}
