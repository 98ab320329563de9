import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDayRow } from '../rules/world/calendar/rows';

/** A day of the calendar as it was signed; days without a row are as the calendar in the code has them. */
@Entity({
  name: 'calendar_day',
  comment: 'A day of the calendar as it was signed; the others are as the calendar in the code.',
})
export class CalendarDay {
  @PrimaryColumn('date', { comment: 'The civil day.' })
  day!: string;

  @Column('text', {
    comment: 'What it is: off, worked (a weekend), or plain (as its day of the week has it).',
  })
  kind!: CalendarDayRow['kind'];

  @Column('text', { comment: 'Name of the holiday in English, or the day it was swapped with.' })
  why!: string;

  @Column('text', { comment: 'Who decreed it and where it is written.' })
  source!: string;

  @Column('text', { comment: 'Number of the document that decreed it.' })
  document!: string;

  @Column('uuid', { comment: 'The change of the calendar that brought it.' })
  notice!: string;
}
