import { laid } from '../admission/packs/layers';
import { packFor } from '../admission/packs/registry';
import type { PlainDate } from '../calendar/plain-date';
import type { OrganisationId, PersonId } from '../kernel/facts';
import { refuse, type Refusal } from '../kernel/refusal';
import { endedOn, holdsOn, notInFuture } from '../world/dated';
import type { WorldActor, WorldFacts } from '../world/facts';
import { atOrAbove, isOneOf } from '../world/rights';
import { happensUnless, refusedBy, type WorldDecision, type WorldRule } from '../world/rule';
import { findBody, levelOn } from '../world/tree';
import { heldBy } from '../world/whose';
import { atLeastShare } from './per-cent';
import type { AdmissionPlanRow } from './rows';

/** Who prepares a plan, and who signs it: our default, for the guidance names bodies and not persons (R37, local). */
const PREPARERS = ['organiser', 'secretary'] as const;
const SIGNERS = ['secretary'] as const;

/** What is planned: so many, or a share of all members on a day; without a percentage, the one of the pack (R37). */
export type PlanTarget =
  | { readonly kind: 'number'; readonly admissions: number }
  | {
      readonly kind: 'share';
      /** Tenths of a percent. */
      readonly percentTenths?: number;
      readonly membersOn: PlainDate;
    };

export interface PreparePlan {
  /** Identity of this version, chosen by who prepares it. */
  readonly plan: string;
  readonly body: OrganisationId;
  readonly year: number;
  readonly target: PlanTarget;
  /** Number and day of the document; the plan holds from that day. */
  readonly document: string;
  readonly documentOn: PlainDate;
}

/** One writes a plan down, or a new version of it; nothing holds before a secretary signs. */
export const preparePlan: WorldRule<PreparePlan> = {
  whose: heldBy(PREPARERS, 'at or above', 'the body'),
  occurredOn: ({ documentOn }) => documentOn,
  needs: ({ plan, body, year, target, documentOn }) => ({
    bodies: [body],
    plan: {
      ...{ plan, body, year },
      ...(target.kind === 'share' && { membersOn: target.membersOn, layersOn: documentOn }),
    },
  }),
  may: ({ body }, facts, actor) => atOrAbove(body, PREPARERS, facts, actor),
  do: (input, facts, actor) => {
    const { plan: id, body, year, target, document, documentOn } = input;
    const { row = null, rows = [] } = facts.plan ?? {};
    const checks = [
      row ? refuse('PLAN.EXISTS', 'Rõ', { id }, 'plan') : null,
      ...ofTheYear(input, facts),
      ofAdmissions(body, facts),
      nonePending(rows),
      notBeforeStanding(documentOn, rows),
      target.kind === 'share' ? notInFuture(target.membersOn, facts.today, 'membersOn') : null,
    ];
    return happensUnless(checks, () => ({
      events: [
        {
          type: 'admission-plan.prepared',
          row: {
            ...{ id, body, year, version: rows.length + 1, ...comesTo(input, facts) },
            ...{ document, status: 'prepared', from_on: documentOn, to_on: null },
            ...{ prepared_by: personOf(actor), prepared_on: facts.today },
            ...{ signed_by: null, signed_on: null },
          },
        },
      ],
    }));
  },
};

export interface NamedPlan {
  readonly plan: string;
  readonly body: OrganisationId;
}

/** A secretary signs, never who prepared it: it holds from the day of its document, and the version before until then. */
export const signPlan: WorldRule<NamedPlan> = {
  whose: { ...heldBy(SIGNERS, 'at or above', 'the body'), never: ['who prepared it'] },
  needs: ({ plan, body }) => ({ bodies: [body], plan: { plan, body } }),
  may: ({ body }, facts, actor) => {
    const preparer = facts.plan?.row?.prepared_by ?? null;
    if (preparer !== null && isOneOf(actor, [preparer])) {
      return refuse('SEPARATION.SAME_PERSON', 'Rõ', { hand: 'proposer' });
    }
    return atOrAbove(body, SIGNERS, facts, actor);
  },
  do: (named, facts, actor) =>
    withPrepared(named, facts, (row, rows) => {
      const standing = standingOf(rows);
      const signed = {
        ...row,
        status: 'signed',
        signed_by: personOf(actor),
        signed_on: facts.today,
      } as const;
      return happensUnless([notBeforeStanding(row.from_on, rows)], () => ({
        events: [
          ...(standing
            ? [
                {
                  type: 'admission-plan.replaced' as const,
                  row: endedOn(standing, row.from_on),
                },
              ]
            : []),
          { type: 'admission-plan.signed', row: signed },
        ],
      }));
    }),
};

