import { nameOf, type Language } from '../../rules/messages/say';
import type { Able, Bottleneck, Mend, ShortStep, Staffing } from '../../rules/staffing/staffing';
import type { PlainDate } from '../../rules/calendar/plain-date';
import type { Named, NamedBody } from '../registers/names';

interface ShownAble {
  readonly person: Named;
  readonly principal: Named | null;
}
interface ShownStep {
  readonly key: string;
  readonly what: string;
  readonly roles: readonly string[];
  readonly body: Named;
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate;
  readonly article: string;
  readonly able: readonly ShownAble[];
  readonly out: readonly (ShownAble & { readonly why: string; readonly whyName: string })[];
}
interface ShownMend {
  readonly kind: Mend['kind'];
  readonly says: string;
  readonly body: Named;
  readonly roles: readonly string[];
  readonly principal: Named | null;
}

/** Whether every step can be done: who for each, or the bottlenecks. */
export interface ShownStaffing {
  readonly feasible: boolean;
  readonly assignment: readonly (ShownAble & {
    readonly key: string;
    readonly what: string;
    readonly outOf: number;
  })[];
  readonly bottlenecks: readonly {
    readonly steps: readonly ShownStep[];
    readonly mends: readonly ShownMend[];
  }[];
}

interface Words {
  readonly persons: ReadonlyMap<string, Named>;
  readonly bodies: ReadonlyMap<string, NamedBody>;
  readonly language: Language;
}

/** Everybody and every body an answer speaks of. */
export function idsIn(answer: Staffing): {
  readonly persons: readonly string[];
  readonly bodies: readonly string[];
} {
  if (answer.kind === 'feasible') return { persons: personsOf(answer.assignment), bodies: [] };
  const steps = answer.bottlenecks.flatMap((one) => one.steps);
  const mends = answer.bottlenecks.flatMap((one) => one.mends);
  const lenders = mends.flatMap((mend) => (mend.kind === 'depute' ? [mend.principal] : []));
  return {
    persons: [...steps.flatMap(({ able, out }) => personsOf([...able, ...out])), ...lenders],
    bodies: [...steps, ...mends].map(({ body }) => body),
  };
}

function personsOf(some: readonly Able[]): readonly string[] {
  return some.flatMap(({ person, principal }) => (principal ? [person, principal] : [person]));
}

export function showStaffing(answer: Staffing, words: Words): ShownStaffing {
  if (answer.kind === 'infeasible') {
    const bottlenecks = answer.bottlenecks.map((one) => showBottleneck(one, words));
    return { feasible: false, assignment: [], bottlenecks };
  }
  const assignment = answer.assignment.map((one) => ({
    key: one.key,
    what: nameOf(words.language, 'acts', actOf(one.key)),
    ...showAble(one, words),
    outOf: one.outOf,
  }));
  return { feasible: true, assignment, bottlenecks: [] };
}

function showBottleneck({ steps, mends }: Bottleneck, words: Words) {
  return {
    steps: steps.map((step) => showStep(step, words)),
    mends: mends.map((mend) => showMend(mend, words)),
  };
}

function showStep(step: ShortStep, words: Words): ShownStep {
  const { key, roles, body, fromOn, untilOn, article, able, out } = step;
  const { language } = words;
  return {
    key,
    what: nameOf(language, 'acts', actOf(key)),
    roles: roles.map((role) => nameOf(language, 'roles', role)),
    body: named(body, words.bodies),
    fromOn,
    untilOn,
    article,
    able: able.map((one) => showAble(one, words)),
    out: out.map((one) => ({
      ...showAble(one, words),
      why: one.why,
      whyName: nameOf(language, 'words', `out-${one.why}`),
    })),
  };
}

function showMend(mend: Mend, words: Words): ShownMend {
  const { language } = words;
  const roles = mend.kind === 'appoint' ? mend.roles : [];
  return {
    kind: mend.kind,
    says: nameOf(language, 'words', `mend-${mend.kind}`),
    body: named(mend.body, words.bodies),
    roles: roles.map((role) => nameOf(language, 'roles', role)),
    principal: mend.kind === 'depute' ? named(mend.principal, words.persons) : null,
  };
}

function showAble({ person, principal }: Able, { persons }: Words): ShownAble {
  return {
    person: named(person, persons),
    principal: principal === null ? null : named(principal, persons),
  };
}

function named(id: string, names: ReadonlyMap<string, Named>): Named {
  return { id, name: names.get(id)?.name ?? id };
}

/** `note-quarterly-comment#3` is the third of its kind. */
function actOf(key: string): string {
  return key.split('#')[0] ?? key;
}
