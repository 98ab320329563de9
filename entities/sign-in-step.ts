import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A sign-in between a right password and the second factor. */
@Entity({
  name: 'sign_in_step',
  comment: 'A sign-in between a right password and the second factor.',
})
@Index('sign_in_step_expires', ['expiresAt'])
export class SignInStep {
  @PrimaryColumn('text', {
    comment: 'SHA-256 of the token that goes on with it, as hexadecimal digits.',
  })
  tokenSha256!: string;

  @Column('uuid', { comment: 'The account whose password was right.' })
  account!: string;

  @Column('timestamptz', { comment: 'Instant from which it is refused.' })
  expiresAt!: Date;

  @Column('integer', { default: 0, comment: 'Codes tried on it.' })
  tries!: number;

  @Column('timestamptz', { nullable: true, comment: 'Instant a session began by it; null before.' })
  usedAt!: Date | null;
}
