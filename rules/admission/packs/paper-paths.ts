import type { Json } from '../../kernel/json';
import { PAPERS_OF_12_HD_BTCTW, PAPER_FILES, PAPER_NEEDS, WITHOUT_PAPER } from './papers';
import type { PaperFile, PaperNeed, PaperRule, WithoutPaper } from './papers';
import { packPath, type PackPath } from './path';
import { record, word, type ValueKind } from './value-kinds';

const KEYS = ['neededIf', 'withoutIt'] as const;
type PaperValue = Readonly<Record<(typeof KEYS)[number], string>>;

/** An overlay may ask for a paper always that others ask for sometimes, never the other way round. */
const needed: ValueKind<string> = {
  ...word(PAPER_NEEDS, 'fixed'),
  tightens: (before, after) => before === after || after === 'always',
};
/** What a missing paper holds up; one that was only noted may be made to hold up. */
const held: ValueKind<string> = {
  ...word(WITHOUT_PAPER, 'fixed'),
  tightens: (before, after) => before === after || before === 'noted',
};
const shape = record<(typeof KEYS)[number], string>(
  { neededIf: needed, withoutIt: held },
  KEYS,
  (read) => ({ neededIf: read('neededIf'), withoutIt: read('withoutIt') }),
);
const paperValue: ValueKind<{ readonly [key: string]: Json } & PaperValue> = {
  parse: (json) => {
    const found = shape.parse(json);
    return found && { neededIf: found.neededIf, withoutIt: found.withoutIt };
  },
  tightens: (before, after) => shape.tightens(before, after),
};

function paperPath(file: PaperFile, slot: string): PackPath {
  return packPath({
    path: `papers.${file}.${slot}`,
    rule: null,
    kind: paperValue,
    get: ({ papers }) => {
      const rule = papers[file].find((one) => one.slot === slot);
      if (!rule) return null;
      const { neededIf, withoutIt } = rule;
      return { value: { neededIf, withoutIt }, source: rule };
    },
    set: (pack, value, { article, confidence }) => ({
      ...pack,
      papers: {
        ...pack.papers,
        [file]: pack.papers[file].map((rule): PaperRule =>
          rule.slot === slot
            ? {
                ...rule,
                neededIf: known(PAPER_NEEDS, value.neededIf) ?? rule.neededIf,
                withoutIt: known(WITHOUT_PAPER, value.withoutIt) ?? rule.withoutIt,
                article,
                confidence,
              }
            : rule,
        ),
      },
    }),
  });
}

function known<W extends PaperNeed | WithoutPaper>(words: readonly W[], text: string): W | null {
  return words.find((one) => one === text) ?? null;
}

/** Every line of the checklists: when it is needed, and what its absence holds up. */
export const PAPER_PATHS: readonly PackPath[] = PAPER_FILES.flatMap((file) =>
  PAPERS_OF_12_HD_BTCTW[file].map(({ slot }) => paperPath(file, slot)),
);
