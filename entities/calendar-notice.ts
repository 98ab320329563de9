import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarNoticeRow } from '../rules/world/calendar/rows';

/** A change of the calendar: proposed by one person, signed by another. */
@Entity({
  name: 'calendar_notice',
  comment: 'A change of the calendar: proposed by one person, signed by another.',
})
export class CalendarNotice {
  @PrimaryColumn('uuid', { comment: 'Identity, chosen by who proposes it.' })
  id!: string;

  @Column('text', { comment: 'What it is: year, move or correction.' })
  kind!: CalendarNoticeRow['kind'];

  @Column('integer', { comment: 'The year it speaks of.' })
  year!: number;

  @Column('uuid', { comment: 'The province-level body that proposed it and signs.' })
  organisation!: string;

  @Column('jsonb', { comment: 'The days it names: day, kind and why.' })
  days!: CalendarNoticeRow['days'];

  @Column('text', { comment: 'Who decreed it and where it is written.' })
  source!: string;

  @Column('text', { comment: 'Number of the document.' })
  document!: string;

  @Column('text', { comment: 'How far it has come: proposed, signed or withdrawn.' })
  status!: CalendarNoticeRow['status'];

  @Column('uuid', {
    nullable: true,
    comment: 'Who proposed it; null where the installation itself did.',
  })
  proposedBy!: string | null;

  @Column('uuid', {
    nullable: true,
    comment: 'Who signed it, somebody else; null until then, or where the installation itself did.',
  })
  signedBy!: string | null;
}
