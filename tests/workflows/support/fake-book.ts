import type { Book, Log } from '../../../activities/ports';
import type { ActOutcome, ActRequest, Standing } from '../../../ledger/contract';
import type { WorldOutcome } from '../../../ledger/world/contract';
import type { ChangeToFollow } from '../../../ledger/world/follow';
import type { Mark } from '../../../ledger/to-tell';
import type { PlainDate } from '../../../rules/calendar/plain-date';
import { civilDayOf, plainDate } from '../../../rules/calendar/plain-date';

/** One care taken: which dossier, on which civil day, and how late the strike came after the day's begin. */
export interface CareTaken {
  readonly dossier: string;
  readonly on: PlainDate;
  readonly atMs: number;
  readonly key: string;
}

interface Kept {
  standing: Standing;
  moments: PlainDate[];
  helperMoments: Map<string, PlainDate[]>;
}

/**
 * A ledger in memory for workflow tests: each dossier has days on which care is due, and a strike takes those that have
 * come. It knows the engine's time only, so that a skipping server moves it.
 */
export class FakeBook implements Book {
  readonly taken: CareTaken[] = [];
  readonly acts: ActRequest[] = [];
  readonly effectsDone: string[] = [];
  /** Dossiers marked to be told. */
  readonly toTell = new Set<string>();
  private readonly dossiers = new Map<string, Kept>();
  private readonly keys = new Set<string>();

  constructor(private readonly nowMs: () => Promise<number>) {}

  /** A reorganisation that the rules refuse this many times before they let it happen, and what its change touches. */
  readonly merger = { refusals: 0, done: 0, total: 0 };

  async worldWork() {
    return [];
  }
  async carryOutDue(): Promise<WorldOutcome> {
    if (this.merger.refusals > 0) {
      this.merger.refusals -= 1;
      return { kind: 'refused', refusals: [] };
    }
    const entry = { hash: 'hash', recordedAt: '2026-07-01T00:00:00.000Z', rows: 1 };
    const receipt = { register: 'organisations', seq: 7, touched: this.merger.total } as const;
    return { kind: 'accepted', receipt: { ...entry, ...receipt }, replayed: false };
  }
  async drainWorld(_change: ChangeToFollow, limit: number) {
    this.merger.done = Math.min(this.merger.total, this.merger.done + limit);
    const { done, total } = this.merger;
    return { done, total };
  }

  /** Counters are PostgreSQL's; there is never anything to add up here. */
  addUp = async (): Promise<number> => 0;

  /** Puts a dossier where a test wants it; `moments` are the days of care still to come. */
  put(dossier: string, standing: Partial<Standing>, moments: readonly string[] = []): Standing {
    const kept = this.dossiers.get(dossier);
    const days = moments.map(plainDate).sort();
    const next: Standing = {
      dossier,
      kind: 'admission',
      phase: 'SOURCE',
      closed: false,
      generation: 1,
      helpers: [],
      effectsPending: false,
      offsetMs: 0,
      epoch: 0,
      ...kept?.standing,
      ...standing,
      seq: standing.seq ?? (kept?.standing.seq ?? 0) + 1,
      nextOn: days[0] ?? null,
    };
    const helperMoments = kept?.helperMoments ?? new Map<string, PlainDate[]>();
    this.dossiers.set(dossier, { standing: next, moments: days, helperMoments });
    this.toTell.add(dossier);
    return this.read(dossier);
  }

  /** Gives a dossier's helper its days of care; none takes the helper away. */
  putHelper(dossier: string, helper: string, moments: readonly string[] | null): Standing {
    const kept = this.kept(dossier);
    if (moments === null) kept.helperMoments.delete(helper);
    else kept.helperMoments.set(helper, moments.map(plainDate).sort());
    kept.standing = { ...kept.standing, seq: kept.standing.seq + 1 };
    return this.read(dossier);
  }

  async act(request: ActRequest): Promise<ActOutcome> {
    this.acts.push(request);
    const { dossier, key } = request;
    const atMs = await this.nowMs();
    const kept = this.dossiers.get(dossier);
    if (kept === undefined) return { kind: 'not-found', what: 'dossier' };
    const today = civilDayOf(atMs + kept.standing.offsetMs);
    const lists = [kept.moments, ...kept.helperMoments.values()];
    const due = lists.flatMap((days) => days.splice(0, days.filter((day) => day <= today).length));
    if (due.length === 0 || this.keys.has(key)) return { kind: 'nothing-due' };
    this.keys.add(key);
    this.taken.push(...due.map((on) => ({ dossier, on, atMs, key })));
    const nextOn = kept.moments[0] ?? null;
    kept.standing = { ...kept.standing, seq: kept.standing.seq + 1, nextOn };
    return { kind: 'nothing-due' };
  }

  async findStanding(dossier: string): Promise<Standing | undefined> {
    return this.dossiers.has(dossier) ? this.read(dossier) : undefined;
  }

  async pendingEffects(dossier: string) {
    const { effectsPending, seq } = this.kept(dossier).standing;
    const effect = {
      dossier,
      causeSeq: seq,
      target: `target of ${dossier}`,
      act: 'hear',
      input: {},
    };
    return effectsPending ? [effect] : [];
  }
  async carryOut({ dossier }: { dossier: string }): Promise<ActOutcome> {
    const kept = this.kept(dossier);
    this.effectsDone.push(dossier);
    kept.standing = { ...kept.standing, effectsPending: false };
    return { kind: 'nothing-due' };
  }

  async strikeLate() {
    return { struck: 0, nothingDue: 0, more: false };
  }
  readonly migration = { done: 0, total: 0 };
  async migrationsWaiting() {
    return [];
  }
  async migrateSome(_id: string, limit: number) {
    this.migration.done = Math.min(this.migration.total, this.migration.done + limit);
    return {
      ...this.migration,
      moved: this.migration.done,
      refused: 0,
      skipped: 0,
      cancelled: false,
    };
  }
  async watchStaffing() {
    return { compared: 0, solved: 0, found: 0 };
  }
  async sealReads() {
    return { batches: 0, rows: 0 };
  }
  async followedDossiers(after: string | null, limit: number) {
    const ids = [...this.dossiers.keys()].sort().filter((id) => after === null || id > after);
    return ids
      .map((id) => this.read(id))
      .filter(({ closed }) => !closed)
      .slice(0, limit);
  }

  async takeToTell(limit: number) {
    return [...this.toTell].slice(0, limit).map((dossier) => {
      const standing = this.read(dossier);
      return { standing, mark: { dossier, seq: standing.seq, epoch: standing.epoch } };
    });
  }
  async told(marks: readonly Mark[]): Promise<void> {
    for (const { dossier, seq } of marks) {
      if (this.read(dossier).seq === seq) this.toTell.delete(dossier);
    }
  }
  async markAllToTell(): Promise<number> {
    const open = await this.followedDossiers(null, Infinity);
    for (const { dossier } of open) this.toTell.add(dossier);
    return open.length;
  }

  private kept(dossier: string): Kept {
    const kept = this.dossiers.get(dossier);
    if (kept === undefined) throw new Error(`the test put no dossier ${dossier}`);
    return kept;
  }

  private read(dossier: string): Standing {
    const { standing, helperMoments } = this.kept(dossier);
    const helpers = [...helperMoments].map(([helper, days]) => ({
      helper,
      nextOn: days[0] ?? null,
    }));
    return { ...standing, helpers };
  }
}

const silent = (): void => undefined;
export const SILENT: Log = { info: silent, warn: silent, error: silent };
