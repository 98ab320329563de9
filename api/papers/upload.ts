import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { PAPER_MAX_BYTES } from '../dossiers/inputs/parts';
import { Problem } from '../http/problem';
import { isMediaType } from '../schemas/media';

/** Enough beyond the limit that the client hears the reason; more is not even read. */
const READ_AT_ALL_MOST = 3 * PAPER_MAX_BYTES;

/** The bytes a request carries and the type it says they are. @throws Problem 415, 413 */
export function uploadOf(request: FastifyRequest): {
  readonly bytes: Readable;
  readonly mediaType: string;
} {
  const mediaType = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  const { body } = request;
  if (!isMediaType(mediaType) || !(body instanceof Readable)) {
    throw new Problem(415, 'BODY.MEDIA_TYPE', { headers: { connection: 'close' } });
  }
  if (Number(request.headers['content-length'] ?? 0) > READ_AT_ALL_MOST) {
    throw new Problem(413, 'PAPER.TOO_LARGE', { headers: { connection: 'close' } });
  }
  return { bytes: body, mediaType };
}
