import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that was uploaded; its bytes lie in the store under their hash. */
@Entity({
  name: 'blob',
  comment: 'A file that was uploaded; its bytes lie in the store under their hash.',
})
export class Blob {
  @PrimaryColumn('text', { comment: 'SHA-256 of the bytes, as hexadecimal digits.' })
  sha256!: string;

  @Column('bigint', { comment: 'Size in bytes.' })
  bytes!: number;

  @Column('text', { comment: 'Media type found in the content.' })
  mediaType!: string;

  @Column('uuid', { comment: 'Who first uploaded it.' })
  uploadedBy!: string;

  @Column('timestamptz', { default: () => 'now()', comment: 'Real instant of the first upload.' })
  uploadedAt!: Date;
}
