import type { AdmissionAct } from '../../../rules/admission/inputs';
import { PLAIN_STEPS, VOTE_STEPS } from '../../../rules/admission/takeover/inputs';
import { addDays, type PlainDate } from '../../../rules/calendar/plain-date';
import { AdmissionCase, codesOf, type By } from '../../support/admission-case';
import { world, type Tree } from '../../support/admission-world';
import { before, stepsFrom } from './main-path';

/** One step as somebody copies it from paper; a test may write it otherwise. */
export type Copied = Readonly<Record<string, unknown>> & { readonly act: string };

export interface OnPaper {
  readonly cell: string;
  readonly candidate: string;
  readonly helper: string;
  readonly listedOn: PlainDate;
  readonly takenOverOn: PlainDate;
  readonly steps: readonly Copied[];
  readonly papers: readonly {
    readonly slot: string;
    readonly madeOn: PlainDate;
    readonly place: string;
  }[];
}

/** The main path up to an act: the dossier as it was recorded here, and the same as it would be copied from paper. */
export function onPaper(
  until: AdmissionAct,
  tree?: Tree,
  on?: string,
): { readonly input: OnPaper; readonly recorded: AdmissionCase } {
  const recorded = before(until, tree, on);
  const { state, today } = recorded;
  const passed = stepsFrom(state.listedOn);
  const upTo = passed.findIndex(({ act }) => act === until);
  const steps = passed
    .slice(0, upTo < 0 ? passed.length : upTo)
    .filter(({ when }) => !when || when(state))
    .flatMap(({ act, input }) => copied(act, { ...input(state) }));
  const papers = Object.keys(state.papers).map((slot) => ({
    slot,
    madeOn: addDays(state.listedOn, slot === 'certificate' ? 32 : 40),
    place: 'token',
  }));
  const { listedOn } = state;
  const who = { cell: 'cell', candidate: 'candidate', helper: 'm3' };
  return { recorded, input: { ...who, listedOn, takenOverOn: today, steps, papers } };
}

/** The step with what paper tells of it; none for what it does not tell. */
function copied(act: AdmissionAct, given: Readonly<Record<string, unknown>>): readonly Copied[] {
  const { paper: _paper, minutes: _minutes, present, presentCount, ...said } = given;
  if (act === 'award-certificate') {
    const { class: _class, ...certificate } = said;
    return [{ act: 'record-certificate', ...certificate }];
  }
  if (act === 'decide-admission') {
    const { resolutionNumber: _number, ...decision } = said;
    return [{ act, ...decision, base: presentCount, present: presentCount }];
  }
  if (VOTE_STEPS.some((name) => name === act)) {
    const base = present === undefined ? presentCount : 9;
    return [{ act, ...said, base, present: base }];
  }
  return PLAIN_STEPS.some((name) => name === act) ? [{ act, ...said }] : [];
}

/** The dossier taken over by an organiser of the cell, in a register of its own. */
export function takenOver(
  input: OnPaper,
  tree?: Tree,
  by: By = 'organiser@cell',
): { readonly one: AdmissionCase; readonly refused: readonly string[] } {
  const one = new AdmissionCase(world(tree ? { tree } : {}), input.takenOverOn);
  const decision = one.attempt('take-over-dossier', input, by, input.takenOverOn);
  const refused =
    decision.kind === 'refused'
      ? decision.refusals.map(({ code, field }) => `${field ?? '-'} ${code}`)
      : [];
  return { one, refused };
}

/** Confirmed by the secretary of the body above. */
export function confirmed(one: AdmissionCase): AdmissionCase {
  const above = one.state.chain[1] ?? '';
  const input = { confirmedOn: one.today, note: 'token' };
  expect(codesOf(one.act('confirm-take-over', input, { by: `secretary@${above}` }))).toEqual([]);
  return one;
}

/** The same paper with one step written otherwise. */
export function rewritten(input: OnPaper, act: string, more: object): OnPaper {
  const steps = input.steps.map((step) => (step.act === act ? { ...step, ...more } : step));
  return { ...input, steps };
}
