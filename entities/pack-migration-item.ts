import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Json } from '../rules/kernel/json';

/** A dossier of a migration, and what came of it. */
@Entity({
  name: 'pack_migration_item',
  comment: 'A dossier of a migration, and what came of it.',
})
@Index('pack_migration_item_left', ['migration'], { where: 'outcome IS NULL' })
export class PackMigrationItem {
  @PrimaryColumn('uuid', { comment: 'The migration.' })
  migration!: string;

  @PrimaryColumn('uuid', { comment: 'The dossier.' })
  dossier!: string;

  @Column('text', {
    nullable: true,
    comment:
      'What came of it: moved, refused or skipped (stopped before its turn); null while it waits.',
  })
  outcome!: string | null;

  @Column('jsonb', {
    nullable: true,
    comment: 'Codes, articles and facts of the refusal; null if it was not refused.',
  })
  refusals!: Json | null;

  @Column('integer', {
    nullable: true,
    comment: 'The entry of the dossier that moved it; null if none did.',
  })
  seq!: number | null;

  @Column('timestamp with time zone', {
    precision: 3,
    nullable: true,
    comment: 'Instant of business time at which it was done; null while it waits.',
  })
  doneAt!: Date | null;
}
