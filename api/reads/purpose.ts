import type { FastifyRequest } from 'fastify';
import type { Reading } from '../../ledger/read-log/record';
import { NAMED_PURPOSES } from '../../rules/kernel/reading';
import { Problem } from '../http/problem';

const HEADER = 'ro-purpose';
/** A number as offices write them, such as `17-QĐ/UBKT`: no spaces, so that no sentence and no name fits in. */
const SHAPE = /^([a-z-]{1,30})(?:;([\p{L}\d./-]{1,40}))?$/u;

/**
 * The purpose a request names: a code, and after a semicolon the number of the decision, complaint or request.
 * Header values are octets to the server; a number with Vietnamese letters comes percent-encoded.
 * @throws Problem 422 when it is not one a reader may name
 */
export function purposeOf({ headers }: FastifyRequest): Pick<Reading, 'purpose' | 'reference'> {
  const header = headers[HEADER];
  if (header === undefined || header === '') return {};
  const [, code, reference] = SHAPE.exec(decode(String(header))) ?? [];
  const purpose = NAMED_PURPOSES.find((one) => one === code);
  if (purpose === undefined) {
    const facts = { choices: NAMED_PURPOSES.join(', ') };
    throw new Problem(422, 'PURPOSE.UNKNOWN', {
      facts,
      errors: [{ code: 'PURPOSE.UNKNOWN', parameter: 'Ro-Purpose', facts }],
    });
  }
  return { purpose, ...(reference !== undefined && { reference }) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.trim());
  } catch {
    return ''; // no purpose looks like this: refused with the choices
  }
}
