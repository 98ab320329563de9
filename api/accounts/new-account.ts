import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { notFound, Problem } from '../http/problem';
import { id } from '../schemas/values';
import { recordAccountEvent } from './account-events';
import { Administered } from './administered';
import { Invitations, type Invitation } from './invitations';

/** As it is typed: lower case without marks, so that every keyboard has it. */
export const login = z
  .string()
  .min(3)
  .max(100)
  .regex(/^[a-z0-9](?:[a-z0-9._@-]*[a-z0-9])?$/);

export const newAccount = z.strictObject({
  person: id,
  login,
  locale: z.enum(['vi', 'en']).default('vi'),
});
export type NewAccount = z.output<typeof newAccount>;

/** Making accounts. An account is a way to sign in and gives no role: what its holder may do stands in appointments. */
@Injectable()
export class NewAccounts {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    private readonly administered: Administered,
    private readonly invitations: Invitations,
  ) {}

  /**
   * An account without a password, and the code by which its holder sets one.
   * @throws Problem 404 for a person of other bodies, 409 where the login is taken or the person has an account
   */
  async create(administrator: string, asked: NewAccount): Promise<Invitation> {
    return this.database.transaction(async (work) => {
      if (!(await this.administered.hasPerson(administrator, asked.person)))
        throw notFound('PERSON');
      await refuseSecond(work, asked.person);
      const account = await insert(work, asked);
      await recordAccountEvent(work, { account, kind: 'account.created', by: administrator });
      return this.invitations.issue(work, { account, login: asked.login, administrator });
    });
  }
}

/** Holds the person's row, so that two accounts for them cannot be made at once. */
async function refuseSecond(work: EntityManager, person: string): Promise<void> {
  await work.query('SELECT FROM person WHERE id = $1 FOR NO KEY UPDATE', [person]);
  const rows: unknown[] = await work.query('SELECT FROM account WHERE person = $1 LIMIT 1', [
    person,
  ]);
  if (rows.length > 0) throw new Problem(409, 'ACCOUNT.PERSON_HAS_ONE');
}

async function insert(
  work: EntityManager,
  { person, login: name, locale }: NewAccount,
): Promise<string> {
  const rows: { id: string }[] = await work.query(
    `INSERT INTO account (id, login, person, locale) VALUES ($1, $2, $3, $4)
     ON CONFLICT (login) DO NOTHING RETURNING id`,
    [uuidv7(), name, person, locale],
  );
  const [made] = rows;
  if (!made) throw new Problem(409, 'ACCOUNT.LOGIN_TAKEN');
  return made.id;
}
