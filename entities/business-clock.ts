import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How far business time is ahead of real time; a single row. */
@Entity({
  name: 'business_clock',
  comment: 'How far business time is ahead of real time; a single row.',
})
@Check('business_clock_single', 'id')
export class BusinessClock {
  @PrimaryColumn('boolean', { default: true, comment: 'Always true: there is one row.' })
  id!: boolean;

  @Column('bigint', { comment: 'Business time minus real time in milliseconds.' })
  offsetMs!: number;

  @Column('integer', { comment: 'How often business time was moved.' })
  epoch!: number;
}
