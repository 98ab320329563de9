import { plainDate } from '../../calendar/plain-date';
import { deepFreeze } from '../../kernel/deep-freeze';
import { FORMS_OF_12_HD_BTCTW } from './forms';
import type { Length, Pack, Source, Term, Threshold } from './pack';
import { PAPERS_OF_12_HD_BTCTW } from './papers';
import { SERVICE_LEVELS } from './service-levels';
import { known, text } from './sourced';

const CELL: Threshold = {
  comparison: 'at-least-two-thirds',
  ...text('Charter Art. 4 and 5; 24-QĐ/TW on the cell’s vote'),
};
const COMMITTEE: Threshold = {
  comparison: 'at-least-two-thirds',
  ...text('24-QĐ/TW on the resolution of the grassroots committee'),
};
const STANDING: Threshold = {
  comparison: 'more-than-half',
  ...known('more than half of all members of the standing committee'),
};
const REMOVAL = text('24-QĐ/TW on removing a probationary member');

/**
 * Values of 24-QĐ/TW and 01-HD/TW of 2021: an authorised grassroots committee decides by two thirds, else the standing
 * committee of the district; the ceremony counts from receipt. The decision terms were read in the texts before and
 * after, of 2016 and 2025.
 */
export const P2021: Pack = deepFreeze({
  id: 'P2021',
  regulation: '24-QĐ/TW of 2021-07-30, 01-HD/TW of 2021-09-28, forms of 12-HD/BTCTW of 2022-01-18',
  inForce: { from: plainDate('2021-07-30'), until: plainDate('2025-01-19') },
  terms: {
    R04: term({ months: 60 }, 'certificate-issued', text('01-HD/TW 2021 on the certificate')),
    R06: term({ months: 12 }, 'shared-since', text('24-QĐ/TW on the introducing member')),
    R07: term({ workingDays: 30 }, 'letter-received', known('01-HD/TW 2021 3.4d')),
    R08: term({ workingDays: 90 }, 'letter-received', known('01-HD/TW 2021 3.4d')),
    R09: term(
      { months: 12 },
      'file-opened',
      text('01-HD/TW 2021 on files not considered within 12 months'),
    ),
    R15: term(
      { workingDays: 60 },
      'cell-resolved',
      text('29-QĐ/TW of 2016 and 232-QĐ/TW on the term of the admission decision'),
    ),
    R16: term(
      { workingDays: 30 },
      'term-ended',
      text('29-QĐ/TW of 2016 on extending the term once'),
    ),
    R17: term({ workingDays: 30 }, 'received', text('24-QĐ/TW on the ceremony, from receipt')),
    R18: term({ months: 12 }, 'ceremony', text('Charter on probation')),
    R19: term({ workingDays: 30 }, 'probation-ended', text('24-QĐ/TW on recognition')),
    R21: term(
      { workingDays: 30 },
      'recognition-cell-resolved',
      text('29-QĐ/TW of 2016 on the term of the recognition decision'),
    ),
    R26: term({ months: 36 }, 'left-party', known('24-QĐ/TW on re-admission')),
    R26b: term({ months: 60 }, 'record-cleared', known('24-QĐ/TW on re-admission')),
    R28: term(
      { workingDays: 30 },
      'removal-decision-received',
      text('24-QĐ/TW on complaints about a removal'),
    ),
    R29: term(
      { workingDays: 90 },
      'complaint-received',
      text('24-QĐ/TW on complaints, province, district and equivalent'),
    ),
    R29b: term(
      { workingDays: 180 },
      'complaint-received',
      text('24-QĐ/TW on complaints, Central level'),
    ),
    R31: term({ workingDays: 30 }, 'ceremony', text('12-HD/BTCTW on the member CV')),
    R32: term({ workingDays: 60 }, 'move-effective', text('24-QĐ/TW on the transfer of activity')),
    R32b: term(
      { workingDays: 30 },
      'letter-issued',
      text('24-QĐ/TW on presenting the letter of introduction'),
    ),
    R33: term({ months: 3 }, 'inactive-since', text('24-QĐ/TW on striking members off')),
    R34: term({ months: 12 }, 'education-started', text('24-QĐ/TW on striking members off')),
    ...SERVICE_LEVELS,
  },
  thresholds: {
    cell: {
      listing: { comparison: 'more-than-half', ...known('general rule of the Charter') },
      admission: CELL,
      recognition: CELL,
      removal: { comparison: 'at-least-two-thirds', ...REMOVAL },
    },
    'grassroots-committee': {
      listing: null,
      admission: COMMITTEE,
      recognition: COMMITTEE,
      removal: { comparison: 'at-least-two-thirds', ...REMOVAL },
    },
    'standing-committee': {
      listing: null,
      admission: STANDING,
      recognition: STANDING,
      removal: { comparison: 'more-than-half', ...REMOVAL },
    },
  },
  authorisedDecision: {
    comparison: 'at-least-two-thirds',
    ...known('01-HD/TW 2021 on the authorised grassroots committee'),
  },
  age: {
    minYears: 18,
    maxYearsWithoutConsent: 60,
    ...text('24-QĐ/TW on age, counted by month at the cell meeting'),
  },
  education: {
    normally: 'lower-secondary-diploma',
    inHardAreas: 'primary-completed',
    ofElders: 'reads-and-writes',
    ...text('24-QĐ/TW on education'),
  },
  specialCategories: {
    'political-history': {
      slot: 'political-conclusion',
      ...known('58-QĐ/TW of 2022 on political history'),
    },
    religion: { slot: 'religion-conclusion', ...known('documents of the Secretariat on religion') },
    'private-owner': {
      slot: 'owner-conclusion',
      ...known('documents of the Secretariat on owners of private businesses'),
    },
    'foreign-spouse': {
      slot: 'foreign-spouse-conclusion',
      ...known('documents of the Politburo on foreign spouses'),
    },
    'population-policy': {
      slot: 'population-conclusion',
      ...known('documents of the Secretariat on population policy'),
    },
  },
  introducers: { alone: 2, withUnion: 1, ...text('Charter Art. 4(1)') },
  base: {
    leavesOut: ['temporarily-elsewhere', 'exempt-absent'],
    ...known('24-QĐ/TW on who is counted'),
  },
  minimumCell: { fullMembers: 3, ...text('Charter on cells of at least three full members') },
  deadlock: { votes: 3, ...text('01-HD/TW 2021 on three votes without two thirds') },
  officialDay: { countsFrom: 'ceremony', ...text('24-QĐ/TW on recognition') },
  partyAge: { countsFrom: 'admission-decision', ...text('24-QĐ/TW on Party age') },
  readmissions: { inLife: 1, ...text('24-QĐ/TW on re-admission') },
  cellMeetings: { perMonth: 1, ...text('Charter on the cell’s monthly meeting') },
  standingCommitteeSize: { atMostOneIn: 3, ...known('size of a standing committee') },
  classAttendance: {
    atLeastPercent: 80,
    article: 'attendance of training classes, to be confirmed',
    confidence: 'default',
  },
  yearlyTarget: {
    percentOfMembers: 3,
    article: 'target of local plans, to be confirmed',
    confidence: 'default',
  },
  hold: {
    clock: 'runs-on',
    article: 'terms of a case that rests, to be confirmed',
    confidence: 'default',
  },
  decider: {
    kind: 'district-or-authorised-grassroots',
    ...text('24-QĐ/TW on the authority to decide'),
  },
  letterPassedOnBy: {
    levels: [],
    article: 'way of the letter of introduction, to be confirmed',
    confidence: 'default',
  },
  forms: FORMS_OF_12_HD_BTCTW,
  formsFrom: text('12-HD/BTCTW'),
  papers: PAPERS_OF_12_HD_BTCTW,
});

function term(length: Length, anchor: string, source: Source): Term {
  return { length, anchor, ...source };
}
