import type { Calendar } from '../../rules/calendar/calendar';
import type { PlainDate } from '../../rules/calendar/plain-date';
import { civilDayOf } from '../../rules/calendar/plain-date';
import type { Body, DossierId, Facts, OrganisationId } from '../../rules/kernel/facts';
import type { DossierKind, DossierState } from '../../rules/kernel/procedure';
import type { Refusal } from '../../rules/kernel/refusal';
import type { Repacked } from '../../rules/kernel/repack';
import type { LedgerContext } from '../context';

/** Which open dossiers are looked at, and under which pack. */
export interface RepackAsked {
  /** Those of this body and of all below it. */
  readonly organisation: OrganisationId;
  readonly to: string;
  /** Only those of this pack; any where null. */
  readonly from: string | null;
  readonly after: DossierId | null;
  readonly limit: number;
}

/** What would happen to one dossier, or why it could not move. */
export interface RepackForeseen {
  readonly dossier: DossierId;
  readonly code: string;
  readonly phase: string;
  readonly pack: string;
  readonly authority: { readonly body: OrganisationId; readonly meeting: string } | null;
  readonly outcome: Repacked | Refusal;
}

export interface RepackPreview {
  readonly dossiers: readonly RepackForeseen[];
  /** Where the next page begins; null on the last. */
  readonly next: DossierId | null;
}

interface Row {
  readonly id: DossierId;
  readonly code: string;
  readonly kind: DossierKind;
  readonly pack: string;
  readonly state: DossierState & { readonly authority?: RepackForeseen['authority'] };
  readonly bodies: readonly Body[];
  readonly layers: NonNullable<Facts['layers']>;
  readonly bornOn: PlainDate | null;
  readonly nowMs: number;
}

/** `$1` the body, `$2` its dossiers of one pack only, `$3` after, `$4` how many. */
const PINNED = `
  SELECT d.id, d.code, d.kind, d.pack, d.state, ro_bodies(d.organisation, day) AS bodies, ro_layers(d.organisation, day) AS layers,
         p.born_on AS "bornOn", (extract(epoch FROM at) * 1000)::bigint AS "nowMs"
  FROM (SELECT ro_business_now() AS at) clock
  CROSS JOIN LATERAL (SELECT ro_civil_day(at) AS day) today
  CROSS JOIN LATERAL (
    SELECT place.dossier FROM dossier_place place JOIN dossier pinned ON pinned.id = place.dossier
    WHERE place.ancestor = $1 AND NOT place.closed AND pinned.pack IS NOT NULL
      AND ($2::text IS NULL OR pinned.pack = $2) AND ($3::uuid IS NULL OR place.dossier > $3)
    ORDER BY place.dossier LIMIT $4) page
  JOIN dossier d ON d.id = page.dossier LEFT JOIN person p ON p.id = d.subject
  ORDER BY d.id`;

/**
 * What a move to another pack would do to the open dossiers of a body, page by page: the very function by which the act
 * decides, on the facts of now. Changes nothing.
 */
export async function previewRepack(
  ledger: LedgerContext,
  { organisation, from, to, after, limit }: RepackAsked,
): Promise<RepackPreview> {
  const calendar = await ledger.calendars.catchUp(ledger.pool);
  const { rows } = await ledger.pool.query<Row>(PINNED, [organisation, from, after, limit + 1]);
  const page = rows.slice(0, limit);
  return {
    dossiers: page.flatMap((row) => foresee(ledger, calendar, row, to) ?? []),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

function foresee(
  { procedures }: LedgerContext,
  calendar: Calendar,
  row: Row,
  to: string,
): RepackForeseen | null {
  const { id: dossier, code, kind, pack, state, bodies, layers, bornOn, nowMs } = row;
  const facts: Facts = {
    dossier,
    today: civilDayOf(nowMs),
    calendar,
    bodies,
    roll: null,
    persons:
      state.subject && bornOn
        ? { [state.subject]: { id: state.subject, bornOn, membership: null } }
        : {},
    dossiers: {},
    newest: null,
    ...(layers.length > 0 && { layers }),
  };
  const outcome = procedures[kind].repack?.(state, to, facts);
  if (!outcome) return null;
  return { dossier, code, phase: state.phase, pack, authority: state.authority ?? null, outcome };
}
