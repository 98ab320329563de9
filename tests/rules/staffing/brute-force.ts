import { addDays, type PlainDate } from '../../../rules/calendar/plain-date';
import type { Able, StaffedStep, StaffingCase } from '../../../rules/staffing/staffing';

const BARRED = ['verify', 'preside', 'submit', 'decide'];

/** Everybody who could do the step on some day of it, found day by day and person by person. */
export function ableByDay(step: StaffedStep, { subject, people }: StaffingCase): readonly Able[] {
  const found = new Map<string, Able>();
  for (let day = step.fromOn; day <= step.untilOn; day = addDays(day, 1)) {
    for (const one of rightsOn(day, step, people)) {
      const away = people.absences.some(
        ({ person, fromOn, toOn }) => person === one.person && fromOn <= day && day <= toOn,
      );
      const tied = people.ties.some(({ person }) => person === one.person);
      const own = subject !== null && [one.person, one.principal].includes(subject);
      if (away || own) continue;
      if (tied && BARRED.includes(step.kind)) continue;
      found.set(`${one.person} ${one.principal ?? ''}`, one);
    }
  }
  return [...found.values()];
}

function rightsOn(
  day: PlainDate,
  step: StaffedStep,
  { holdings, lendings }: StaffingCase['people'],
): readonly Able[] {
  const holds = (from: PlainDate, to: PlainDate | null) => from <= day && (to === null || day < to);
  const held = holdings.filter(
    (one) =>
      one.organisation === step.body &&
      step.roles.includes(one.role) &&
      holds(one.fromOn, one.toOn),
  );
  const lent = lendings.filter(
    (one) =>
      one.kinds.includes(step.kind) &&
      holds(one.fromOn, one.toOn) &&
      held.some(
        ({ person, role, organisation }) =>
          person === one.principal && role === one.role && organisation === one.organisation,
      ),
  );
  return [
    ...held.map(({ person }) => ({ person, principal: null })),
    ...lent.map(({ deputy, principal }) => ({ person: deputy, principal })),
  ];
}

/** Whether the steps of these places can all be done: every way is tried. */
export function canBeDone(asked: StaffingCase, places: readonly number[]): boolean {
  const all = asked.steps.map((step) => ableByDay(step, asked));
  const go = (at: number, hands: Record<string, readonly string[]>): boolean => {
    const step = asked.steps[at];
    if (!step) return true;
    const made = (persons: readonly string[]) =>
      step.makes === null ? hands : { ...hands, [step.makes]: persons };
    if (!places.includes(at)) return go(at + 1, made([]));
    const others = step.unlike.flatMap((hand) => hands[hand] ?? []);
    return (all[at] ?? []).some(({ person, principal }) => {
      const mine = principal === null ? [person] : [person, principal];
      return !mine.some((one) => others.includes(one)) && go(at + 1, made(mine));
    });
  };
  return go(0, { ...asked.taken });
}
