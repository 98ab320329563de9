import type { AdmissionAct } from '../rules/admission/inputs';
import { bodyAt, type Seat } from '../rules/admission/seats';
import type { AdmissionState } from '../rules/admission/state';
import { admission } from '../rules/admission/procedure';
import type { Duty } from '../rules/kernel/duty';
import type { PersonId } from '../rules/kernel/facts';
import type { Role } from '../rules/kernel/roles';
import { BODIES, bodyOf, type DemoBody } from './body';
import { holdersOf } from './offices';

/** Acts that discharge no duty of their own, and whose they are. */
const BESIDE_DUTIES: Partial<Record<AdmissionAct, readonly [Role, Seat]>> = {
  'waive-verification': ['organiser', 'cell'],
  withdraw: ['organiser', 'cell'],
  'record-death': ['organiser', 'cell'],
  'record-discipline': ['organiser', 'cell'],
  'record-removal-vote': ['secretary', 'cell'],
  'hold-case': ['secretary', 'cell-superior'],
  'remove-from-list': ['secretary', 'cell'],
  'return-file': ['organiser', 'authority'],
  'move-to-pack': ['organiser', 'authority'],
  'keep-pack': ['secretary', 'authority'],
  'review-decision': ['organiser', 'authority'],
  'extend-decision-term': ['secretary', 'authority'],
  'consent-late-ceremony': ['secretary', 'cell-superior'],
  'replace-mentor': ['secretary', 'cell'],
  'redo-expired-file': ['secretary', 'cell'],
  'certify-move': ['secretary', 'verifier'],
  'annul-decision': ['secretary', 'authority'],
  'file-complaint': ['organiser', 'complaint-body'],
};

/** Who does an act, and who voids it should it be mistyped: the organiser of the same body. */
export function actorsOf(
  act: AdmissionAct,
  duty: Duty | null,
  cell: string,
  state: AdmissionState | null,
): readonly [PersonId, PersonId] {
  const beside = BESIDE_DUTIES[act];
  if (beside && state) {
    const [role, seat] = beside;
    const body = bodyById(bodyAt(seat, state)).slug;
    return [holder(role, body), holder('organiser', body)];
  }
  const body = (duty && bodyOfDuty(duty)?.slug) ?? cell;
  return [holder(duty?.role ?? 'secretary', body), holder('organiser', body)];
}

/** The body of a duty; null when it is none of the demonstration. */
export function bodyOfDuty({ body }: Pick<Duty, 'body'>): DemoBody | null {
  return BY_ID.get(body) ?? null;
}

/** The act that discharges a duty, as one of the table. @throws when the procedure has none of that name */
export function actOf({ act }: Pick<Duty, 'act'>): AdmissionAct {
  if (isAdmissionAct(act)) return act;
  throw new Error(`an admission has no act ${act}`);
}

function isAdmissionAct(act: string): act is AdmissionAct {
  return Object.hasOwn(admission.acts, act);
}

/**
 * Members in office of the committee that votes in this act; 0 where none does.
 * @param meeting  which meeting of the authority decides
 */
export function inOfficeOf(
  act: AdmissionAct,
  duty: Pick<Duty, 'body'>,
  meeting: string | undefined,
): number {
  if (!COMMITTEE_VOTES.has(act)) return 0;
  const { committee, standing } = bodyById(duty.body);
  return act.startsWith('decide-') && meeting === 'standing-committee' ? standing : committee;
}

const COMMITTEE_VOTES: ReadonlySet<AdmissionAct> = new Set([
  'record-grassroots-vote',
  'decide-admission',
  'record-recognition-grassroots-vote',
  'decide-recognition',
  'record-removal-grassroots-vote',
  'decide-removal',
  'decide-deadlock',
]);

function bodyById(id: string): DemoBody {
  const found = BY_ID.get(id);
  if (!found) throw new Error(`no body of the demonstration has the id ${id}`);
  return found;
}

function holder(role: Role, body: string): PersonId {
  const [first] = holdersOf(role, bodyOf(body).slug);
  if (first === undefined) throw new Error(`nobody is ${role} of ${body}`);
  return first;
}

const BY_ID: ReadonlyMap<string, DemoBody> = new Map(BODIES.map((body) => [body.id, body]));
