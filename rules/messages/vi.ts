import type { Messages } from './messages';
import { accounts } from './vi/accounts';
import { acts } from './vi/acts';
import { door } from './vi/door';
import { law } from './vi/law';
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
} from './vi/names';
import { notices } from './vi/notices';
import { leavingWords, readmissionRefusals } from './vi/readmission';
import { needsWords } from './vi/needs';
import { paperRefusals, paperWords } from './vi/papers';
import { world, worldActs } from './vi/world';

/** What Rõ says in Vietnamese, its first language. */
export const vi: Messages = {
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
  writeDay: (year, month, day) => `${day}/${month}/${year}`,
};
