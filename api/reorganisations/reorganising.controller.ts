import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Who } from '../access/caller';
import { FreshFactor } from '../access/fresh-factor';
import { Permit } from '../access/permit';
import { reorganised } from '../answers/reorganisations';
import { IdempotencyKey } from '../http/idempotency-key';
import { Seen } from '../http/seen';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Shows } from '../reads/shows';
import { planning, type Planning } from '../registers/inputs/reorganisation';
import { id } from '../schemas/values';
import type { SignedIn } from '../sessions/session-store';
import { Reorganising, type Reorganised } from './reorganising';

const RECEIPT_ONLY = 'a receipt: number, hash and counts; the register says who did what';

/** Acts on reorganisations; each is one entry of the register of organisations. */
@ApiTags('reorganisations')
@Controller('reorganisations')
export class ReorganisingController {
  constructor(private readonly reorganising: Reorganising) {}

  @Answers(201, reorganised)
  @Does('Writes a plan down. 201 means: committed; nothing changes before it is approved.')
  @Post()
  @HttpCode(201)
  @Permit('registers.change')
  @Shows.nothing(RECEIPT_ONLY)
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  async plan(
    @Who() who: SignedIn,
    @IdempotencyKey() key: string,
    @Body({ schema: planning }) body: Planning,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Reorganised> {
    return answer(reply, await this.reorganising.plan(who, key, body));
  }

  @Answers(200, reorganised)
  @Does('A second person signs the plan they were shown; whoever saw another one gets 412.')
  @Post(':id/approve')
  @HttpCode(200)
  @Permit('registers.change')
  @FreshFactor('it changes who answers for dossiers and who holds which role')
  @Shows.nothing(RECEIPT_ONLY)
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'ETag of the reorganisation as it was shown.',
  })
  async approve(
    @Who() who: SignedIn,
    @IdempotencyKey() key: string,
    @Seen() seen: string | undefined,
    @Param('id', { schema: id }) reorganisation: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Reorganised> {
    const asked = { who, id: reorganisation, key };
    return answer(reply, await this.reorganising.approve(asked, seen));
  }

  @Answers(200, reorganised)
  @Does('Calls it off before it is carried out.')
  @Post(':id/cancel')
  @HttpCode(200)
  @Permit('registers.change')
  @Shows.nothing(RECEIPT_ONLY)
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  async cancel(
    @Who() who: SignedIn,
    @IdempotencyKey() key: string,
    @Param('id', { schema: id }) reorganisation: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Reorganised> {
    return answer(reply, await this.reorganising.cancel({ who, id: reorganisation, key }));
  }

  @Answers(202, reorganised)
  @Does(
    'Carries it out on its day or later, where time has not yet. 202 means: bodies and people are over, committed; open dossiers follow.',
  )
  @Post(':id/carry-out')
  @HttpCode(202)
  @Permit('registers.change')
  @FreshFactor('it changes who answers for dossiers and who holds which role')
  @Shows.nothing(RECEIPT_ONLY)
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  async carryOut(
    @Who() who: SignedIn,
    @IdempotencyKey() key: string,
    @Param('id', { schema: id }) reorganisation: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Reorganised> {
    return answer(reply, await this.reorganising.carryOut({ who, id: reorganisation, key }));
  }
}

function answer(
  reply: FastifyReply,
  { replayed, ...done }: Reorganised & { readonly replayed: boolean },
): Reorganised {
  void reply.header('location', `/api/v1/reorganisations/${done.id}`);
  if (replayed) void reply.header('idempotency-replayed', 'true');
  return done;
}
