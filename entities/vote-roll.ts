import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One line of the roll a vote was counted on; never how anybody voted. */
@Entity({
  name: 'vote_roll',
  comment: 'One line of the roll a vote was counted on; never how anybody voted.',
})
export class VoteRoll {
  @PrimaryColumn('uuid', { comment: 'The dossier.' })
  dossier!: string;

  @PrimaryColumn('integer', { comment: 'The entry that recorded the vote.' })
  seq!: number;

  @PrimaryColumn('text', { comment: 'What was asked.' })
  question!: string;

  @PrimaryColumn('uuid', { comment: 'The member on the roll.' })
  person!: string;

  @Column('boolean', { comment: 'Whether the member stands in the base.' })
  counted!: boolean;

  @Column('text', { comment: 'Why so.' })
  reason!: string;
}
