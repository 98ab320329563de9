import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many open tasks below a body are due on a day. */
@Entity({ name: 'task_count', comment: 'How many open tasks below a body are due on a day.' })
export class TaskCount {
  @PrimaryColumn('uuid', { comment: 'The body: tasks of every dossier below it are counted.' })
  body!: string;

  @PrimaryColumn('date', {
    comment: 'Last civil day on which they are in time; infinity for all days together.',
  })
  dueOn!: string;

  @Column('integer', { comment: 'Open tasks, but for changes that were not added up yet.' })
  open!: number;
}
