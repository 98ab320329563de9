import type { PlainDate } from '../calendar/plain-date';
import { refuse, type Refusal } from '../kernel/refusal';
import { PAPER_ORDER, type DatedStep, type OrderRule, type Severity } from './packs/paper-order';
import type { AdmissionState } from './state';

/** The days of steps as far as they are known; several where a step comes more than once. */
export type StepDays = {
  readonly [S in DatedStep]?: PlainDate | null | undefined | readonly (PlainDate | null)[];
};

/** A step dated before what it should follow. */
export interface OrderFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly article: string;
  readonly facts: {
    readonly first: DatedStep;
    readonly firstOn: PlainDate;
    readonly then: DatedStep;
    readonly thenOn: PlainDate;
  };
}

/**
 * Every pair of steps that stand in the wrong order, in the order of the rules. Of a step that comes several times its
 * last day must be awaited, and its first day may not come too early. Steps without a day find nothing.
 * @source 06-HD/TW 3.3, 3.4d; 12-HD/BTCTW (`PAPER_ORDER`)
 */
export function orderFindings(
  days: StepDays,
  rules: readonly OrderRule[] = PAPER_ORDER,
): readonly OrderFinding[] {
  return rules.flatMap(({ code, severity, article, first, then }) => {
    const firstOn = daysOf(days, first).at(-1);
    const thenOn = daysOf(days, then)[0];
    if (!firstOn || !thenOn || thenOn >= firstOn) return [];
    return [{ code, severity, article, facts: { first, firstOn, then, thenOn } }];
  });
}

/**
 * What a step's day is refused for: a rule that blocks and in which this step comes second.
 * @param field  the field of the act's input that carries the day
 */
export function checkOrder(then: DatedStep, field: string, days: StepDays): readonly Refusal[] {
  return orderFindings(days)
    .filter(({ severity, facts }) => severity === 'block' && facts.then === then)
    .map(({ code, article, facts }) => refuse(code, article, { ...facts }, field));
}

/** Warnings that a dossier carries because of the order of its papers (scenario 24: the CV before the application). */
export function orderWarnings(state: AdmissionState): readonly string[] {
  const found = new Set(orderFindings(stepDays(state)).map(({ code }) => code));
  return PAPER_ORDER.flatMap(({ code, warning }) => (warning && found.has(code) ? [warning] : []));
}

/** The days of a dossier's papers up to the cell's meeting. */
export function stepDays(state: AdmissionState): StepDays {
  return {
    application: state.applicationMadeOn,
    cv: state.cvMadeOn,
    stamp: state.cvStampedOn,
    verificationRequest: state.requests.map(({ letterReceivedOn }) => letterReceivedOn),
    verificationReply: state.requests.map(({ repliedOn }) => repliedOn),
    waiver: state.waivers.map(({ decidedOn }) => decidedOn),
    certification: state.verifiedOn,
    comments: state.commentsOn,
    introduction: state.introductions.map(({ introducedOn }) => introducedOn),
    unionResolution: state.unionResolvedOn,
    readiness: state.readyOn,
    selfReview: state.selfReviewOn,
    mentorReview: state.mentorReviewOn,
    recognitionComments: state.recognitionCommentsOn,
  };
}

/** Known days of one step, earliest first. */
function daysOf(days: StepDays, step: DatedStep): readonly PlainDate[] {
  const given = days[step] ?? [];
  const list = typeof given === 'string' ? [given] : given;
  return list.filter((day) => day !== null).sort();
}
