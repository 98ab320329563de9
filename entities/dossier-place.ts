import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A body a dossier stands below: its own, and each above it as the dossier knows them. */
@Entity({
  name: 'dossier_place',
  comment: 'A body a dossier stands below: its own, and each above it as the dossier knows them.',
})
@Index('dossier_place_below', ['ancestor', 'kind', 'closed', 'dossier'])
@Index('dossier_place_phase', ['ancestor', 'phase', 'dossier'], { where: 'phase IS NOT NULL' })
export class DossierPlace {
  @PrimaryColumn('uuid', { comment: 'The dossier.' })
  dossier!: string;

  @PrimaryColumn('uuid', {
    comment: 'A body of its chain; who holds a reading role there sees it.',
  })
  ancestor!: string;

  @Column('text', { comment: 'Which procedure the dossier follows, so that lists need not look.' })
  kind!: string;

  @Column('boolean', { comment: 'Whether the dossier is closed, so that lists need not look.' })
  closed!: boolean;

  @Column('text', {
    nullable: true,
    comment:
      'Phase of the dossier, for the highest three bodies alone; null below, where lists are short enough to look.',
  })
  phase!: string | null;
}
