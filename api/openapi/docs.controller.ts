import { Controller, Get, Header, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/permit';
import { Problem } from '../http/problem';
import { DocsDesk, DOCS_PAGE, DOCS_START } from './docs-desk';

const OPEN = 'describes the door, not what is behind it';

/** The API's documents, to read and for programs. */
@ApiExcludeController()
@Controller()
export class DocsController {
  constructor(private readonly desk: DocsDesk) {}

  /** The document for people. */
  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  @Public(OPEN)
  page(): string {
    return DOCS_PAGE;
  }

  /** Parts of the page, all from this machine. */
  @Get('docs/:part')
  @Public(OPEN)
  part(
    @Param('part') name: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): StreamableFile | string {
    if (name === 'start.js') {
      void reply.type('text/javascript');
      return DOCS_START;
    }
    const part = this.desk.findPart(name);
    if (!part) throw new Problem(404, 'ROUTE.UNKNOWN');
    return new StreamableFile(part.file, { type: part.type });
  }

  /** The document for programs, OpenAPI 3.1. */
  @Get('openapi.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Public(OPEN)
  document(): string {
    return this.desk.document;
  }
}