/** Called off before it is signed. One that was signed is replaced by another version, if need be of zero. */
export const withdrawPlan: WorldRule<NamedPlan> = {
  whose: heldBy(PREPARERS, 'at or above', 'the body'),
  needs: signPlan.needs,
  may: ({ body }, facts, actor) => atOrAbove(body, PREPARERS, facts, actor),
  do: (named, facts) =>
    withPrepared(named, facts, (row) => ({
      kind: 'accepted',
      events: [{ type: 'admission-plan.withdrawn', row: { ...row, status: 'withdrawn' } }],
    })),
};

/** The signed version that nothing has replaced yet. */
function standingOf(rows: readonly AdmissionPlanRow[]): AdmissionPlanRow | undefined {
  return rows.find(({ status, to_on: endsOn }) => status === 'signed' && endsOn === null);
}

function withPrepared(
  { plan: id, body }: NamedPlan,
  { plan }: WorldFacts,
  decide: (row: AdmissionPlanRow, rows: readonly AdmissionPlanRow[]) => WorldDecision,
): WorldDecision {
  const row = plan?.row ?? null;
  if (!row || row.body !== body) return refusedBy(refuse('PLAN.UNKNOWN', 'Rõ', { id }, 'plan'));
  const { status } = row;
  if (status !== 'prepared') return refusedBy(refuse('PLAN.STATUS', 'Rõ', { status }, 'plan'));
  return decide(row, plan?.rows ?? []);
}

/** The number a plan comes to, frozen with what it was counted on. */
function comesTo({ target, documentOn }: PreparePlan, { plan }: WorldFacts) {
  if (target.kind === 'number') {
    const { admissions } = target;
    return { admissions, percent_tenths: null, members: null, members_on: null, article: null };
  }
  const { yearlyTarget } = laid(packFor(documentOn), plan?.layers ?? []);
  const own = target.percentTenths;
  const percent_tenths = own ?? Math.round(yearlyTarget.percentOfMembers * 10);
  const members = plan?.members ?? 0;
  return {
    admissions: atLeastShare(percent_tenths, members),
    ...{ percent_tenths, members, members_on: target.membersOn },
    article: own === undefined ? yearlyTarget.article : null,
  };
}

/** A document is neither of a day to come, nor older than the year before, nor of a time when the year was over. */
function ofTheYear({ year, documentOn: day }: PreparePlan, { today }: WorldFacts) {
  const [from, until] = [`${year - 1}-01-01`, `${year}-12-31`];
  const outside = day < from || day > until;
  return [
    notInFuture(day, today, 'documentOn'),
    outside ? refuse('PLAN.OTHER_YEAR', 'Rõ', { day, year, from, until }, 'documentOn') : null,
  ];
}

function ofAdmissions(body: OrganisationId, facts: WorldFacts): Refusal | null {
  const row = findBody(facts, body);
  if (!row || !holdsOn(row, facts.today)) {
    return refuse('ORGANISATION.UNKNOWN', 'Rõ', { body, day: facts.today }, 'body');
  }
  const isCentre = levelOn(facts, body, facts.today) === 'centre';
  return isCentre ? refuse('PLAN.CENTRE', 'Rõ', { body }, 'body') : null;
}

function nonePending(rows: readonly AdmissionPlanRow[]): Refusal | null {
  const other = rows.find(({ status }) => status === 'prepared');
  return other ? refuse('PLAN.PENDING', 'Rõ', { id: other.id, version: other.version }) : null;
}

function notBeforeStanding(day: PlainDate, rows: readonly AdmissionPlanRow[]): Refusal | null {
  const standing = standingOf(rows);
  if (!standing || day >= standing.from_on) return null;
  const { version, from_on: earliest } = standing;
  return refuse('PLAN.BEFORE_VERSION', 'Rõ', { day, version, earliest }, 'documentOn');
}

function personOf(actor: WorldActor): PersonId | null {
  return actor.kind === 'person' ? actor.person : null;
}
