import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A sign-in under way at the identity provider: a few minutes long, bound to one browser, used once. */
@Entity({
  name: 'sign_in_attempt',
  comment:
    'A sign-in under way at the identity provider: a few minutes long, bound to one browser, used once.',
})
@Index('sign_in_attempt_expiry', ['expiresAt'])
export class SignInAttempt {
  @PrimaryColumn('text', {
    comment: 'SHA-256 of the secret in the cookie of the browser that began it.',
  })
  secretSha256!: string;

  @Column('text', { comment: 'The state that must come back with the answer.' })
  state!: string;

  @Column('text', { comment: 'The nonce that must stand in the identity token.' })
  nonce!: string;

  @Column('text', { comment: 'The verifier whose challenge was sent along (PKCE).' })
  codeVerifier!: string;

  @Column('text', {
    nullable: true,
    comment: 'SHA-256 of the session whose holder proves it is they; null for a sign-in.',
  })
  session!: string | null;

  @Column('text', {
    nullable: true,
    comment: 'SHA-256 of the invitation that is being accepted; null without one.',
  })
  invitation!: string | null;

  @Column('text', { comment: 'Path of the desk to come back to.' })
  returnTo!: string;

  @Column('timestamptz', { comment: 'Real instant from which it is refused.' })
  expiresAt!: Date;
}
