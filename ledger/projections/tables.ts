import type { AllRows } from '../standing-after';
import { staysThatWere } from './moves';
import type { MembershipRow } from './rows';

/** A table that derives from the ledger: whose rows it holds, and what people leave on them that does not derive. */
export interface ProjectedTable {
  readonly table: string;
  /** The column that names the dossier. */
  readonly dossier: string;
  readonly marks: readonly string[];
  rowsOf(rows: AllRows): readonly object[];
}

export const PROJECTED_TABLES: readonly ProjectedTable[] = [
  {
    table: 'dossier',
    dossier: 'id',
    marks: [],
    rowsOf: ({ standing }) => [standing.dossier],
  },
  {
    table: 'dossier_place',
    dossier: 'dossier',
    marks: [],
    rowsOf: ({ standing }) => standing.places,
  },
  {
    table: 'task',
    dossier: 'dossier',
    marks: ['claimed_by', 'claimed_at', 'snoozed_until'],
    rowsOf: ({ standing }) => standing.tasks,
  },
  {
    table: 'clock',
    dossier: 'dossier',
    marks: [],
    rowsOf: ({ standing }) => standing.clocks,
  },
  {
    table: 'notice',
    dossier: 'dossier',
    marks: ['delivered_at', 'read_at', 'read_by'],
    rowsOf: ({ projected }) => projected.happened.notices,
  },
  {
    table: 'effect',
    dossier: 'dossier',
    marks: ['done_at', 'done_seq'],
    rowsOf: ({ projected }) => projected.happened.effects,
  },
  {
    table: 'paper',
    dossier: 'dossier',
    marks: [],
    rowsOf: ({ projected }) => projected.happened.papers,
  },
  {
    table: 'vote_round',
    dossier: 'dossier',
    marks: [],
    rowsOf: ({ projected }) => projected.happened.rounds,
  },
  {
    table: 'vote_roll',
    dossier: 'dossier',
    marks: [],
    rowsOf: ({ projected }) => projected.happened.rolls,
  },
  {
    table: 'class_enrolment',
    dossier: 'dossier',
    marks: [],
    rowsOf: ({ projected }) => projected.happened.enrolments,
  },
  {
    table: 'certificate',
    dossier: 'class',
    marks: [],
    rowsOf: ({ projected }) => projected.happened.certificates,
  },
  {
    table: 'party_card',
    dossier: 'dossier',
    marks: [],
    rowsOf: ({ projected: { happened } }) => (happened.card ? [happened.card] : []),
  },
  {
    table: 'admission_course',
    dossier: 'dossier',
    marks: [],
    rowsOf: ({ projected: { happened } }) => (happened.course ? [happened.course] : []),
  },
  {
    table: 'membership',
    dossier: 'cause_dossier',
    marks: [],
    rowsOf: ({ projected }): readonly MembershipRow[] => projected.happened.memberships,
  },
  {
    table: 'membership_end',
    dossier: 'cause_dossier',
    marks: [],
    rowsOf: ({ projected }) => projected.happened.membershipEnds,
  },
  {
    table: 'temporary_activity',
    dossier: 'cause_dossier',
    marks: [],
    rowsOf: ({ projected }) => staysThatWere(projected.happened.stays),
  },
];
