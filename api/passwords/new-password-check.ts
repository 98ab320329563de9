import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { badInput } from '../http/problem';
import { passwordFault } from './password-fault';

const WORDS = `
  SELECT a.login, p.name, coalesce(array_agg(o.name) || array_agg(o.code) FILTER (WHERE o.id IS NOT NULL), '{}') AS bodies
    FROM account a JOIN person p ON p.id = a.person
    LEFT JOIN LATERAL (
      SELECT cell AS id FROM membership WHERE person = p.id AND to_on IS NULL
      UNION SELECT organisation FROM appointment WHERE person = p.id AND to_on IS NULL) at ON true
    LEFT JOIN organisation o ON o.id = at.id
   WHERE a.id = $1 GROUP BY a.login, p.name`;

/** Checks new passwords against what everybody types and what others know about the holder. */
@Injectable()
export class NewPasswordCheck {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** @throws Problem 422 with why it cannot be this account's password */
  async check(account: string, password: string): Promise<void> {
    const [known]: { login: string; name: string; bodies: (string | null)[] }[] =
      await this.database.query(WORDS, [account]);
    const bodies = known?.bodies.filter((text) => text !== null) ?? [];
    const fault = passwordFault(password, known ? [known.login, known.name, ...bodies] : []);
    if (fault) throw badInput(fault);
  }
}
