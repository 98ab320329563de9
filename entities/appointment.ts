import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That a person held a role at a body. */
@Entity({ name: 'appointment', comment: 'That a person held a role at a body.' })
@Index('appointment_holder', ['organisation', 'role'])
export class Appointment {
  @PrimaryColumn('uuid', { comment: 'Who holds the role.' })
  person!: string;

  @PrimaryColumn('text', { comment: 'The role, one of those listed in rules/kernel/roles.ts.' })
  role!: string;

  @PrimaryColumn('uuid', { comment: 'The body at which it is held.' })
  organisation!: string;

  @PrimaryColumn('date', { comment: 'First civil day on which this holds.' })
  fromOn!: string;

  @Column('date', {
    nullable: true,
    comment: 'First civil day on which it no longer holds; null while open.',
  })
  toOn!: string | null;

  @Column('boolean', {
    default: false,
    comment: 'Whether this committee member also sits on the standing committee.',
  })
  standing!: boolean;
}
