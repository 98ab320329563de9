import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isCorrectable } from '../../rules/kernel/correction';
import type { Json } from '../../rules/kernel/json';
import { isPlainState } from '../../rules/kernel/json';
import { Problem } from '../http/problem';
import { readInput } from '../http/read-input';
import { PapersNamed } from '../papers/papers-named';
import { findActInput } from './inputs/act-inputs';
import { Visibility } from './visibility';

export type RightInput = { readonly [field: string]: Json | undefined };

/** Reads the right input of an act that is to be corrected by the form of that act, known only once its entry is found. */
@Injectable()
export class RightInputs {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    private readonly papers: PapersNamed,
    private readonly visibility: Visibility,
  ) {}

  /** @throws Problem 404 to who may not see the dossier; 422 where there is no such entry, or its input is malformed */
  async read(
    person: string,
    dossier: string,
    { seq, input }: { readonly seq: number; readonly input: RightInput },
  ): Promise<RightInput> {
    await this.visibility.check(person, dossier);
    const rows: { act: string }[] = await this.database.query(
      'SELECT act FROM ledger_entry WHERE dossier = $1 AND seq = $2',
      [dossier, seq],
    );
    const act = rows[0]?.act ?? '';
    const schema = isCorrectable(act) ? findActInput(act) : undefined;
    if (!schema) {
      const errors = [{ code: 'CORRECTION.NO_ENTRY', pointer: '/seq' }];
      throw new Problem(422, 'CORRECTION.NO_ENTRY', { facts: { seq }, errors });
    }
    const read = readInput(schema, input, 'body');
    if (!isPlainState(read)) throw new Error(`the input of ${act} is no object`);
    await this.papers.checkUploaded(read);
    return read;
  }
}
