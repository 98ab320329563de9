import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A change of open tasks that is not added up yet: counts are the counters and these. */
@Entity({
  name: 'task_change',
  comment: 'A change of open tasks that is not added up yet: counts are the counters and these.',
})
export class TaskChange {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    comment: 'Order of arrival.',
  })
  id!: string;

  @Column('uuid', { array: true, comment: 'The bodies below which the tasks stand.' })
  bodies!: readonly string[];

  @Column('date', { array: true, comment: 'Days on which tasks are due.' })
  days!: readonly string[];

  @Column('smallint', {
    array: true,
    comment: 'By day, how many came to be open; negative where they were done or withdrawn.',
  })
  opened!: readonly number[];
}
