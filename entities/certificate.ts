import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A certificate that a class has issued: one number once per issuer and kind of class. */
@Entity({
  name: 'certificate',
  comment: 'Certificates that classes have issued: one number once per issuer and kind of class.',
})
@Index('certificate_class', ['class'])
@Index('certificate_learner', ['learner'], { where: 'learner IS NOT NULL' })
export class Certificate {
  @PrimaryColumn('text', {
    comment: 'The issuer as it is compared: small letters, single spaces.',
  })
  issuerKey!: string;

  @PrimaryColumn('text', { comment: 'What the class taught.' })
  kind!: string;

  @PrimaryColumn('text', { comment: 'The number as it is compared.' })
  numberKey!: string;

  @Column('text', { comment: 'The issuer as it was typed.' })
  issuer!: string;

  @Column('text', { comment: 'The number as it was typed.' })
  number!: string;

  @Column('uuid', { comment: 'The class that ended with it.' })
  class!: string;

  @Column('integer', { comment: 'The entry of the class that recorded it.' })
  seq!: number;

  @Column('uuid', {
    nullable: true,
    comment: 'The dossier of the learner; null for a member without one.',
  })
  learner!: string | null;

  @Column('uuid', {
    nullable: true,
    comment: 'The member; null for a learner with a dossier.',
  })
  member!: string | null;

  @Column('date', { comment: 'Civil day of issue.' })
  issuedOn!: string;
}
