import type { Json } from '../rules/kernel/json';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The result of one vote of a meeting, on its frozen base. */
@Entity({ name: 'vote_round', comment: 'The result of one vote of a meeting, on its frozen base.' })
export class VoteRound {
  @PrimaryColumn('uuid', { comment: 'The dossier.' })
  dossier!: string;

  @PrimaryColumn('integer', { comment: 'The entry that recorded it.' })
  seq!: number;

  @PrimaryColumn('text', { comment: 'What was asked: admission, recognition or removal.' })
  question!: string;

  @PrimaryColumn('text', { comment: 'Which kind of meeting voted.' })
  body!: string;

  @Column('uuid', { comment: 'The body that met.' })
  organisation!: string;

  @Column('date', { comment: 'Civil day of the meeting.' })
  heldOn!: string;

  @Column('text', { comment: 'Secret ballot or raised cards.' })
  form!: string;

  @Column('text', { comment: 'Who chose the form.' })
  formChosenBy!: string;

  @Column('integer', { comment: 'Members counted, absent ones included.' })
  base!: number;

  @Column('integer', { comment: 'Members of the base who were there.' })
  present!: number;

  @Column('integer', { comment: 'Votes in favour.' })
  yes!: number;

  @Column('integer', { comment: 'Votes against.' })
  no!: number;

  @Column('integer', { comment: 'Blank ballots.' })
  blank!: number;

  @Column('integer', { comment: 'Invalid ballots.' })
  invalid!: number;

  @Column('boolean', { comment: 'Whether the threshold was met.' })
  passes!: boolean;

  @Column('text', { comment: 'The threshold applied.' })
  comparison!: string;

  @Column('text', { comment: 'The article of the threshold.' })
  article!: string;

  @Column('text', {
    nullable: true,
    comment: 'Number of the resolution; null when none was issued.',
  })
  resolutionNumber!: string | null;

  @Column('jsonb', {
    nullable: true,
    comment:
      'Chair, secretary, declared conflicts and both counts; null where only the result was typed.',
  })
  meeting!: Json | null;

  @Column('text', {
    nullable: true,
    comment:
      'Counts as written on paper, without a roll, of a proposal or a decision; null where it was recorded here.',
  })
  takenOver!: string | null;
}
