import type { z } from 'zod';
import type { ProblemDetail } from './problem';

/** Where the value that was checked came from. */
export type Source = 'body' | 'query' | 'param';

/** zod's issues as entries of a problem document, one per fault, in our own codes so that they can be said in both languages. */
export function detailsOf(
  issues: readonly z.core.$ZodIssue[],
  source: Source,
  name?: string,
): readonly ProblemDetail[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        place('INPUT.UNKNOWN_FIELD', [...issue.path, key], source, name),
      );
    }
    return place(codeOf(issue), issue.path, source, name, factsOf(issue));
  });
}

function codeOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'INPUT.MISSING' : 'INPUT.WRONG_TYPE';
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'INPUT.TOO_LONG'
        : 'INPUT.TOO_BIG';
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'INPUT.TOO_SHORT'
        : 'INPUT.TOO_SMALL';
    case 'invalid_value':
    case 'invalid_union':
      return 'INPUT.NOT_A_CHOICE';
    case 'invalid_format':
      return issue.format === 'uuid' ? 'INPUT.NOT_UUID' : 'INPUT.WRONG_FORM';
    case 'custom':
      return typeof issue.params?.['code'] === 'string' ? issue.params['code'] : 'INPUT.WRONG_FORM';
    default:
      return 'INPUT.WRONG_FORM';
  }
}

function factsOf(issue: z.core.$ZodIssue): ProblemDetail['facts'] {
  switch (issue.code) {
    case 'invalid_type':
      return { expected: issue.expected };
    case 'too_big':
      return { maximum: Number(issue.maximum) };
    case 'too_small':
      return { minimum: Number(issue.minimum) };
    case 'invalid_value':
      return { choices: issue.values.map(String).join(', ') };
    default:
      return undefined;
  }
}

function place(
  code: string,
  path: readonly PropertyKey[],
  source: Source,
  name: string | undefined,
  facts?: ProblemDetail['facts'],
): ProblemDetail {
  const about = facts ? { code, facts } : { code };
  if (source === 'body') return { ...about, pointer: pointerOf(path) };
  return { ...about, parameter: name ?? path.map(String).join('.') };
}

/** RFC 6901: `/a/0/b`, with `~` and `/` escaped; the empty pointer is the whole body. */
function pointerOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
