import type { PlainDate } from '../../calendar/plain-date';
import type { PastMembership, WayOfLeaving } from '../../kernel/leaving';
import { refuse, type Refusal } from '../../kernel/refusal';
import type { GateCheck } from '../gates';
import type { Pack } from '../packs/pack';
import type { AdmissionState } from '../state';
import { packOf } from '../terms-of';
import type { FormerMembership } from './events';
import { readmissionWait } from './wait';

/** Which kind of case a dossier is. */
export const CASE_KINDS = ['admission', 'readmission'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

export function caseKindOf({ readmission }: Pick<AdmissionState, 'readmission'>): CaseKind {
  return readmission ? 'readmission' : 'admission';
}

/**
 * Who is never admitted again, by how they left.
 * @source 24-QĐ/TW on re-admission (to be confirmed in later regulations); docs/law/admission.md §re-admission
 */
const BARRED: ReadonlySet<WayOfLeaving> = new Set([
  'walked-out',
  'asked-to-leave',
  'expelled-for-disunity',
  'convicted-serious',
  'convicted-of-corruption',
]);

/** What the registers tell of a candidate; undefined for who never was a member. */
export function formerMembershipOf(
  past: readonly PastMembership[] | undefined,
): FormerMembership | undefined {
  const [first] = past ?? [];
  const last = past?.at(-1);
  if (!past || !first || !last) return undefined;
  const { leftOn, way } = last;
  const earlierReadmissions = past.length - 1;
  const { admittedOn: firstAdmittedOn } = first;
  return { leftOn, way, recordClearedOn: null, earlierReadmissions, firstAdmittedOn };
}

/** What no wait helps against: how the person left, or a re-admission there was already. */
export function barredForGood(pack: Pack, former: FormerMembership): Refusal | null {
  const { article, inLife } = pack.readmissions;
  if (former.way !== null && BARRED.has(former.way)) {
    return refuse('READMISSION.BARRED', article, { way: former.way }, 'candidate');
  }
  return former.earlierReadmissions >= inLife
    ? refuse('READMISSION.ONCE', article, { inLife }, 'candidate')
    : null;
}

/** Why somebody who was a member may not ask on this day; null where they may. */
export function mayNotReturn(
  pack: Pack,
  former: FormerMembership,
  asksOn: PlainDate,
): Refusal | null {
  const barred = barredForGood(pack, former);
  if (barred) return barred;
  if (former.way === null) return refuse('READMISSION.WAY_UNKNOWN', pack.readmissions.article);
  const { result, earliest, article } = waitOf(pack, former, asksOn);
  return result === 'block'
    ? refuse('READMISSION.TOO_EARLY', article, { leftOn: former.leftOn, earliest })
    : null;
}

/** First day on which they may ask; null where it is not known how they left, or no wait helps. */
export function mayReturnFrom(state: AdmissionState): PlainDate | null {
  const { readmission: former } = state;
  if (!former?.way) return null;
  return waitOf(packOf(state), former, former.leftOn).earliest;
}

function waitOf(pack: Pack, former: FormerMembership, asksOn: PlainDate) {
  const { leftOn, earlierReadmissions, recordClearedOn } = former;
  return readmissionWait(
    pack,
    { leftOn, earlierReadmissions, ...(recordClearedOn && { recordClearedOn }) },
    asksOn,
  );
}

/** Whether somebody who was a member may be admitted again, by the day of the application. Nothing for anybody else. */
export function readmissionGate(state: AdmissionState, meetingOn: PlainDate): readonly GateCheck[] {
  const { readmission: former, applicationMadeOn } = state;
  if (!former) return [];
  const pack = packOf(state);
  const asksOn = applicationMadeOn ?? meetingOn;
  const refusal = mayNotReturn(pack, former, asksOn);
  const { article } = refusal ?? pack.readmissions;
  const why = `left ${former.leftOn} (${former.way ?? 'not recorded how'}), asks on ${asksOn}`;
  const facts = { way: former.way ?? 'not-recorded', earliest: mayReturnFrom(state) };
  return [{ gate: 'readmission', result: refusal ? 'block' : 'pass', article, why, facts }];
}
