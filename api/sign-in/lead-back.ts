import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../http/problem';

/**
 * Sends the browser where the work says. A person who navigates must not meet a page of JSON: a refusal leads to the
 * sign-in page, which says it in the reader's language; a program gets the problem itself.
 */
export async function leadBack(
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<string>,
): Promise<void> {
  try {
    void reply.redirect(await work(), 303);
  } catch (error) {
    if (!(error instanceof Problem) || !isNavigation(request)) throw error;
    request.log.warn({ code: error.code, err: error.cause }, 'sign-in by the provider refused');
    void reply.redirect(`/sign-in?refused=${error.code}`, 303);
  }
}

function isNavigation({ headers }: FastifyRequest): boolean {
  return headers['sec-fetch-mode'] === 'navigate' || /\btext\/html\b/.test(headers.accept ?? '');
}
