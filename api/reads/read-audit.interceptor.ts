import {
  Injectable,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import type { ShownObject } from '../../ledger/read-log/record';
import type { SignedIn } from '../sessions/session-store';
import { purposeOf } from './purpose';
import { ReadLog, type Why } from './read-log';
import { SHOWS, type Showing } from './shows';

/** Headers that describe the body that is not sent. */
const OF_THE_BODY = ['etag', 'content-type', 'content-length', 'content-disposition', 'location'];

/** Between every answer and the wire: what it shows is recorded first, or it does not leave. */
@Injectable()
export class ReadAuditInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly log: ReadLog,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const { signedIn: who, params } = request;
    const showing = this.reflector.get<Declared | undefined>(SHOWS, context.getHandler());
    if (!who || typeof showing !== 'object') return next.handle(); // the guard saw to the rest
    const why = purposeOf(request);
    const reply = http.getResponse<FastifyReply>();
    const objectsIn = (answer: unknown) => showing.objects(answer, params);
    return next
      .handle()
      .pipe(mergeMap((answer) => this.record({ answer, objectsIn, who, why, reply })));
  }

  private async record({ answer, objectsIn, who, why, reply }: Leaving): Promise<unknown> {
    try {
      await this.log.record(who, objectsIn(answer), why);
      return answer;
    } catch (error) {
      for (const name of OF_THE_BODY) reply.removeHeader(name);
      if (answer instanceof StreamableFile) answer.getStream().destroy(); // opened, never read
      throw error;
    }
  }
}

type Declared = Showing<unknown, unknown>;

/** An answer on its way out. */
interface Leaving {
  readonly answer: unknown;
  readonly objectsIn: (answer: unknown) => readonly ShownObject[];
  readonly who: SignedIn;
  readonly why: Why;
  readonly reply: FastifyReply;
}
