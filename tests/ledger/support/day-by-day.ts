/** A naive picture of the world: one value per day and key, painted by whoever follows what was accepted. */
export class DayByDay {
  private readonly lines = new Map<string, (string | null)[]>();

  constructor(private readonly days: number) {}

  on(key: string, day: number): string | null {
    return this.lines.get(key)?.[day] ?? null;
  }

  /** Paints from a day on, until another (exclusive). @throws where a day is painted already: two things at once */
  begin(key: string, value: string, from: number, until = this.days): void {
    const line = this.lineOf(key);
    for (let day = from; day < until; day += 1) {
      if (line[day] !== null) throw new Error(`${key} on day ${day}: ${value} beside ${line[day]}`);
      line[day] = value;
    }
  }

  /** Paints over what holds on the day, for as long as that held; null takes it away. */
  instead(key: string, value: string | null, from: number): void {
    const line = this.lineOf(key);
    const held = line[from];
    for (let day = from; day < this.days && line[day] === held; day += 1) line[day] = value;
  }

  /** The first day after this one on which nothing holds; the end of the picture where something always does. */
  goneBy(key: string, after: number): number {
    for (let day = after; day < this.days; day += 1) if (this.on(key, day) === null) return day;
    return this.days;
  }

  private lineOf(key: string): (string | null)[] {
    const line = this.lines.get(key) ?? new Array<string | null>(this.days).fill(null);
    this.lines.set(key, line);
    return line;
  }
}
