import type { AdmissionAct } from '../../../rules/admission/inputs';
import { papersOf } from '../../../rules/admission/papers';
import { addDays } from '../../../rules/calendar/plain-date';
import { codesOf, type AdmissionCase } from '../../support/admission-case';
import { stepsFrom } from './main-path';

const later = (one: string, other: string): string => (one > other ? one : other);
export const slot = (one: AdmissionCase, name: string) =>
  papersOf(one.state).find((line) => line.slot === name)?.status;

/** Whoever owes a step of the main path does it, in its order, to the end. */
export function finish(one: AdmissionCase, from = addDays(one.today, -50)): void {
  for (const { act, by, on, input } of stepsFrom(from)) {
    const owed = one.duties().find((duty) => duty.act === act);
    if (!owed) continue;
    const said = { ...input(one.state), ...(act === 'hold-ceremony' && { mentor: 'elsewhere' }) };
    expect([act, codesOf(one.attempt(act, said, by(one.state), later(on, one.today)))]).toEqual([
      act,
      [],
    ]);
  }
}
/** The same, until the next step of the main path would be this one. */
export function finishTo(one: AdmissionCase, until: AdmissionAct): void {
  for (const { act, by, on, input } of stepsFrom(addDays(one.today, -50))) {
    if (act === until) return;
    if (!one.duties().some((duty) => duty.act === act)) continue;
    const today = later(on, one.today);
    expect([act, codesOf(one.attempt(act, input(one.state), by(one.state), today))]).toEqual([
      act,
      [],
    ]);
  }
}
