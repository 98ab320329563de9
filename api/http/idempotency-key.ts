import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem';

const HEADER = 'idempotency-key';
const SHAPE = /^[A-Za-z0-9._:-]{8,100}$/;

/**
 * The key under which a request is carried out once, as a handler's parameter.
 * @throws Problem 400 when it is missing, 422 when it has not the form
 */
export const IdempotencyKey = createParamDecorator(
  (_: unknown, context: ExecutionContext): string => {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const key = headers[HEADER];
    const at = [{ parameter: 'Idempotency-Key' }];
    if (key === undefined || key === '') {
      throw new Problem(400, 'KEY.MISSING', {
        errors: at.map((one) => ({ ...one, code: 'KEY.MISSING' })),
      });
    }
    if (typeof key !== 'string' || !SHAPE.test(key)) {
      throw new Problem(422, 'KEY.MALFORMED', {
        errors: at.map((one) => ({ ...one, code: 'KEY.MALFORMED' })),
      });
    }
    return key;
  },
);

/** The key as the ledger stores it: one person's keys can neither meet another's nor those of time and workflows. */
export function ledgerKey(person: string, key: string): string {
  return `api:${person}:${key}`;
}
