import type { PlainDate } from '../../rules/calendar/plain-date';
import type { PlanStatus } from '../../rules/plan/rows';
import { holdsOn } from '../../rules/world/dated';
import type { LedgerContext } from '../context';

/** A body under the code, name and level of a day. */
export interface BodyLine {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly level: string;
}

interface Who {
  readonly id: string;
  readonly name: string;
}

/** A version of a plan as people read it. */
export interface PlanVersion {
  readonly id: string;
  readonly version: number;
  readonly status: PlanStatus;
  readonly admissions: number;
  /** Tenths of a percent of `members` on `membersOn`; null where a number was set. */
  readonly percentTenths: number | null;
  readonly members: number | null;
  readonly membersOn: PlainDate | null;
  readonly article: string | null;
  readonly document: string;
  readonly documentOn: PlainDate;
  /** First civil day on which a newer version holds; null while none does. */
  readonly untilOn: PlainDate | null;
  readonly preparedBy: Who | null;
  readonly preparedOn: PlainDate;
  readonly signedBy: Who | null;
  readonly signedOn: PlainDate | null;
}

/** A body with every version of its plan for a year. */
export interface PlannedBody {
  readonly body: BodyLine;
  readonly versions: readonly PlanVersion[];
}

export interface PlansAsked {
  readonly body: string;
  readonly year: number;
  /** Bodies below are those of this day. */
  readonly on: PlainDate;
}

const who = (column: string): string =>
  `(SELECT jsonb_build_object('id', w.id, 'name', w.name) FROM person w WHERE w.id = p.${column})`;

/** `$1` the body, `$2` the year, `$3` the day. Centres admit nobody. */
const PLANS = `
  WITH shown (body, depth) AS (
    SELECT $1::uuid, 0
    UNION ALL
    SELECT link.child, 1 FROM organisation_parent link WHERE link.parent = $1 AND ro_holds(link.from_on, link.to_on, $3)
  )
  SELECT jsonb_build_object('id', o.id, 'code', coalesce(f.code, o.code), 'name', coalesce(f.name, o.name),
      'level', coalesce(f.level, o.level)) AS body,
    (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'id', p.id, 'version', p.version, 'status', p.status, 'admissions', p.admissions,
        'percentTenths', p.percent_tenths, 'members', p.members, 'membersOn', p.members_on, 'article', p.article,
        'document', p.document, 'documentOn', p.from_on, 'untilOn', p.to_on,
        'preparedBy', ${who('prepared_by')}, 'preparedOn', p.prepared_on,
        'signedBy', ${who('signed_by')}, 'signedOn', p.signed_on) ORDER BY p.version), '[]')
     FROM admission_plan p WHERE (p.body, p.year) = (o.id, $2)) AS versions
  FROM shown s
  JOIN organisation o ON o.id = s.body AND ro_holds(o.from_on, o.to_on, $3)
  LEFT JOIN organisation_form f ON f.organisation = o.id AND ro_holds(f.from_on, f.to_on, $3)
  WHERE s.depth = 0 OR coalesce(f.level, o.level) <> 'centre'
  ORDER BY s.depth, coalesce(f.code, o.code), o.id`;

/**
 * The plans of a body, and of those directly below it on a day, by code; the body itself comes first. Empty where it does
 * not stand on that day.
 */
export async function plansOn(
  { pool }: LedgerContext,
  { body, year, on }: PlansAsked,
): Promise<readonly PlannedBody[]> {
  const { rows } = await pool.query<PlannedBody>(PLANS, [body, year, on]);
  return rows[0]?.body.id === body ? rows : [];
}

/** The version that holds on a day, whatever came after it; null where none was signed by then. */
export function planHolding(versions: readonly PlanVersion[], on: PlainDate): PlanVersion | null {
  const holding = versions.find(
    ({ status, documentOn: from_on, untilOn: to_on }) =>
      status === 'signed' && holdsOn({ from_on, to_on }, on),
  );
  return holding ?? null;
}
