import { condition, workflowInfo } from '@temporalio/workflow';
import type { PlainDate } from '../rules/calendar/plain-date';
import type { DossierId } from '../rules/kernel/facts';
import type { Told } from './messages';

/** Above this many events a run is put down at the next idle moment: about two years of an admission, 30 kB. */
const LONG_HISTORY_EVENTS = 200;

/** What every message has by which the newest is known. */
export interface Ordered {
  readonly dossier: DossierId;
  readonly seq: number;
  readonly epoch: number;
  readonly nextOn: PlainDate | null;
  readonly offsetMs: number;
}

/**
 * Something a workflow follows: the newest message about it, and waiting for the next one that matters.
 * Messages may come late, twice and in any order; only the newest counts.
 */
export abstract class Followed<M extends Ordered> {
  /** What the present round of care was begun with; a change since then ends every wait at once. */
  private roundBegunWith = '';

  constructor(protected newest: M) {}

  /** In words, for the timer that Temporal's own screens show. */
  abstract readonly name: string;
  /** The id whose hash chooses the minute of care. */
  abstract readonly spreadBy: string;
  /** Nothing is left to wait for. */
  abstract readonly closed: boolean;
  /** The part of a message that a waiting workflow must wake up for, as text. */
  protected abstract concern(message: M): string;
  /** What a standing of the whole dossier means for what is followed here. */
  protected abstract messageFrom(standing: Told): M;

  get dossier(): DossierId {
    return this.newest.dossier;
  }
  get seq(): number {
    return this.newest.seq;
  }
  get nextOn(): PlainDate | null {
    return this.newest.nextOn;
  }
  get offsetMs(): number {
    return this.newest.offsetMs;
  }
  get isHistoryLong(): boolean {
    const { historyLength, continueAsNewSuggested } = workflowInfo();
    return historyLength > LONG_HISTORY_EVENTS || continueAsNewSuggested;
  }

  /** Takes in a signal: keeps it when it is newer than what is known, and drops it otherwise. */
  hear(message: M): void {
    if (isNewer(message, this.newest)) this.newest = message;
  }

  /**
   * Takes in what the door answered. It was read after it was asked for, so it may only be older than a signal that
   * overtook it. Older than what was known when asking means the book itself was restored to an earlier day: believe it.
   */
  adopt(answer: Told, seqWhenAsked: number): void {
    const message = this.messageFrom(answer);
    const overtaken = isNewer(this.newest, message) && message.seq >= seqWhenAsked;
    if (!overtaken) this.newest = message;
  }

  /** Begins a round: a message that comes while the round is at work will end its wait. */
  beginRound(): void {
    this.roundBegunWith = this.concern(this.newest);
  }

  /** Waits until something is told that matters. */
  async untilTold(): Promise<void> {
    await condition(() => this.mustAttend());
  }

  /**
   * Waits until something is told that matters, at the latest until an instant of the engine's clock.
   * @returns whether something was told; false when the instant came
   */
  async untilToldOr(instantMs: number, summary: string): Promise<boolean> {
    const waitMs = instantMs - Date.now();
    if (waitMs <= 0) return this.mustAttend();
    return condition(() => this.mustAttend(), waitMs, { summary });
  }

  private mustAttend(): boolean {
    return this.closed || this.isHistoryLong || this.concern(this.newest) !== this.roundBegunWith;
  }
}

/** By entry of the ledger, then by the moves of business time. */
function isNewer(one: Ordered, other: Ordered): boolean {
  return one.seq > other.seq || (one.seq === other.seq && one.epoch > other.epoch);
}
