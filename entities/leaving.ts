import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WayOfLeaving } from '../rules/kernel/leaving';

/** How somebody's membership ended; who left without a row did so in a way nobody recorded. */
@Entity({
  name: 'leaving',
  comment: 'How a membership ended; who left without a row did so in a way nobody recorded.',
})
export class Leaving {
  @PrimaryColumn('uuid', { comment: 'Who was a member.' })
  person!: string;

  @PrimaryColumn('date', { comment: 'First civil day on which the membership no longer held.' })
  leftOn!: string;

  @Column('text', {
    comment: 'How it ended, such as struck-off; what follows is a matter of the rules.',
  })
  way!: WayOfLeaving;
}
