import type { PoolClient } from 'pg';
import type { Refusal } from '../rules/kernel/refusal';
import { entryRow, type LedgerEntry } from './entry';
import type { HappenedRows, StandingRows } from './projections/rows';
import type { SealedText } from './seal';

/** All that one act writes. */
export interface Writing {
  readonly entry: LedgerEntry;
  readonly standing: StandingRows;
  /** Places, duties or clocks that did not change are not written again. */
  readonly changed: {
    readonly places: boolean;
    readonly tasks: boolean;
    readonly clocks: boolean;
  };
  readonly happened: HappenedRows;
  /** Everything that ever came of the dossier is given: what is not in it goes (an entry was voided). */
  readonly replaces: boolean;
  readonly texts: readonly SealedText[];
  /** The code counter to raise, for the first entry of a dossier. */
  readonly counter: { readonly kind: string; readonly year: number; readonly last: number } | null;
  /** Epoch of business time to mark with, where the workflow must be told; null where not. */
  readonly tellEpoch: number | null;
}

/** With what only moves of members write, only classes, only steps that figures count, and only cards; the other acts do not pay for it. */
const MOVES = `, ro_write_moves($1, $1::jsonb ? 'replace')`;
const CLASSES = `, ro_write_classes($1, $1::jsonb ? 'replace')`;
const COURSE = `, ro_write_course($1, $1::jsonb ? 'replace')`;
const CARD = `, ro_write_card($1, $1::jsonb ? 'replace')`;

/** Writes the entry and every row that comes of it: one round trip. */
export async function write(client: PoolClient, writing: Writing): Promise<void> {
  const { entry, standing, changed, happened, replaces, texts, counter, tellEpoch } = writing;
  const moves = replaces || happened.membershipEnds.length > 0 || happened.stays.length > 0;
  const course = replaces || happened.course !== null;
  const card = replaces || happened.card !== null;
  const { enrolments, certificates } = happened;
  const classes = replaces || enrolments.length > 0 || certificates.length > 0;
  await client.query({
    name: `ro_write${moves ? '_moving' : ''}${classes ? '_classes' : ''}${course ? '_course' : ''}${card ? '_card' : ''}`,
    text: `SELECT ro_write($1)${moves ? MOVES : ''}${classes ? CLASSES : ''}${course ? COURSE : ''}${card ? CARD : ''}`,
    values: [
      JSON.stringify({
        entry: entryRow(entry),
        ...standingPayload(standing, changed),
        ...happenedPayload(happened, replaces),
        ...(replaces && { replace: true }),
        ...(texts.length > 0 && {
          texts: texts.map((text) => ({ ...text, dossier: entry.dossier })),
        }),
        ...(counter && { counter }),
        ...(tellEpoch !== null && { tellEpoch }),
      }),
    ],
  });
}

/** Writes the rows of a dossier anew from its whole ledger, keeping the marks people left on them. */
export async function rewrite(
  client: PoolClient,
  standing: StandingRows,
  happened: HappenedRows,
): Promise<void> {
  const payload = JSON.stringify({
    ...standingPayload(standing, { places: true, tasks: true, clocks: true }),
    ...happenedPayload(happened, true),
  });
  await client.query(
    `SELECT ro_write_standing($1), ro_write_happened($1, true), ro_write_moves($1, true),
       ro_write_classes($1, true), ro_write_course($1, true), ro_write_card($1, true)`,
    [payload],
  );
  await client.query('SELECT ro_mark_effects($1)', [standing.dossier.id]);
}

/** Keeps a refusal as evidence: one round trip. */
export async function writeRefusal(
  client: PoolClient,
  attempt: {
    readonly dossier: string;
    readonly act: string;
    readonly actor: string | null;
    readonly key: string;
    readonly refusals: readonly Refusal[];
    readonly refusedAt: string;
  },
): Promise<void> {
  await client.query({
    name: 'ro_refused',
    text: `INSERT INTO refused_attempt (dossier, act, actor, idempotency_key, refusals, refused_at)
           VALUES ($1, $2, $3, $4, $5, $6)`,
    values: [
      attempt.dossier,
      attempt.act,
      attempt.actor,
      attempt.key,
      JSON.stringify(attempt.refusals),
      attempt.refusedAt,
    ],
  });
}

function standingPayload(standing: StandingRows, changed: Writing['changed']) {
  return {
    dossier: standing.dossier,
    ...(changed.places && { places: standing.places }),
    ...(changed.tasks && { tasks: standing.tasks }),
    ...(changed.clocks && { clocks: standing.clocks }),
  };
}

/**
 * Empty lists are left out: each would cost a statement. When everything is replaced, ends of memberships stand in
 * their rows.
 */
function happenedPayload(happened: HappenedRows, replaces: boolean) {
  const { notices, effects, papers, rounds, rolls, memberships, membershipEndsOn } = happened;
  const { membershipEnds, stays, course, card, enrolments, certificates } = happened;
  return {
    ...((notices.length > 0 || replaces) && { notices }),
    ...(effects.length > 0 && { effects }),
    ...(papers.length > 0 && { papers }),
    ...(rounds.length > 0 && { rounds, rolls }),
    ...(memberships.length > 0 && { memberships }),
    ...(membershipEndsOn !== null && !replaces && { membershipEndsOn }),
    ...(membershipEnds.length > 0 && { membershipEnds }),
    ...(stays.length > 0 && { stays }),
    ...(enrolments.length > 0 && { enrolments }),
    ...(certificates.length > 0 && { certificates }),
    ...(course && { course }),
    ...(card && { card }),
  };
}
