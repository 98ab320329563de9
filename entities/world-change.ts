import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That a change of the world touches an open dossier, which follows it before anything else happens to it. */
@Entity({
  name: 'world_change',
  comment: 'That a change of the world touches an open dossier, which has to follow it.',
})
@Index('world_change_of_dossier', ['dossier'], { where: 'done_at IS NULL' })
@Index('world_change_of_change', ['changeRegister', 'changeSeq'], { where: 'done_at IS NULL' })
export class WorldChange {
  @PrimaryColumn('text', { comment: 'The register that changed.' })
  changeRegister!: string;

  @PrimaryColumn('integer', { comment: 'The entry of that register.' })
  changeSeq!: number;

  @PrimaryColumn('uuid', { comment: 'The dossier it touches.' })
  dossier!: string;

  @Column('timestamptz', {
    nullable: true,
    comment: 'Instant of business time at which the dossier followed; null while it has not.',
  })
  doneAt!: Date | null;

  @Column('integer', {
    nullable: true,
    comment: 'The entry of the dossier that followed; null while none did or none was needed.',
  })
  doneSeq!: number | null;

  @Column('timestamptz', {
    default: () => 'clock_timestamp()',
    comment: 'Instant of real time at which the change was committed.',
  })
  markedAt!: Date;
}
