import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Free text and personal data that the ledger seals but does not hold. */
@Entity({
  name: 'free_text',
  comment: 'Free text and personal data that the ledger seals but does not hold.',
})
@Index('free_text_dossier', ['dossier'])
export class FreeText {
  @PrimaryColumn('uuid', { comment: 'Identity of the text, named by the ledger.' })
  id!: string;

  @Column('uuid', { comment: 'The dossier it belongs to.' })
  dossier!: string;

  @Column('text', { comment: 'The field of the input it was typed into.' })
  field!: string;

  @Column('text', { comment: 'Random salt of the seal; gone once the text is erased.' })
  salt!: string;

  @Column('text', { comment: 'The text as it was typed.' })
  text!: string;
}
