import { Injectable } from '@nestjs/common';
import { isPlainState, type Json } from '../../rules/kernel/json';
import { paper } from '../dossiers/inputs/parts';
import { Problem } from '../http/problem';
import { Blobs } from './blobs';

/** Checks that an act names only papers that were uploaded: the ledger must never point to bytes nobody has. */
@Injectable()
export class PapersNamed {
  constructor(private readonly blobs: Blobs) {}

  /** @throws Problem 422 when the act's `paper` or `minutes` were never uploaded, or with another length or content */
  async checkUploaded(input: Json): Promise<void> {
    if (!isPlainState(input)) return;
    for (const field of ['paper', 'minutes']) {
      const named = paper.safeParse(input[field]);
      if (!named.success || (await this.blobs.has(named.data))) continue;
      throw new Problem(422, 'PAPER.NOT_UPLOADED', {
        errors: [{ code: 'PAPER.NOT_UPLOADED', pointer: `/${field}` }],
      });
    }
  }
}
