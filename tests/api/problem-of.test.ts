import { NotFoundException } from '@nestjs/common';
import { Problem } from '../../api/http/problem';
import { problemOf } from '../../api/http/problem-of';
import { statusOf } from '../../api/http/refusal-problem';
import { Throttle } from '../../api/http/throttle';

const coded = (code: string, message = 'it failed') => Object.assign(new Error(message), { code });

test.each([
  ['nobody listens', coded('ECONNREFUSED'), 503, 'SERVER.NOT_READY'],
  ['PostgreSQL is being shut down', coded('57P01'), 503, 'SERVER.NOT_READY'],
  ['it is starting', coded('57P03'), 503, 'SERVER.NOT_READY'],
  ['it has no connection left', coded('53300'), 503, 'SERVER.NOT_READY'],
  [
    'the connection broke',
    new Error('Connection terminated unexpectedly'),
    503,
    'SERVER.NOT_READY',
  ],
  [
    'it had broken before it was asked',
    new Error('Client has encountered a connection error and is not queryable'),
    503,
    'SERVER.NOT_READY',
  ],
  [
    'TypeORM wrapped it',
    Object.assign(new Error('x'), { driverError: coded('57P01') }),
    503,
    'SERVER.NOT_READY',
  ],
  [
    'a constraint was hurt',
    coded('23505', 'duplicate key value (name)=(Nguyễn)'),
    500,
    'SERVER.FAULT',
  ],
  ['a defect of ours', new TypeError('x is not a function'), 500, 'SERVER.FAULT'],
  ['something that is no error', 'text', 500, 'SERVER.FAULT'],
  ['nothing at all', undefined, 500, 'SERVER.FAULT'],
  ['no route', new NotFoundException(), 404, 'ROUTE.UNKNOWN'],
  ['a problem already', new Problem(418, 'TEA.POT'), 418, 'TEA.POT'],
])('when %s the client is told so, and nothing of the cause', (_, thrown, status, code) => {
  const problem = problemOf(thrown);
  expect([problem.status, problem.code, problem.message]).toEqual([status, code, code]);
  expect(problem.facts).toEqual({});
});

test.each([
  ['RIGHT.NOT_HOLDER', 403],
  ['SEPARATION.SAME_PERSON', 403],
  ['PHASE.NOT_NOW', 409],
  ['ALREADY.DONE', 409],
  ['DOSSIER.CLOSED', 409],
  ['DOSSIER.MISSING', 404],
  ['GATE.AGE', 422],
  ['DATE.IN_FUTURE', 422],
])('the refusal %s is answered %i', (code, status) => {
  expect(statusOf(code)).toBe(status);
});

test('a throttle counts per window and key, forgets who proved right, and the oldest when full', () => {
  const throttle = new Throttle(2, 1_000);
  throttle.count('a', 0);
  expect(throttle.waitSeconds('a', 10)).toBe(0);
  throttle.count('a', 10);
  expect(throttle.waitSeconds('a', 10)).toBe(1);
  expect(throttle.waitSeconds('b', 10)).toBe(0);
  expect(throttle.waitSeconds('a', 1_000)).toBe(0);
  throttle.clear('a');
  expect(throttle.waitSeconds('a', 10)).toBe(0);
  throttle.count('first', 0);
  throttle.count('first', 0);
  for (let key = 0; key < 20_000; key += 1) throttle.count(`key ${key}`, 0);
  expect(throttle.waitSeconds('first', 0)).toBe(0);
});
