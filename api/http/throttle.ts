interface Window {
  count: number;
  endsAtMs: number;
}

/** Most keys remembered; the oldest are forgotten first, so that a flood of names cannot fill the memory. */
const KEYS_MOST = 20_000;

/**
 * Counts per key in fixed windows, in the memory of this process: several API processes each count for themselves,
 * so the effective limit is theirs together. A restart forgets.
 */
export class Throttle {
  private readonly windows = new Map<string, Window>();

  constructor(
    private readonly limit: number,
    private readonly windowMs: number,
  ) {}

  /** Seconds to wait before this key may try again; 0 when it may now. */
  waitSeconds(key: string, nowMs: number): number {
    const window = this.windows.get(key);
    if (!window || window.endsAtMs <= nowMs || window.count < this.limit) return 0;
    return Math.ceil((window.endsAtMs - nowMs) / 1_000);
  }

  /** Counts one more for the key. */
  count(key: string, nowMs: number): void {
    const window = this.windows.get(key);
    if (window && window.endsAtMs > nowMs) {
      window.count += 1;
      return;
    }
    this.windows.delete(key);
    if (this.windows.size >= KEYS_MOST) this.forgetOldest();
    this.windows.set(key, { count: 1, endsAtMs: nowMs + this.windowMs });
  }

  /** Takes one count back: that try was a right one. */
  uncount(key: string): void {
    const window = this.windows.get(key);
    if (window && window.count > 0) window.count -= 1;
  }

  /** Forgets the key: it proved itself. */
  clear(key: string): void {
    this.windows.delete(key);
  }

  private forgetOldest(): void {
    const [oldest] = this.windows.keys();
    if (oldest !== undefined) this.windows.delete(oldest);
  }
}
