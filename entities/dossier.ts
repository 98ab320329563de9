import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Json } from '../rules/kernel/json';

/** Where a dossier stands now: the fold of its entries. */
@Entity({ name: 'dossier', comment: 'Where a dossier stands now: the fold of its entries.' })
@Index('dossier_code', ['code'], { unique: true })
@Index('dossier_organisation', ['organisation', 'id'])
@Index('dossier_subject', ['subject'])
@Index('dossier_next', ['nextOn'], { where: 'next_on IS NOT NULL' })
export class Dossier {
  @PrimaryColumn('uuid', {
    comment: 'Identity of the dossier, chosen by who opened it (UUID version 7).',
  })
  id!: string;

  @Column('text', { comment: 'Which procedure it follows.' })
  kind!: string;

  @Column('text', { comment: 'Code for people, such as KN-2026-00042.' })
  code!: string;

  @Column('uuid', { comment: 'The body it belongs to.' })
  organisation!: string;

  @Column('uuid', { nullable: true, comment: 'The person it is about; null for a class.' })
  subject!: string | null;

  @Column('text', {
    nullable: true,
    comment: 'The rule pack it is pinned to; null before its file opens.',
  })
  pack!: string | null;

  @Column('text', { comment: 'Phase of the procedure.' })
  phase!: string;

  @Column('boolean', { comment: 'Whether nothing more is owed.' })
  closed!: boolean;

  @Column('integer', { comment: 'Number of its newest entry.' })
  seq!: number;

  @Column('text', { comment: 'Hash of its newest entry.' })
  headHash!: string;

  @Column('text', { comment: 'Hash of what a decider would be shown now.' })
  manifest!: string;

  @Column('jsonb', { comment: 'The fold of its ledger.' })
  state!: Json;

  @Column('integer', { array: true, comment: 'Numbers of entries that a later one declared void.' })
  voided!: readonly number[];

  @Column('integer', { comment: '1, and one more each time it was opened again after its end.' })
  generation!: number;

  @Column('date', {
    nullable: true,
    comment: 'First civil day on which a clock of its own has something to do; null when none has.',
  })
  nextOn!: string | null;

  @Column('date', { comment: 'Legal day of its first entry.' })
  openedOn!: string;

  @Column('text', { comment: 'Version of the rules that folded it.' })
  rulesVersion!: string;
}
