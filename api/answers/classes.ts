import { z } from 'zod';
import { CLASS_KINDS } from '../../rules/training/kinds';
import { civilDay, named, pageOf, text, uuid, whole } from './parts';

const teaches = z.enum(CLASS_KINDS);
const percent = whole.nullable().meta({ description: 'whole percent; null of nothing' });

export const trainingClasses = pageOf(
  z.strictObject({
    id: uuid,
    code: text,
    phase: text,
    phaseName: text,
    closed: z.boolean(),
    centre: named,
    opensOn: civilDay.nullable(),
    closesOn: civilDay.nullable(),
    teaches,
    teachesName: text,
    places: whole.nullable(),
    learners: whole,
    passed: whole,
    sessions: whole,
    attendancePercent: percent,
  }),
);

export const classFigures = z.strictObject({
  body: uuid,
  year: text,
  kinds: z.array(
    z.strictObject({
      teaches,
      teachesName: text,
      classes: whole,
      finished: whole,
      cancelled: whole,
      learners: whole,
      passed: whole,
      attendancePercent: percent,
    }),
  ),
});

export const classRegister = z.array(
  z.strictObject({
    dossier: uuid.nullable(),
    person: named,
    cell: named.nullable(),
    attended: whole,
    sessions: whole,
    certificateNumber: text.nullable(),
  }),
);

export const sourceList = pageOf(
  z.strictObject({
    dossier: uuid,
    code: text,
    phase: text,
    phaseName: text,
    subject: named,
    cell: named,
    listedOn: civilDay,
    nominatedOn: civilDay.nullable(),
    enrolledIn: uuid.nullable(),
    certificateIssuedOn: civilDay.nullable(),
    certificateExpiresOn: civilDay.nullable(),
    daysLeft: whole.nullable(),
  }),
);
