/** Lets so many in at a time and turns everybody else away at once: a crowd must not fill queues that others wait in. */
export class Turnstile {
  private inside = 0;

  constructor(private readonly most: number) {}

  /** What the work gives, or null when it was full. */
  async through<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.inside >= this.most) return null;
    this.inside += 1;
    try {
      return await work();
    } finally {
      this.inside -= 1;
    }
  }
}
