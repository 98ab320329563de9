import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Json } from '../rules/kernel/json';

/** What another dossier must still be told because of an entry here. */
@Entity({
  name: 'effect',
  comment: 'What another dossier must still be told because of an entry here.',
})
@Index('effect_pending', ['dossier'], { where: 'done_at IS NULL' })
export class Effect {
  @PrimaryColumn('uuid', { comment: 'The dossier that caused it.' })
  dossier!: string;

  @PrimaryColumn('integer', { comment: 'The entry that caused it.' })
  causeSeq!: number;

  @PrimaryColumn('uuid', { comment: 'The dossier to act on.' })
  target!: string;

  @Column('text', { comment: 'The act to do there.' })
  act!: string;

  @Column('jsonb', { comment: 'The input of that act.' })
  input!: Json;

  @Column('timestamptz', {
    nullable: true,
    comment: 'Instant of business time it was answered; null while pending.',
  })
  doneAt!: Date | null;

  @Column('integer', {
    nullable: true,
    comment: 'The entry it became at the target; null when refused there or pending.',
  })
  doneSeq!: number | null;
}
