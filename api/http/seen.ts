import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem';

const ETAG = /^(?:W\/)?"(\d{1,10})\.([0-9a-f]{64})"$/;

/**
 * The manifest hash of what the client was shown, from `If-Match`, as a handler's parameter; none without the header.
 * The number before it tells readers apart, but only the manifest is compared: a reminder must refuse nobody.
 * @throws Problem 422 when it is no ETag of ours
 */
export const Seen = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined => {
    const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
    if (header === undefined || header === '') return undefined;
    const [, , manifest] = ETAG.exec(header.trim()) ?? [];
    if (manifest === undefined) {
      throw new Problem(422, 'SEEN.MALFORMED', {
        errors: [{ code: 'SEEN.MALFORMED', parameter: 'If-Match' }],
      });
    }
    return manifest;
  },
);

/** The ETag of a dossier: its newest entry, and the hash of what a decider is shown. */
export function etagOf({
  seq,
  manifest,
}: {
  readonly seq: number;
  readonly manifest: string;
}): string {
  return `"${seq}.${manifest}"`;
}
