import { Catch, NotFoundException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './language';
import { KnownRoutes } from './known-routes';
import { Problem } from './problem';
import { PROBLEM_MEDIA_TYPE, problemDocument } from './problem-document';
import { problemOf } from './problem-of';

/** Every failure leaves as a problem document; only the log learns the cause of a fault. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly routes: KnownRoutes) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const wrongMethod =
      thrown instanceof NotFoundException ? this.findWrongMethod(request) : undefined;
    sendProblem(request, http.getResponse<FastifyReply>(), wrongMethod ?? thrown);
  }

  /** Nest answers 404 for a known address with another method; the reader is told which methods it takes. */
  private findWrongMethod({ url }: FastifyRequest): Problem | undefined {
    const allowed = this.routes.methodsAt(url).join(', ');
    if (allowed === '') return undefined;
    return new Problem(405, 'ROUTE.METHOD', { facts: { allowed }, headers: { allow: allowed } });
  }
}

/** Answers with the problem that `thrown` amounts to. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, thrown: unknown): void {
  const problem = problemOf(thrown);
  if (problem.status >= 500) request.log.error({ err: thrown }, problem.code);
  if (reply.sent) return;
  write(request, reply, problem);
}

function write(request: FastifyRequest, reply: FastifyReply, problem: Problem): void {
  const language = languageOf(request.headers['accept-language']);
  const document = problemDocument(problem, language, request.id);
  void reply
    .status(problem.status)
    .headers({ ...problem.headers, 'content-language': language, vary: 'Accept-Language' })
    .type(PROBLEM_MEDIA_TYPE)
    .send(JSON.stringify(document));
}
