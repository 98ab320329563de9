import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PaperInput } from '../../rules/admission/inputs';
import { PaperStore } from './paper-store';

/** Uploaded files: their bytes in the store, a row for each in the database. */
@Injectable()
export class Blobs {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    private readonly store: PaperStore,
  ) {}

  /** Takes a file in. Bytes first, row after: a row without bytes would be a lie, bytes without a row are only litter. */
  async upload(bytes: Readable, mediaType: string, person: string): Promise<PaperInput> {
    const paper = await this.store.put(bytes, mediaType);
    await this.database.query(
      `INSERT INTO blob (sha256, bytes, media_type, uploaded_by) VALUES ($1, $2, $3, $4)
       ON CONFLICT (sha256) DO NOTHING`,
      [paper.sha256, paper.bytes, paper.mediaType, person],
    );
    return paper;
  }

  /** Whether these very bytes were uploaded, with this length and type. */
  async has({ sha256, bytes, mediaType }: PaperInput): Promise<boolean> {
    const rows: unknown[] = await this.database.query(
      'SELECT FROM blob WHERE sha256 = $1 AND bytes = $2 AND media_type = $3',
      [sha256, bytes, mediaType],
    );
    return rows.length > 0;
  }
}
