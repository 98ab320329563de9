import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Appointments, type HeldRole } from '../access/appointments';
import { Who } from '../access/caller';
import { Permit } from '../access/permit';
import { me } from '../answers/people';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Shows } from '../reads/shows';
import type { SignedIn } from './session-store';

interface Me {
  readonly person: string;
  readonly name: string;
  readonly locale: string;
  readonly appointments: readonly HeldRole[];
}

/** Who is signed in. */
@ApiTags('sessions')
@Controller('me')
export class MeController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    private readonly appointments: Appointments,
  ) {}

  @Answers(200, me)
  @Does('The person behind this session, with the roles held today.')
  @Get()
  @Permit('self.read')
  @Shows.nothing('only who asks: own name and appointments')
  async me(@Who() who: SignedIn): Promise<Me> {
    const rows: Pick<Me, 'name' | 'locale'>[] = await this.database.query(
      `SELECT person.name, account.locale FROM account JOIN person ON person.id = account.person WHERE account.id = $1`,
      [who.account],
    );
    const [row] = rows;
    if (!row) throw new Error(`account ${who.account} without a person`);
    return { person: who.person, ...row, appointments: await this.appointments.heldBy(who.person) };
  }
}
