import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A Party card that was issued: its number is nobody else's. A trigger of the dossier writes it. */
@Entity({
  name: 'party_card',
  comment: 'A Party card that was issued; its number is nobody else’s.',
})
@Index('party_card_number', ['number'], { unique: true })
export class PartyCard {
  @PrimaryColumn('uuid', { comment: 'The dossier of the admission in which it was issued.' })
  dossier!: string;

  @Column('text', { comment: 'Twelve digits.' })
  number!: string;

  @Column('uuid', { comment: 'The member.' })
  person!: string;

  @Column('date', { comment: 'Civil day of issue.' })
  issuedOn!: string;

  @Column('date', { nullable: true, comment: 'Civil day of handing over; null until then.' })
  handedOn!: string | null;
}
