import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number given to a dossier of a kind in a year. */
@Entity({
  name: 'code_counter',
  comment: 'The last number given to a dossier of a kind in a year.',
})
export class CodeCounter {
  @PrimaryColumn('text', { comment: 'Kind of dossier.' })
  kind!: string;

  @PrimaryColumn('integer', { comment: 'Civil year of business time.' })
  year!: number;

  @Column('integer', { comment: 'The number given last.' })
  last!: number;
}
