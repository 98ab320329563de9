import type { PlainDate } from '../calendar/plain-date';
import { addDays } from '../calendar/plain-date';
import type { PersonId } from '../kernel/facts';
import { BARRED_BY_CONFLICT } from '../kernel/rights';
import type { Able, FallenOut, FallOut, People, StaffedStep, StaffingCase } from './staffing';

/** Who can do a step, were it the only one, and why the others of its role cannot. */
export interface ForStep {
  readonly able: readonly Able[];
  readonly out: readonly FallenOut[];
}

/** Days from one up to and without another; open where there is no end. */
interface Span {
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate | null;
}
interface Claim extends Able {
  readonly spans: readonly Span[];
}

/**
 * Holders first, then deputies, each in the order of their ids, so that the same case always has the same answer.
 * @param fixed  hands that no step to come will change
 */
export function ableFor(
  step: StaffedStep,
  { subject, people }: Pick<StaffingCase, 'subject' | 'people'>,
  fixed: Readonly<Record<string, readonly PersonId[]>>,
): ForStep {
  const able: Able[] = [];
  const out: FallenOut[] = [];
  const hands = step.unlike.flatMap((hand) => fixed[hand] ?? []);
  for (const { person, principal, spans } of claimsTo(step, people)) {
    const why =
      wrongWith({ person, principal }, { step, subject, people, hands }) ??
      wrongDays(person, spans, step, people);
    if (why === null) able.push({ person, principal });
    else out.push({ person, principal, why });
  }
  return { able, out };
}

/** Everybody with a right to the step at any time, each right once, with the days on which it holds. */
function claimsTo(step: StaffedStep, people: People): readonly Claim[] {
  const claims = new Map<string, { claim: Able; spans: Span[] }>();
  const add = (claim: Able, span: Span) => {
    const key = `${claim.principal === null ? 0 : 1} ${claim.person} ${claim.principal ?? ''}`;
    const known = claims.get(key) ?? { claim, spans: [] };
    known.spans.push(span);
    claims.set(key, known);
  };
  const held = people.holdings.filter(
    ({ role, organisation }) => step.roles.includes(role) && organisation === step.body,
  );
  for (const { person, fromOn, toOn } of held) add({ person, principal: null }, { fromOn, toOn });
  for (const lent of people.lendings) {
    if (!lent.kinds.includes(step.kind)) continue;
    const { deputy: person, principal, role, organisation } = lent;
    const own = held.filter(
      (one) => one.person === principal && one.role === role && one.organisation === organisation,
    );
    for (const span of own) {
      const both = overlap(span, lent);
      if (both) add({ person, principal }, both);
    }
  }
  const sorted = [...claims].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([, { claim, spans }]) => ({ ...claim, spans }));
}

interface About {
  readonly step: StaffedStep;
  readonly subject: PersonId | null;
  readonly people: People;
  readonly hands: readonly PersonId[];
}

function wrongWith(able: Able, { step, subject, people, hands }: About): FallOut | null {
  const both = handsOf(able);
  if (subject !== null && both.includes(subject)) return 'own-case';
  const tied = people.ties.some(({ person }) => person === able.person);
  if (tied && BARRED_BY_CONFLICT.has(step.kind)) return 'relative';
  return both.some((person) => hands.includes(person)) ? 'same-hand' : null;
}

/** Both who acts and in whose place count as hands. */
export function handsOf({ person, principal }: Able): readonly PersonId[] {
  return principal === null ? [person] : [person, principal];
}

function wrongDays(
  person: PersonId,
  spans: readonly Span[],
  step: StaffedStep,
  people: People,
): FallOut | null {
  const days = { fromOn: step.fromOn, toOn: addDays(step.untilOn, 1) };
  const inOffice = spans.map((span) => overlap(span, days)).filter((span) => span !== null);
  if (inOffice.length === 0) return 'not-in-office';
  const away = people.absences.filter((absence) => absence.person === person);
  return inOffice.some((span) => hasDayBeside(span, away)) ? null : 'absent';
}

/** Whether a day of the span, whose end is known, lies in none of the absences. */
function hasDayBeside(
  { fromOn, toOn }: Span,
  away: readonly { readonly fromOn: PlainDate; readonly toOn: PlainDate }[],
): boolean {
  const firstDays = [fromOn, ...away.map((absence) => addDays(absence.toOn, 1))];
  return firstDays.some(
    (day) =>
      day >= fromOn &&
      (toOn === null || day < toOn) &&
      !away.some((absence) => absence.fromOn <= day && day <= absence.toOn),
  );
}

function overlap(one: Span, other: Span): Span | null {
  const fromOn = one.fromOn > other.fromOn ? one.fromOn : other.fromOn;
  const ends = [one.toOn, other.toOn].filter((day) => day !== null).sort();
  const toOn = ends[0] ?? null;
  return toOn === null || fromOn < toOn ? { fromOn, toOn } : null;
}
