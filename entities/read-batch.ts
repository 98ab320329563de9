import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One link of the chain over the audit of reads: a batch of rows of one month that was sealed, or a month that was dropped. */
@Entity({
  name: 'read_batch',
  comment:
    'One link of the chain over the audit of reads: rows of one month that were sealed, or a month that was dropped.',
})
@Index('read_batch_month', ['month'])
export class ReadBatch {
  @PrimaryColumn('bigint', { comment: 'Place in the chain, from 1 without a gap.' })
  seq!: number;

  @Column('text', { comment: 'sealed: rows were hashed; dropped: the month was taken away.' })
  kind!: string;

  @Column('date', { comment: 'First day of the month (UTC) the rows belong to.' })
  month!: string;

  @Column('bigint', { comment: 'The batch holds rows with a greater number than this.' })
  afterId!: number;

  @Column('bigint', { comment: 'The batch holds rows up to this number.' })
  toId!: number;

  @Column('int', { comment: 'Rows in it.' })
  rows!: number;

  @Column('text', { comment: 'SHA-256 over the rows in their order, as hexadecimal digits.' })
  rowsHash!: string;

  @Column('text', { comment: 'Hash of the batch before; 64 zeros for the first.' })
  prevHash!: string;

  @Column('text', { comment: 'SHA-256 of this batch, prev_hash included.' })
  hash!: string;

  @Column('timestamptz', { comment: 'Real instant of sealing or dropping.' })
  sealedAt!: Date;
}
