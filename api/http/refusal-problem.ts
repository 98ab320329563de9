import type { Refusal } from '../../rules/kernel/refusal';
import { Problem, type ProblemDetail } from './problem';

/** Status by the first word of the code; what is not listed is the input's or the law's: 422. */
const STATUS_BY_RESOURCE: Readonly<Record<string, number>> = {
  RIGHT: 403,
  SEPARATION: 403,
  PHASE: 409,
  ALREADY: 409,
};

/** Status by the second word, whatever it is about. */
const STATUS_BY_REASON: Readonly<Record<string, number>> = { NOT_FOUND: 404, EXISTS: 409 };

/** Codes whose status differs from that of their words. */
const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  'CONFLICT.WITHDRAWN_ABOVE': 403,
  'CORRECTION.LATER_ENTRIES': 409,
  'CORRECTION.OTHER_EVENTS': 409,
  'CORRECTION.ROLL_MOVED_ON': 409,
  'CORRECTION.SAME_PERSON': 403,
  'CORRECTION.TOLD_OTHERS': 409,
  'GLASS.SAME_PERSON': 403,
  'PACK_LAYER.SAME_PERSON': 403,
  'PACK_LAYER.NONE': 404,
  'PACK_LAYER.STATUS': 409,
  'PLAN.PENDING': 409,
  'PLAN.STATUS': 409,
  'PLAN.UNKNOWN': 404,
  'ACT.UNKNOWN': 404,
  'ACT.ONLY_TIME': 403,
  'ACT.ONLY_SYSTEM': 403,
  'DOSSIER.MISSING': 404,
  'DOSSIER.CLOSED': 409,
  'REORGANISATION.EXISTS': 409,
  'REORGANISATION.NOT_YET': 409,
  'REORGANISATION.OTHER_PLAN': 412,
  'REORGANISATION.STATUS': 409,
  'REORGANISATION.UNKNOWN': 404,
};

/** The HTTP status of a refusal: right 403, state 409, input and law 422. */
export function statusOf(code: string): number {
  const [resource = '', reason = ''] = code.split('.');
  return STATUS_BY_CODE[code] ?? STATUS_BY_REASON[reason] ?? STATUS_BY_RESOURCE[resource] ?? 422;
}

/** A refusal of the law as a problem; the first one leads, each is listed with its article and facts. */
export function refusalProblem(refusals: readonly Refusal[]): Problem {
  const [first] = refusals;
  if (!first) throw new Error('refused without a refusal');
  return new Problem(statusOf(first.code), first.code, {
    article: first.article,
    facts: first.facts,
    errors: refusals.map(detailOf),
  });
}

function detailOf(refusal: Refusal): ProblemDetail {
  const { code, article, facts, field } = refusal;
  return {
    code,
    article,
    facts,
    ...(field !== undefined && { pointer: `/${field.replaceAll('.', '/')}` }),
  };
}
