import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A Merkle root over the heads of chains, to be kept outside the database too. */
@Entity({
  name: 'anchor',
  comment: 'A Merkle root over the heads of chains, to be kept outside the database too.',
})
export class Anchor {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    comment: 'Order of anchors.',
  })
  id!: number;

  @Column('timestamptz', { comment: 'Real instant it was made.' })
  madeAt!: Date;

  @Column('integer', { comment: 'Number of chains covered.' })
  heads!: number;

  @Column('text', { comment: 'Merkle root as hexadecimal digits.' })
  root!: string;
}
