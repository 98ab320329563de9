import type { Register } from '../../rules/world/rows';

/** A table whose rows are the fold of a register's entries: the last row with a key stands. */
export interface WorldTable {
  readonly table: string;
  readonly register: Register;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  /** SQL that tells the register's rows from those a dossier brought about; every row is the register's where absent. */
  readonly own?: string;
  /** By column, SQL over the fold's row `f` where what stands depends on more than the row itself. */
  readonly stands?: Readonly<Record<string, string>>;
  /** SQL to run once rows stand, given where they are read from. */
  then?(rows: string): string;
}

/** Every table of the registers but `person`, whose personal data no entry holds. A new kind of row is one more line here. */
export const WORLD_TABLES: readonly WorldTable[] = [
  {
    table: 'organisation',
    register: 'organisations',
    key: ['id'],
    columns: ['id', 'code', 'name', 'level', 'from_on', 'to_on'],
  },
  {
    table: 'organisation_form',
    register: 'organisations',
    key: ['organisation', 'from_on'],
    columns: ['organisation', 'from_on', 'to_on', 'code', 'name', 'level'],
  },
  {
    table: 'organisation_parent',
    register: 'organisations',
    key: ['child', 'from_on'],
    columns: ['child', 'from_on', 'parent', 'to_on'],
  },
  {
    table: 'authorisation',
    register: 'organisations',
    key: ['organisation', 'from_on'],
    columns: ['organisation', 'from_on', 'to_on'],
  },
  {
    table: 'reorganisation',
    register: 'organisations',
    key: ['id'],
    columns: [
      'id',
      'title',
      'status',
      'holds_on',
      'steps',
      'competent',
      'successors',
      'planned_by',
      'approved_by',
    ],
  },
  {
    table: 'membership',
    register: 'persons',
    key: ['person', 'from_on', 'status'],
    columns: ['person', 'from_on', 'status', 'cell', 'to_on'],
    own: 'cause_dossier IS NULL',
    // A dossier may end what the register began.
    stands: {
      to_on: `least(f.to_on, (SELECT e.to_on FROM membership_end e
        WHERE (e.person, e.from_on, e.status) = (f.person, f.from_on, f.status)))`,
    },
  },
  {
    table: 'membership_end',
    register: 'persons',
    key: ['person', 'from_on', 'status'],
    columns: ['person', 'from_on', 'status', 'to_on'],
    own: 'cause_dossier IS NULL',
    // Its trigger puts the day into the membership's own row.
    then: (rows) => `UPDATE membership m SET to_on = m.to_on FROM ${rows} r
      WHERE (m.person, m.from_on, m.status) = (r.person, r.from_on, r.status)`,
  },
  {
    table: 'leaving',
    register: 'persons',
    key: ['person', 'left_on'],
    columns: ['person', 'left_on', 'way'],
  },
  {
    table: 'exemption',
    register: 'persons',
    key: ['person', 'from_on'],
    columns: ['person', 'from_on', 'to_on'],
  },
  {
    table: 'temporary_activity',
    register: 'persons',
    key: ['person', 'from_on'],
    columns: ['person', 'from_on', 'host', 'to_on'],
    own: 'cause_dossier IS NULL',
  },
  {
    table: 'appointment',
    register: 'persons',
    key: ['person', 'role', 'organisation', 'from_on'],
    columns: ['person', 'role', 'organisation', 'from_on', 'to_on', 'standing'],
  },
  {
    table: 'deputation',
    register: 'persons',
    key: ['id'],
    columns: [
      'id',
      'principal',
      'deputy',
      'role',
      'organisation',
      'kinds',
      'from_on',
      'to_on',
      'reason',
      'recorded_by',
      'recorded_at',
      'withdrawn_on',
      'withdrawn_by',
    ],
  },
  {
    table: 'conflict',
    register: 'persons',
    key: ['id'],
    columns: [
      'id',
      'person',
      'other',
      'kind',
      'from_on',
      'recorded_by',
      'recorded_at',
      'withdrawn_on',
      'withdrawn_by',
    ],
  },
  {
    table: 'break_glass',
    register: 'persons',
    key: ['id'],
    columns: [
      'id',
      'asker',
      'dossier',
      'bodies',
      'reason',
      'hours',
      'asked_at',
      'approver',
      'approved_at',
      'until_at',
      'ended_at',
      'ended_by',
    ],
  },
  {
    table: 'pack_layer',
    register: 'packs',
    key: ['id'],
    columns: [
      'id',
      'body',
      'kind',
      'pack',
      'version',
      'status',
      'changes',
      'steps',
      'from_on',
      'to_on',
      'proposed_by',
      'proposed_on',
      'approved_by',
      'published_on',
      'withdrawn_by',
    ],
  },
  {
    table: 'calendar_notice',
    register: 'calendar',
    key: ['id'],
    columns: [
      'id',
      'kind',
      'year',
      'organisation',
      'days',
      'source',
      'document',
      'status',
      'proposed_by',
      'signed_by',
    ],
  },
  {
    table: 'calendar_day',
    register: 'calendar',
    key: ['day'],
    columns: ['day', 'kind', 'why', 'source', 'document', 'notice'],
  },
  {
    table: 'admission_plan',
    register: 'plans',
    key: ['id'],
    columns: [
      'id',
      'body',
      'year',
      'version',
      'admissions',
      'percent_tenths',
      'members',
      'members_on',
      'article',
      'document',
      'status',
      'from_on',
      'to_on',
      'prepared_by',
      'prepared_on',
      'signed_by',
      'signed_on',
    ],
  },
];

/** The rows of a table enter from JSON (`$1`); a key that is there already fails. */
export function insertSql({ table, columns }: WorldTable): string {
  const names = columns.join(', ');
  return `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::${table}, $1)`;
}

/** The same; a key that is there already gets the new row. */
export function upsertSql(it: WorldTable): string {
  const rest = it.columns.filter((column) => !it.key.includes(column));
  const set = rest.map((column) => `${column} = excluded.${column}`).join(', ');
  const otherwise = rest.length > 0 ? `DO UPDATE SET ${set}` : 'DO NOTHING';
  return `${insertSql(it)} ON CONFLICT (${it.key.join(', ')}) ${otherwise}`;
}
