import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { AdmissionFigures } from '../../ledger/figures/admissions';
import { LANGUAGES, type Language } from '../../rules/messages/say';
import { Who } from '../access/caller';
import { Permit } from '../access/permit';
import { admissionFigures } from '../answers/figures';
import { Reader } from '../http/language';
import { PRINTED_HEADERS } from '../lists/html';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Shows } from '../reads/shows';
import type { SignedIn } from '../sessions/session-store';
import { Figures, figuresAsked, type FiguresAsked } from './figures';
import { saidOf } from './said';
import { figuresSheet } from './sheet';
import { figuresCsv } from './table';

const COUNTS_ONLY = 'counts of bodies; no person in them';
const printedAsked = figuresAsked.extend({ language: z.enum(LANGUAGES).exactOptional() });
type PrintedAsked = z.output<typeof printedAsked>;

/** The figures, with how they were counted in sentences. */
export interface ShownFigures extends AdmissionFigures {
  readonly said: readonly string[];
}

/** Figures of a body and of all below it. */
@ApiTags('figures')
@Controller('figures/admissions')
export class FiguresController {
  constructor(private readonly figures: Figures) {}

  @Answers(200, admissionFigures)
  @Does(
    'Admissions of a year against the plan, for a body and all below it as of a day: by quarter, by body, where dossiers stand, what is expected and missing. How it was counted stands in the answer.',
  )
  @Get()
  @Permit('figures.read')
  @Shows.nothing(COUNTS_ONLY)
  async read(
    @Who() who: SignedIn,
    @Query({ schema: figuresAsked }) query: FiguresAsked,
    @Reader() language: Language,
  ): Promise<ShownFigures> {
    const figures = await this.figures.read(who.person, query);
    return { ...figures, said: saidOf(figures, language) };
  }

  @Does('The same by body as CSV; no cell can run as a formula.')
  @ApiProduces('text/csv')
  @Get('export')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="admissions.csv"')
  @Permit('figures.read')
  @Shows.nothing(COUNTS_ONLY)
  async export(
    @Who() who: SignedIn,
    @Query({ schema: printedAsked }) { language, ...query }: PrintedAsked,
    @Reader() reader: Language,
  ): Promise<string> {
    return figuresCsv(await this.figures.read(who.person, query), language ?? reader);
  }

  @Does('The same as a page to print, A4 and without script.')
  @ApiProduces('text/html')
  @Get('sheet.html')
  @Permit('figures.read')
  @Shows.nothing(COUNTS_ONLY)
  async sheet(
    @Who() who: SignedIn,
    @Query({ schema: printedAsked }) { language, ...query }: PrintedAsked,
    @Reader() reader: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const figures = await this.figures.read(who.person, query);
    void reply.headers(PRINTED_HEADERS);
    return figuresSheet(figures, language ?? reader);
  }
}
