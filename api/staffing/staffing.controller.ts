import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Language } from '../../rules/messages/say';
import { Who } from '../access/caller';
import { Permit } from '../access/permit';
import { staffing, staffingOfCell } from '../answers/reads';
import { Reader } from '../http/language';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Shows, type AtDossier } from '../reads/shows';
import { id } from '../schemas/values';
import type { SignedIn } from '../sessions/session-store';
import type { ShownStaffing } from './shown-staffing';
import { StaffingDesk } from './staffing-desk';

const about = z.strictObject({ candidate: id.exactOptional() });

/** Whether somebody able remains for every step still to come. */
@ApiTags('staffing')
@Controller()
export class StaffingController {
  constructor(private readonly desk: StaffingDesk) {}

  @Answers(200, staffing)
  @Does(
    'Whether a different able person remains for every step still to come of a dossier; where not: which steps, who remains, why others fall out, what would mend it.',
  )
  @Get('dossiers/:id/staffing')
  @Permit('staffing.read')
  @Shows((_: unknown, { id: dossier }: AtDossier) => [{ what: 'staffing', dossier }])
  ofDossier(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) dossier: string,
    @Reader() language: Language,
  ): Promise<ShownStaffing> {
    return this.desk.ofDossier(who.person, dossier, language);
  }

  @Answers(200, staffingOfCell)
  @Does('The same for an admission as it would begin today in a cell, before there is a dossier.')
  @Get('organisations/:id/staffing')
  @Permit('staffing.read')
  @Shows(({ candidate }: ForCandidate) =>
    candidate === null ? [] : [{ what: 'staffing', person: candidate }],
  )
  async ofCell(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) cell: string,
    @Query({ schema: about }) { candidate }: z.output<typeof about>,
    @Reader() language: Language,
  ): Promise<ForCandidate> {
    const found = await this.desk.ofCell(who.person, { cell, candidate }, language);
    return { ...found, candidate: candidate ?? null };
  }
}

interface ForCandidate extends ShownStaffing {
  readonly candidate: string | null;
}
