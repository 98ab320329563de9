import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Json } from '../rules/kernel/json';

/** An act that the rules refused, kept as evidence. */
@Entity({ name: 'refused_attempt', comment: 'An act that the rules refused, kept as evidence.' })
@Index('refused_attempt_dossier', ['dossier'])
export class RefusedAttempt {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    comment: 'Order of arrival.',
  })
  id!: number;

  @Column('uuid', { comment: 'The dossier it was tried on.' })
  dossier!: string;

  @Column('text', { comment: 'The act that was tried.' })
  act!: string;

  @Column('uuid', { nullable: true, comment: 'The person who tried; null when time did.' })
  actor!: string | null;

  @Column('text', { comment: 'Key of the request.' })
  idempotencyKey!: string;

  @Column('jsonb', { comment: 'Codes, articles and facts of the refusal.' })
  refusals!: Json;

  @Column('timestamptz', { comment: 'Instant of business time of the refusal.' })
  refusedAt!: Date;
}
