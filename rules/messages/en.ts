import { accounts } from './en/accounts';
import { acts } from './en/acts';
import { door } from './en/door';
import { law } from './en/law';
import {
  classPhases,
  clocks,
  kinds,
  levels,
  papers,
  phases,
  roles,
  titles,
  transferPhases,
  words,
} from './en/names';
import { notices } from './en/notices';
import { leavingWords, readmissionRefusals } from './en/readmission';
import { needsWords } from './en/needs';
import { paperRefusals, paperWords } from './en/papers';
import { world, worldActs } from './en/world';
import type { Messages } from './messages';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** What Rõ says in English. */
export const en: Messages = {
  refusals: { ...law, ...paperRefusals, ...readmissionRefusals, ...world, ...door, ...accounts },
  acts,
  worldActs,
  phases,
  classPhases,
  transferPhases,
  roles,
  levels,
  kinds,
  notices,
  clocks,
  papers,
  words: { ...words, ...paperWords, ...needsWords, ...leavingWords },
  titles,
  writeDay: (year, month, day) => `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`,
};
