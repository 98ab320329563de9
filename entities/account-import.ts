import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Json } from '../rules/kernel/json';

/** A file of accounts that was checked, and whether it was carried out. */
@Entity({
  name: 'account_import',
  comment: 'A file of accounts that was checked, and whether it was carried out.',
})
export class AccountImport {
  @PrimaryColumn('text', {
    comment: 'SHA-256 of the file, as hexadecimal digits: the same file is carried out once.',
  })
  sha256!: string;

  @Column('text', { comment: 'Names the key that signed the file.' })
  keyId!: string;

  @Column('uuid', { comment: 'The administrator who checked it last.' })
  checkedBy!: string;

  @Column('timestamptz', { default: () => 'now()', comment: 'Real instant it was checked last.' })
  checkedAt!: Date;

  @Column('integer', { comment: 'Rows that cannot be carried out, when last checked.' })
  problems!: number;

  @Column('jsonb', { comment: 'Counts of what it does, when last checked or carried out.' })
  counts!: Json;

  @Column('uuid', { nullable: true, comment: 'The administrator who carried it out; null before.' })
  appliedBy!: string | null;

  @Column('timestamptz', {
    nullable: true,
    comment: 'Real instant it was carried out; null before.',
  })
  appliedAt!: Date | null;
}
