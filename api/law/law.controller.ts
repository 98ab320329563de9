import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Json } from '../../rules/kernel/json';
import { Public } from '../access/permit';
import { lawAnswer } from '../answers/people';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { LAW_EXAMPLES } from './examples';
import { LawDesk } from './law-desk';

const OPEN = 'the law is public: nothing is read or kept; limited by address';

/** The law as a calculator, without a dossier. A refusal is an answer (200); what cannot be read is 422. */
@ApiTags('law')
@Controller('law')
export class LawController {
  constructor(private readonly desk: LawDesk) {}

  @Answers(200, lawAnswer)
  @Does('Whether a vote passes on these counts.')
  @Post('vote')
  @HttpCode(200)
  @Public(OPEN)
  @ApiBody(LAW_EXAMPLES.vote)
  vote(@Body() question: unknown, @Req() request: FastifyRequest): Json {
    return this.desk.answer('vote', question, request.ip);
  }

  @Answers(200, lawAnswer)
  @Does("The last day of a term, plain or by a pack's rule.")
  @Post('term')
  @HttpCode(200)
  @Public(OPEN)
  @ApiBody(LAW_EXAMPLES.term)
  term(@Body() question: unknown, @Req() request: FastifyRequest): Json {
    return this.desk.answer('term', question, request.ip);
  }

  @Answers(200, lawAnswer)
  @Does("Age, certificate and staleness at a cell's meeting.")
  @Post('gate')
  @HttpCode(200)
  @Public(OPEN)
  @ApiBody(LAW_EXAMPLES.gate)
  gate(@Body() question: unknown, @Req() request: FastifyRequest): Json {
    return this.desk.answer('gate', question, request.ip);
  }

  @Answers(200, lawAnswer)
  @Does('Whether papers and steps are dated in their order.')
  @Post('order')
  @HttpCode(200)
  @Public(OPEN)
  @ApiBody(LAW_EXAMPLES.order)
  order(@Body() question: unknown, @Req() request: FastifyRequest): Json {
    return this.desk.answer('order', question, request.ip);
  }

  @Answers(200, lawAnswer)
  @Does('Who decides admission, recognition or removal for an organisation, and by which bar.')
  @Post('authority')
  @HttpCode(200)
  @Public(OPEN)
  @ApiBody(LAW_EXAMPLES.authority)
  authority(@Body() question: unknown, @Req() request: FastifyRequest): Json {
    return this.desk.answer('authority', question, request.ip);
  }

  @Answers(200, lawAnswer)
  @Does(
    'Party age, official day and the days of the vote on recognition, from decision and ceremony.',
  )
  @Post('three-dates')
  @HttpCode(200)
  @Public(OPEN)
  @ApiBody(LAW_EXAMPLES['three-dates'])
  threeDates(@Body() question: unknown, @Req() request: FastifyRequest): Json {
    return this.desk.answer('three-dates', question, request.ip);
  }

  @Answers(200, lawAnswer)
  @Does("Where a cell's meetings on recognition and removal have led, from the ayes of each.")
  @Post('deadlock')
  @HttpCode(200)
  @Public(OPEN)
  @ApiBody(LAW_EXAMPLES.deadlock)
  deadlock(@Body() question: unknown, @Req() request: FastifyRequest): Json {
    return this.desk.answer('deadlock', question, request.ip);
  }

  @Answers(200, lawAnswer)
  @Does('Whether a former member may ask again on that day, and from which day.')
  @Post('readmission')
  @HttpCode(200)
  @Public(OPEN)
  @ApiBody(LAW_EXAMPLES.readmission)
  readmission(@Body() question: unknown, @Req() request: FastifyRequest): Json {
    return this.desk.answer('readmission', question, request.ip);
  }
}
