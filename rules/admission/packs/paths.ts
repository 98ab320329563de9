import { FORMS_OF_12_HD_BTCTW } from './forms';
import {
  CATEGORY_SLOTS,
  COMPARISONS,
  QUESTIONS,
  SPECIAL_CATEGORIES,
  TERM_IDS,
  VOTING_BODIES,
  type Pack,
  type Question,
  type Source,
  type SpecialCategory,
  type TermId,
  type VotingBody,
} from './pack';
import { packPath, type PackPath } from './path';
import { PAPER_PATHS } from './paper-paths';
import { SINGLE_PATHS } from './single-paths';
import { sourceOf } from './sourced';
import { anyText, count, sameUnit, termValue, word, type Stricter } from './value-kinds';

/** A limit is stricter when shorter, a waiting time when longer; what protects or ends a membership stays as it is. */
const STRICTER_TERMS: Partial<Readonly<Record<TermId, Stricter>>> = {
  R06: 'more',
  R18: 'fixed',
  R26: 'more',
  R26b: 'more',
  R28: 'fixed',
  R33: 'fixed',
  R34: 'fixed',
};
/** The one term whose event the regulations moved (R17). */
const CEREMONY_ANCHORS = ['received', 'issued'];

function termPath(id: TermId): PackPath {
  return packPath({
    path: `terms.${id}`,
    rule: /^R\d/.test(id) ? id : null,
    kind: termValue(STRICTER_TERMS[id] ?? 'less'),
    get: ({ terms }) => {
      const { length, anchor, ...source } = terms[id];
      return { value: { length, anchor }, source };
    },
    set: (pack, value, source) => ({
      ...pack,
      terms: { ...pack.terms, [id]: { ...value, ...source } },
    }),
    fits: (before, after) =>
      sameUnit(before, after) &&
      (before.anchor === after.anchor || (id === 'R17' && CEREMONY_ANCHORS.includes(after.anchor))),
  });
}

const RULE_OF_VOTE: Readonly<Record<VotingBody, string>> = {
  cell: 'R10',
  'grassroots-committee': 'R12',
  'standing-committee': 'R14',
};
const RULE_OF_QUESTION: Readonly<Record<Question, string | null>> = {
  listing: 'A1',
  admission: null,
  recognition: 'R20',
  removal: 'R23',
};
const comparison = word(COMPARISONS.toReversed(), 'in-a-row');

function thresholdPath(body: VotingBody, question: Question): PackPath {
  return packPath({
    path: `thresholds.${body}.${question}`,
    rule: RULE_OF_QUESTION[question] ?? RULE_OF_VOTE[body],
    kind: comparison,
    get: ({ thresholds }) => {
      const found = thresholds[body][question];
      return found && { value: found.comparison, source: found };
    },
    set: (pack, value, { article, confidence }) => ({
      ...pack,
      thresholds: {
        ...pack.thresholds,
        [body]: {
          ...pack.thresholds[body],
          [question]: { comparison: value, article, confidence },
        },
      },
    }),
  });
}

const AGES = [
  ['age.minYears', 'R01', 'minYears', 'more'],
  ['age.maxYearsWithoutConsent', 'R02', 'maxYearsWithoutConsent', 'less'],
] as const;

/** Both ages stand on one source until one of them gets its own. */
function agePath([path, rule, field, stricter]: (typeof AGES)[number]): PackPath {
  return packPath({
    path,
    rule,
    kind: count(stricter),
    get: ({ age }) => ({ value: age[field], source: age }),
    set: (pack, value, source) => ({
      ...pack,
      age: { ...pack.age, [field]: value, ...source },
      sources: {
        ...Object.fromEntries(AGES.map(([other]) => [other, sourceOf(pack.age)])),
        ...pack.sources,
        [path]: source,
      },
    }),
  });
}

function categoryPath(category: SpecialCategory): PackPath {
  return packPath({
    path: `specialCategories.${category}`,
    rule: null,
    kind: word(CATEGORY_SLOTS, 'fixed'),
    get: ({ specialCategories }) => {
      const { slot, ...source } = specialCategories[category];
      return { value: slot, source };
    },
    set: (pack, slot, { article, confidence }) => ({
      ...pack,
      specialCategories: { ...pack.specialCategories, [category]: { slot, article, confidence } },
    }),
  });
}

function formPath(slot: string): PackPath {
  const path = `forms.${slot}`;
  return packPath({
    path,
    rule: null,
    kind: anyText,
    get: ({ forms, formsFrom }) => {
      const value = forms[slot];
      return value === undefined ? null : { value, source: formsFrom };
    },
    set: (pack, value, source) => ({
      ...pack,
      forms: { ...pack.forms, [slot]: value },
      sources: { ...pack.sources, [path]: source },
    }),
  });
}

/**
 * Every value a pack has, in the order of their rules. Layers in ledgers name paths, so one that was released is
 * never renamed.
 */
export const PACK_PATHS: readonly PackPath[] = [
  ...AGES.map(agePath),
  ...SINGLE_PATHS,
  ...VOTING_BODIES.flatMap((body) => QUESTIONS.map((question) => thresholdPath(body, question))),
  ...TERM_IDS.map(termPath),
  ...SPECIAL_CATEGORIES.map(categoryPath),
  ...Object.keys(FORMS_OF_12_HD_BTCTW).map(formPath),
  ...PAPER_PATHS,
];

const BY_PATH: ReadonlyMap<string, PackPath> = new Map(PACK_PATHS.map((one) => [one.path, one]));

/** What stands at the path, if there is such a path. */
export function findPath(path: string): PackPath | undefined {
  return BY_PATH.get(path);
}

/** The same values with other sources. */
export function resourced(pack: Pack, sourceFor: (source: Source) => Source): Pack {
  return PACK_PATHS.reduce((made, path) => {
    const value = path.read(pack);
    return value === undefined
      ? made
      : (path.write(made, value, sourceFor(path.source(pack))) ?? made);
  }, pack);
}
