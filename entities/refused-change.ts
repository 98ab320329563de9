import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Json } from '../rules/kernel/json';

/** A change of a register that the rules refused, kept as evidence. */
@Entity({
  name: 'refused_change',
  comment: 'A change of a register that the rules refused, kept as evidence.',
})
export class RefusedChange {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    comment: 'Order of arrival.',
  })
  id!: number;

  @Column('text', { comment: 'The register it was tried on.' })
  register!: string;

  @Column('text', { comment: 'The act that was tried.' })
  act!: string;

  @Column('uuid', { nullable: true, comment: 'The person who tried; null when nobody in person.' })
  actor!: string | null;

  @Column('text', { comment: 'Key of the request.' })
  idempotencyKey!: string;

  @Column('jsonb', { comment: 'Codes, articles and facts of the refusal.' })
  refusals!: Json;

  @Column('timestamptz', { comment: 'Instant of business time of the refusal.' })
  refusedAt!: Date;
}
