import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That the open dossiers of a body are moved to another pack; each moves by an act of its own. */
@Entity({
  name: 'pack_migration',
  comment: 'That the open dossiers of a body are moved to another pack, one act each.',
})
export class PackMigration {
  @PrimaryColumn('uuid', {
    comment: 'Identity, made of who ordered it and the key of the request.',
  })
  id!: string;

  @Column('uuid', {
    comment: 'The body whose open dossiers move, with those of all below it.',
  })
  organisation!: string;

  @Column('text', { nullable: true, comment: 'Only dossiers of this pack; null: of any.' })
  fromPack!: string | null;

  @Column('text', { comment: 'The pack they are to go by.' })
  toPack!: string;

  @Column('text', { comment: 'Why, as each act says it; free text.' })
  reason!: string;

  @Column('uuid', {
    comment: 'In whose name each dossier is moved, with the rights of that moment.',
  })
  orderedBy!: string;

  @Column('timestamp with time zone', {
    precision: 3,
    comment: 'Instant of business time at which it was ordered.',
  })
  orderedAt!: Date;

  @Column('uuid', { nullable: true, comment: 'Who stopped it; null if nobody did.' })
  cancelledBy!: string | null;

  @Column('timestamp with time zone', {
    precision: 3,
    nullable: true,
    comment: 'Instant of business time at which it was stopped; null if it was not.',
  })
  cancelledAt!: Date | null;
}
