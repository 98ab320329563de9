import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Json } from '../rules/kernel/json';

/** One change of a register of the world. The application may only insert and select; triggers refuse the rest to everyone. */
@Entity({
  name: 'register_entry',
  comment: 'One change of a register of the world; rows are only ever added.',
})
@Index('register_entry_key', ['idempotencyKey'], { unique: true })
export class RegisterEntry {
  @PrimaryColumn('text', {
    comment: 'The register, whose entries form one hash chain.',
  })
  register!: string;

  @PrimaryColumn('integer', {
    comment: 'Number of the entry in its register: 1, 2, 3 without a gap.',
  })
  seq!: number;

  @Column('text', { comment: 'Hash of the entry before; 64 zeros for the first.' })
  prevHash!: string;

  @Column('text', {
    comment: 'SHA-256 over the canonical JSON of this entry, as hexadecimal digits.',
  })
  hash!: string;

  @Column('text', { comment: 'The act that was done.' })
  act!: string;

  @Column('uuid', {
    nullable: true,
    comment: 'The person who did it; null where the installation itself loaded or carried out.',
  })
  actor!: string | null;

  @Column('uuid', { nullable: true, comment: 'The person substituted for; null when nobody was.' })
  onBehalfOf!: string | null;

  @Column('date', { comment: 'Civil day from which the change holds, the legal date.' })
  occurredOn!: string;

  @Column('timestamp with time zone', {
    precision: 3,
    comment: 'Instant of business time at which the register learned it.',
  })
  recordedAt!: Date;

  @Column('jsonb', { comment: 'What the actor said; personal data is replaced by its seal.' })
  input!: Json;

  @Column('jsonb', {
    comment: 'What the rules read of the world to decide, so that the entry can be decided again.',
  })
  facts!: Json;

  @Column('jsonb', {
    comment: 'What happened: whole rows after the change; the rows are the fold of these.',
  })
  events!: Json;

  @Column('text', {
    comment: 'Key of the request; one key stands in the registers once and for ever.',
  })
  idempotencyKey!: string;

  @Column('text', { comment: 'Version of the rules that decided.' })
  rulesVersion!: string;
}
