import { Inject, Injectable } from '@nestjs/common';
import { SESSION_LIMITS, SETTINGS, type ApiSettings } from '../settings';
import { SessionStore, type SignedIn } from './session-store';

/** Idle time is put off at most this often, so that reading a page is not also writing one. */
const PROLONG_EVERY_MS = 60_000;
const REMEMBERED_MOST = 10_000;

interface Remembered {
  who: SignedIn;
  prolongedAtMs: number;
}

/**
 * Who a session belongs to. That never changes, so it is remembered; whether it still stands is asked each time. When
 * a factor was proven only grows, so what is remembered of it can be too old and never too young.
 */
@Injectable()
export class Identities {
  private readonly remembered = new Map<string, Remembered>();
  private readonly prolongEveryMs: number;

  constructor(
    private readonly store: SessionStore,
    @Inject(SETTINGS) { sessions = SESSION_LIMITS }: ApiSettings,
  ) {
    this.prolongEveryMs = Math.min(PROLONG_EVERY_MS, sessions.idleMinutes * 15_000);
  }

  /** Who is signed in by this session now, or none when it has ended. */
  async find(session: string, nowMs: number): Promise<SignedIn | undefined> {
    const who = await this.store.find(session);
    if (!who) {
      this.remembered.delete(session);
      return undefined;
    }
    await this.keepAlive(this.remember(who), nowMs);
    return who;
  }

  /**
   * As `find`, without asking the database again: only for acts, where the ledger checks the session inside the
   * act's own transaction and refuses an ended one.
   */
  async recall(session: string, nowMs: number): Promise<SignedIn | undefined> {
    const known = this.remembered.get(session);
    // What holds a session back may have been mended at another process: that is asked each time.
    if (!known || known.who.enrolFirst) return this.find(session, nowMs);
    await this.keepAlive(known, nowMs);
    return known.who;
  }

  forget(session: string): void {
    this.remembered.delete(session);
  }

  private remember(who: SignedIn): Remembered {
    const known = this.remembered.get(who.session);
    if (known) {
      known.who = who;
      return known;
    }
    const [oldest] = this.remembered.keys();
    if (this.remembered.size >= REMEMBERED_MOST && oldest !== undefined)
      this.remembered.delete(oldest);
    const fresh = { who, prolongedAtMs: 0 };
    this.remembered.set(who.session, fresh);
    return fresh;
  }

  private async keepAlive(known: Remembered, nowMs: number): Promise<void> {
    if (nowMs - known.prolongedAtMs < this.prolongEveryMs) return;
    known.prolongedAtMs = nowMs;
    await this.store.prolong(known.who.session);
  }
}
