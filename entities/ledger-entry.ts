import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Json } from '../rules/kernel/json';

/** One thing that happened to a dossier. The application may only insert and select; triggers refuse the rest to everyone. */
@Entity({
  name: 'ledger_entry',
  comment: 'One thing that happened to a dossier; rows are only ever added.',
})
@Index('ledger_entry_key', ['idempotencyKey'], { unique: true })
export class LedgerEntry {
  @PrimaryColumn('uuid', { comment: 'The dossier, whose entries form one hash chain.' })
  dossier!: string;

  @PrimaryColumn('integer', {
    comment: 'Number of the entry in its dossier: 1, 2, 3 without a gap.',
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

  @Column('uuid', { nullable: true, comment: 'The person who did it; null when time itself did.' })
  actor!: string | null;

  @Column('uuid', { nullable: true, comment: 'The person substituted for; null when nobody was.' })
  onBehalfOf!: string | null;

  @Column('date', { comment: 'Civil day on which it happened, the legal date.' })
  occurredOn!: string;

  @Column('timestamp with time zone', {
    precision: 3,
    comment: 'Instant of business time at which the ledger learned it.',
  })
  recordedAt!: Date;

  @Column('jsonb', { comment: 'What the actor said; free text is replaced by its seal.' })
  input!: Json;

  @Column('jsonb', {
    comment: 'What the rules read of the world to decide, so that the entry can be decided again.',
  })
  facts!: Json;

  @Column('jsonb', {
    comment: 'What happened, as the rules put it; the state is the fold of these.',
  })
  events!: Json;

  @Column('text', {
    nullable: true,
    comment: 'Hash of what a decider was shown before this entry; null for the first.',
  })
  manifest!: string | null;

  @Column('text', {
    comment: 'Key of the request; one key stands in the ledger once and for ever.',
  })
  idempotencyKey!: string;

  @Column('text', { comment: 'Version of the rules that decided.' })
  rulesVersion!: string;
}
