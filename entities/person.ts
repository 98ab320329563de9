import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A human being known to the registers. */
@Entity({ name: 'person', comment: 'A human being known to the registers.' })
export class Person {
  @PrimaryColumn('uuid', { comment: 'Identity of the person, never reused.' })
  id!: string;

  @Column('text', { comment: 'Full name; stands here and nowhere in the ledger.' })
  name!: string;

  @Column('date', { comment: 'Civil day of birth.' })
  bornOn!: string;

  @Column('text', {
    nullable: true,
    comment: 'Gender as registered, for statistics; null where not recorded.',
  })
  gender!: string | null;

  @Column('text', {
    nullable: true,
    comment:
      'Random salt of the seal in the register; null where nothing was sealed, or once erased.',
  })
  salt!: string | null;
}
