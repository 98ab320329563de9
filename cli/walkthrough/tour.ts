import type { z } from 'zod';
import type { PlainDate } from '../../rules/calendar/plain-date';
import { nameOf, type Language } from '../../rules/messages/say';
import * as answers from './answers';
import type { Entry, ShownDossier } from './answers';
import type { Door, Holder } from './door';
import type { Line, Report } from './report';

/** The walkthrough as it goes: what day it is, which bodies there are, what is read and what is reported. */
export class Tour {
  /** Acts done so far. */
  steps = 0;
  private bodies: ReadonlyMap<string, string> = new Map();

  private constructor(
    readonly door: Door,
    private readonly report: Report,
    readonly language: Language,
    private readonly supervisor: Holder,
    /** Business time, as the system told it last. */
    public today: PlainDate,
  ) {}

  /**
   * Begins a tour.
   * @param supervisor  login of who moves business time
   */
  static async begin(
    door: Door,
    report: Report,
    language: Language,
    supervisor: string,
  ): Promise<Tour> {
    const holder = await door.signIn(supervisor);
    const { value } = await door.get(holder, '/clock', answers.clock);
    const tour = new Tour(door, report, language, holder, value.today);
    await tour.learnBodies();
    return tour;
  }

  /** Reads the tree as it is now. */
  async learnBodies(): Promise<void> {
    const { items } = await this.read('/organisations', answers.organisations);
    this.bodies = new Map(items.map(({ id, name }) => [id, name]));
  }

  say(line: Line): void {
    this.report(line);
  }

  /** Moves business time forward to a day, and says what else became overdue by it. */
  async moveTo(day: PlainDate, ownDossiers: readonly string[]): Promise<void> {
    if (day <= this.today) return;
    const asked = { json: { to: day } };
    const { value } = await this.door.post(this.supervisor, '/clock', answers.moved, asked);
    this.today = value.today;
    const overdue = value.overdue
      .filter(({ dossier }) => !ownDossiers.includes(dossier))
      .map(({ code, task, role, organisation, dueOn }) => ({
        code,
        what: nameOf(this.language, 'acts', task),
        who: nameOf(this.language, 'roles', role),
        body: this.nameOfBody(organisation),
        dueOn,
      }));
    this.say({ line: 'clock', today: value.today, by: this.supervisor.name, overdue });
  }

  async dossier(id: string): Promise<ShownDossier> {
    return this.read(`/dossiers/${id}`, answers.dossier);
  }

  /** An entry of a dossier's ledger as its reader sees it. @throws when the ledger does not show it */
  async entry(dossier: string, seq: number, reader: Holder): Promise<Entry> {
    const entries = await this.entries(dossier, reader);
    const found = entries.find((one) => one.seq === seq);
    if (!found) throw new Error(`the ledger of ${dossier} does not show its entry ${seq}`);
    return found;
  }

  async newestEntry(dossier: string): Promise<Entry> {
    const found = (await this.entries(dossier, this.supervisor)).at(-1);
    if (!found) throw new Error(`the ledger of ${dossier} shows no entry`);
    return found;
  }

  async votes(dossier: string): Promise<readonly answers.Vote[]> {
    return this.read(`/dossiers/${dossier}/votes`, answers.votes);
  }

  /** Persons who have a dossier at this body. */
  async subjectsAt(body: string): Promise<ReadonlySet<string>> {
    const path = `/dossiers?organisation=${body}`;
    const lines = await this.all(path, answers.dossierLines, this.supervisor);
    return new Set(lines.flatMap(({ subject }) => (subject ? [subject.id] : [])));
  }

  /** Whether the body stood when the tree was last read. */
  stands(id: string): boolean {
    return this.bodies.has(id);
  }

  nameOfBody(id: string): string {
    return this.bodies.get(id) ?? id;
  }

  private async entries(dossier: string, reader: Holder): Promise<readonly Entry[]> {
    return this.all(`/dossiers/${dossier}/entries`, answers.entries, reader);
  }

  /** As who watches over all bodies of the demonstration. */
  async read<T>(path: string, shape: z.ZodType<T>): Promise<T> {
    return (await this.door.get(this.supervisor, path, shape)).value;
  }

  /** Every page of a list. */
  async all<T>(
    path: string,
    shape: z.ZodType<answers.Page<T>>,
    reader: Holder,
  ): Promise<readonly T[]> {
    const found: T[] = [];
    const asked = `${path}${path.includes('?') ? '&' : '?'}limit=100`;
    let from: string | null | undefined = '';
    while (typeof from === 'string') {
      const onPage: string = from === '' ? asked : `${asked}&cursor=${from}`;
      const { items, next }: answers.Page<T> = (await this.door.get(reader, onPage, shape)).value;
      found.push(...items);
      from = next;
    }
    return found;
  }
}
