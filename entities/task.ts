import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An open duty: who must do what, which body answers, by when. */
@Entity({ name: 'task', comment: 'An open duty: who must do what, which body answers, by when.' })
@Index('task_inbox', ['organisation', 'role', 'dueOn', 'dossier', 'key'])
@Index('task_answers', ['answers', 'dueOn'])
@Index('task_below_1', { synchronize: false })
@Index('task_below_2', { synchronize: false })
@Index('task_below_3', { synchronize: false })
@Index('task_below_4', { synchronize: false })
@Index('task_below_5', { synchronize: false })
@Index('task_below_6', { synchronize: false })
@Index('task_below_7', { synchronize: false })
@Index('task_below_8', { synchronize: false })
export class Task {
  @PrimaryColumn('uuid', { comment: 'The dossier.' })
  dossier!: string;

  @PrimaryColumn('text', {
    comment: 'The duty within the dossier; a claim is kept while it stays.',
  })
  key!: string;

  @Column('text', { comment: 'The act that discharges it.' })
  act!: string;

  @Column('text', { comment: 'The role that owes it.' })
  role!: string;

  @Column('uuid', { comment: 'The body whose holder of the role owes it.' })
  organisation!: string;

  @Column('uuid', { comment: 'The body that answers for it.' })
  answers!: string;

  @Column('date', { comment: 'First civil day on which it stands in the inbox.' })
  fromOn!: string;

  @Column('date', { comment: 'Last civil day on which it is in time.' })
  dueOn!: string;

  @Column('text', { comment: 'The article it rests on.' })
  article!: string;

  @Column('uuid', { nullable: true, comment: 'The person who took it on; outside the ledger.' })
  claimedBy!: string | null;

  @Column('timestamptz', { nullable: true, comment: 'Instant of business time of the claim.' })
  claimedAt!: Date | null;

  @Column('date', {
    nullable: true,
    comment: 'Civil day until which its holder hides it; outside the ledger.',
  })
  snoozedUntil!: string | null;

  @Column('uuid', {
    array: true,
    comment:
      'The chain of its dossier, lowest first; by place an index, for lists of what is late below a body.',
  })
  bodies!: readonly string[];
}
