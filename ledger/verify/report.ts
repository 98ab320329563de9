/** What `verify` proves, by its number in the design. */
export const INVARIANTS = {
  1: 'every acknowledged act stands in the ledger exactly once, and nothing nobody attempted',
  2: 'every chain is whole: numbers without a gap, hashes and links right, texts under their seals',
  3: 'every row people look at equals the fold of the ledger',
  4: 'an open dossier has a duty or a clock that names who, what, body and date; a closed one has none',
  5: 'every open dossier has exactly one running workflow',
  6: 'nothing is completed twice or after the end; no decision without its vote, no vote without its roll',
  7: 'every vote is its rule on its frozen base, and nothing joins a ballot to a voter',
  8: 'probation never ends before twelve months; no working-day term ends on a day off',
  9: 'every act was allowed to its actor that day: decided again, it is the same',
  10: 'every notice has one cause; nothing waits to be told that is not there',
  12: 'the tree of bodies goes nowhere in a circle and every parent stands while its child does, on every day',
  14: 'the audit of reads is what was sealed, batch by batch',
} as const;
export type InvariantId = keyof typeof INVARIANTS;

/** What was found about one invariant. */
export interface InvariantReport {
  readonly id: number;
  readonly title: string;
  /** Single facts that were looked at. */
  readonly checked: number;
  readonly violated: number;
  /** The first few violations: which dossier and entry, and what is wrong; no personal data. */
  readonly examples: readonly string[];
}

/** Everything that was found. */
export interface VerifyReport {
  readonly checked: number;
  readonly violated: number;
  readonly invariants: readonly InvariantReport[];
}

const EXAMPLES_KEPT = 20;
const EXAMPLE_LENGTH = 400;

/** Collects what is checked. */
export interface Findings {
  /** Counts one fact; `wrong` is said only where it does not hold. */
  check(id: InvariantId, holds: boolean, wrong: () => string): void;
  /** Counts facts that were looked at elsewhere and hold. */
  hold(id: InvariantId, count: number): void;
  /** Whether this invariant is looked at; for checks that cost much. */
  asks(id: InvariantId): boolean;
  report(): VerifyReport;
}

export function collectFindings(ids: readonly InvariantId[]): Findings {
  const found = new Map(
    ids.map((id) => [id, { checked: 0, violated: 0, examples: new Array<string>() }]),
  );
  return {
    asks: (id) => found.has(id),
    check(id, holds, wrong) {
      const line = found.get(id);
      if (!line) return;
      line.checked += 1;
      if (holds) return;
      line.violated += 1;
      if (line.examples.length < EXAMPLES_KEPT)
        line.examples.push(wrong().slice(0, EXAMPLE_LENGTH));
    },
    hold(id, count) {
      const line = found.get(id);
      if (line) line.checked += count;
    },
    report() {
      const invariants = [...found].map(([id, line]) => ({ id, title: INVARIANTS[id], ...line }));
      return {
        checked: invariants.reduce((sum, { checked }) => sum + checked, 0),
        violated: invariants.reduce((sum, { violated }) => sum + violated, 0),
        invariants,
      };
    },
  };
}
