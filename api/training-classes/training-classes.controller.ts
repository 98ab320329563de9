import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Language } from '../../rules/messages/say';
import { Who } from '../access/caller';
import { Permit } from '../access/permit';
import { receipt } from '../answers/dossiers';
import { classFigures, classRegister, trainingClasses } from '../answers/classes';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Acting } from '../dossiers/acting';
import { trainingClassInputs } from '../dossiers/inputs/training-class';
import { answerReceipt, type ShownReceipt } from '../dossiers/receipt';
import { IdempotencyKey } from '../http/idempotency-key';
import { Reader } from '../http/language';
import type { Page } from '../lists/page';
import { Shows } from '../reads/shows';
import { id } from '../schemas/values';
import type { SignedIn } from '../sessions/session-store';
import {
  ClassFigures,
  classFiguresAsked,
  type ClassFiguresAsked,
  type ShownClassFigures,
} from './class-figures';
import { ClassRegister, learnersShown, type ShownLearner } from './class-register';
import {
  classesAsked,
  TrainingClasses,
  type ClassesAsked,
  type ShownClass,
} from './training-classes';

const announcement = trainingClassInputs['announce-class'];

/** Classes of the political centres. */
@ApiTags('training-classes')
@Controller('training-classes')
export class TrainingClassesController {
  constructor(
    private readonly classes: TrainingClasses,
    private readonly figures: ClassFigures,
    private readonly register: ClassRegister,
    private readonly acting: Acting,
  ) {}

  @Answers(200, trainingClasses)
  @Does('Classes anywhere, newest first: whoever nominates must see where candidates can go.')
  @Get()
  @Permit('dossiers.read')
  @Shows.nothing('classes and centres; learners stand in their own dossiers')
  list(
    @Query({ schema: classesAsked }) query: ClassesAsked,
    @Reader() language: Language,
  ): Promise<Page<ShownClass>> {
    return this.classes.list(query, language);
  }

  @Answers(200, classFigures)
  @Does(
    'Classes, learners, certificates and attendance of a body and all below it in a year, by kind.',
  )
  @Get('figures')
  @Permit('figures.read')
  @Shows.nothing('numbers of classes')
  readFigures(
    @Who() who: SignedIn,
    @Query({ schema: classFiguresAsked }) query: ClassFiguresAsked,
    @Reader() language: Language,
  ): Promise<ShownClassFigures> {
    return this.figures.read(who.person, query, language);
  }

  @Answers(200, classRegister)
  @Does(
    'Who sits, or sat, in a class: sessions attended and certificate number. For who sees the class.',
  )
  @Get(':id/register')
  @Permit('dossiers.read')
  @Shows<readonly ShownLearner[]>(learnersShown)
  readRegister(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) dossier: string,
  ): Promise<readonly ShownLearner[]> {
    return this.register.read(who.person, dossier);
  }

  @Answers(201, receipt)
  @Does('Announces a class; short for a dossier of that kind.')
  @Post()
  @HttpCode(201)
  @Permit('dossiers.act')
  @Shows.nothing('a receipt: codes, hashes and duties; the ledger says who acted')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  async announce(
    @Who() who: SignedIn,
    @IdempotencyKey() key: string,
    @Body({ schema: announcement }) input: z.output<typeof announcement>,
    @Reader() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownReceipt> {
    const asked = {
      who,
      kind: 'training-class',
      act: 'announce-class',
      input,
      key,
      id: undefined,
    } as const;
    return answerReceipt(reply, await this.acting.begin(asked), language);
  }
}
