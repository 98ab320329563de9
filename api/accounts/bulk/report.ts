import type { ProblemDetail } from '../../http/problem';

/** Why a line cannot be carried out. */
export interface RowProblem {
  /** From 1, the first line being the names of the columns. */
  readonly line: number;
  readonly column?: string;
  readonly code: string;
  readonly facts?: NonNullable<ProblemDetail['facts']>;
}

/** What a file does to accounts. */
export interface ImportCounts {
  readonly rows: number;
  readonly created: number;
  readonly disabled: number;
  readonly enabled: number;
  readonly unchanged: number;
}

/** What was found in a file, and what it did if it was carried out. */
export interface ImportReport {
  /** SHA-256 of the file: what is carried out is what was checked. */
  readonly sha256: string;
  readonly counts: ImportCounts;
  readonly problemCount: number;
  /** The first of them, by line. */
  readonly problems: readonly RowProblem[];
  /** When it was carried out, now or before; null while it was only checked. */
  readonly appliedAt: string | null;
}

/** A person mends the first hundred, then asks again. */
const SHOWN_MOST = 100;

/** Gathers problems: the first lines are kept, all are counted. */
export class Problems {
  private readonly kept: RowProblem[] = [];
  private counted = 0;

  add(...problems: readonly RowProblem[]): void {
    this.counted += problems.length;
    this.kept.push(...problems);
    if (this.kept.length > 100 * SHOWN_MOST) this.cut();
  }

  get count(): number {
    return this.counted;
  }

  /** The first ones, in the order of lines. */
  first(): readonly RowProblem[] {
    this.cut();
    return this.kept;
  }

  private cut(): void {
    this.kept.sort((a, b) => a.line - b.line);
    this.kept.splice(SHOWN_MOST);
  }
}
