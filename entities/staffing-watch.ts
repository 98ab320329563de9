import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Json } from '../rules/kernel/json';

/** Whether somebody able remains for every step of an open dossier, as last looked at. Derived: emptied, it fills again. */
@Entity({
  name: 'staffing_watch',
  comment:
    'Whether somebody able remains for every step of an open dossier, as last looked at. Derived: emptied, it fills again.',
})
@Index('staffing_watch_found', ['foundAt'], { where: 'cause IS NOT NULL' })
export class StaffingWatch {
  @PrimaryColumn('uuid', { comment: 'The dossier.' })
  dossier!: string;

  @Column('text', {
    comment: 'Hash of the people and the state looked at; the same needs no second look.',
  })
  seen!: string;

  @Column('int', { comment: 'Newest entry of the dossier when looked at.' })
  seq!: number;

  @Column('text', {
    nullable: true,
    comment: 'Hash of the bottleneck that stands; null while there is none.',
  })
  cause!: string | null;

  @Column('jsonb', {
    nullable: true,
    comment: 'Steps without somebody able, and what would mend it; null while there is none.',
  })
  facts!: Json;

  @Column('timestamptz', {
    nullable: true,
    comment: 'Instant of business time this bottleneck was first found; null while there is none.',
  })
  foundAt!: Date | null;

  @Column('timestamptz', { comment: 'Instant of business time of the last look.' })
  checkedAt!: Date;
}
