import { Inject, Injectable } from '@nestjs/common';
import type { Ledger } from '../../ledger/ledger';
import { peopleFor } from '../../ledger/reads/people-for';
import { wayOf } from '../../ledger/reads/passages';
import { bodyOn, SEATS } from '../../rules/admission/seats';
import { skippedDays, type Calendar, type SkippedDay } from '../../rules/calendar/calendar';
import { countOf, type TermLength } from '../../rules/calendar/count';
import { addDays, type PlainDate } from '../../rules/calendar/plain-date';
import type { Duty } from '../../rules/kernel/duty';
import { nameOf, type Language } from '../../rules/messages/say';
import { sayWhy, type WhySentences } from '../../rules/messages/why';
import { admission } from '../../rules/admission/procedure';
import { showDuty, type ShownDuty } from '../dossiers/duty';
import { Visibility } from '../dossiers/visibility';
import { notFound } from '../http/problem';
import { LEDGER } from '../ledger-token';
import { Names, type Named, type NamedBody } from '../registers/names';
import { stateOfAdmission } from './admission-state';

/** Why a duty is owed, by whom, until when, and what comes of it. */
export interface ShownWhy {
  readonly duty: ShownDuty;
  readonly today: PlainDate;
  /** The entry after which it has been owed. */
  readonly cause: {
    readonly seq: number;
    readonly act: string;
    readonly name: string;
    readonly on: PlainDate;
  } | null;
  readonly who: {
    readonly body: NamedBody | null;
    readonly answers: NamedBody | null;
    /** Parts the body plays in the dossier. */
    readonly seats: readonly string[];
    /** Who holds the role there today, or was lent it for such acts. */
    readonly holders: readonly { readonly person: Named; readonly lentBy: Named | null }[];
  };
  readonly count: {
    readonly startsOn: PlainDate;
    readonly length: TermLength | null;
    readonly lastDay: PlainDate;
    readonly skipped: readonly SkippedDay[];
    readonly calendar: string;
  };
  readonly discharge: { readonly act: string; readonly name: string };
  readonly care: {
    readonly remindOn: readonly PlainDate[];
    readonly escalatesOn: PlainDate | null;
    readonly repeatEveryDays: number | null;
    readonly above: NamedBody | null;
  };
  readonly sentences: WhySentences;
}

/** Explains one duty of a dossier by the rules that made it. */
@Injectable()
export class Why {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly visibility: Visibility,
    private readonly names: Names,
  ) {}

  /** @throws Problem 404 for a dossier the reader does not see, and for a duty that is not owed now */
  async read(reader: string, dossier: string, key: string, language: Language): Promise<ShownWhy> {
    await this.visibility.check(reader, dossier);
    const outlook = await this.ledger.lookAt(dossier, reader);
    if (!outlook) throw notFound('DOSSIER');
    const { procedure, head, facts } = outlook;
    const { state } = head;
    const duty = procedure.duties(state, facts.calendar).find((one) => one.key === key);
    if (!duty) throw notFound('DUTY');
    const clock = procedure.clocks(state, facts.calendar).find((one) => one.duty === key);
    const care = procedure.care[clock?.kind ?? ''];
    const chain = procedure.chain(state);
    const above = chain[chain.indexOf(duty.body) + 1] ?? duty.body;
    const escalate = care?.escalateAtDays ?? null;
    const escalatesOn = escalate === null ? null : addDays(duty.dueOn, escalate);
    const [cause, holders, bodies] = await Promise.all([
      this.causeOf(dossier, key),
      this.holdersOf(duty, procedure.acts[duty.act]?.kind, facts.today),
      this.names.bodies([duty.body, duty.answers, above]),
    ]);
    const count = countedDays(duty, facts.calendar);
    const own = stateOfAdmission(head);
    const discharge = { act: duty.act, name: nameOf(language, 'acts', duty.act) };
    const shown = showDuty(duty, language);
    return {
      duty: shown,
      today: facts.today,
      cause: cause && { ...cause, name: nameOf(language, 'acts', cause.act) },
      who: {
        body: bodies.get(duty.body) ?? null,
        answers: bodies.get(duty.answers) ?? null,
        seats: own ? SEATS.filter((seat) => bodyOn(seat, own) === duty.body) : [],
        holders,
      },
      count,
      discharge,
      care: {
        remindOn: (care?.remindAtDays ?? []).map((days) => addDays(duty.dueOn, days)),
        escalatesOn,
        repeatEveryDays: care?.repeatEveryDays ?? null,
        above: bodies.get(above) ?? null,
      },
      sentences: sayWhy(language, {
        what: shown.what,
        article: duty.article,
        cause: cause && { ...cause, act: nameOf(language, 'acts', cause.act) },
        role: shown.who,
        body: bodies.get(duty.body)?.name ?? duty.body,
        holders: holders.map(({ person }) => person.name),
        startsOn: count.startsOn,
        dueOn: duty.dueOn,
        length: count.length,
        skipped: count.skipped.length,
        act: discharge.name,
        escalatesOn,
        above: bodies.get(above)?.name ?? above,
      }),
    };
  }

  /** The newest entry after which the duty is owed and before which it was not. */
  private async causeOf(dossier: string, key: string) {
    const way = await wayOf(this.ledger.context, dossier);
    const caused = way.findLast(({ entry, before, after, calendar }) => {
      const procedure = this.ledger.context.procedures[kindOf(way) ?? admission.kind];
      const owes = (state: typeof before) =>
        state !== null && procedure.duties(state, calendar).some((duty) => duty.key === key);
      return entry.seq > 0 && owes(after) && !owes(before);
    });
    if (!caused) return null;
    const { seq, act, occurredOn } = caused.entry;
    return { seq, act, on: occurredOn };
  }

  private async holdersOf(
    { role, body }: Duty,
    kind: string | undefined,
    today: PlainDate,
  ): Promise<ShownWhy['who']['holders']> {
    const { holdings, lendings } = await peopleFor(this.ledger.context, {
      bodies: [body],
      subject: null,
      on: today,
    });
    const holds = (one: { role: string; fromOn: string; toOn: string | null }) =>
      one.role === role && one.fromOn <= today && (one.toOn === null || one.toOn > today);
    const found = [
      ...holdings.filter(holds).map(({ person }) => ({ person, lentBy: null })),
      ...lendings
        .filter((one) => holds(one) && one.kinds.some((lent) => lent === kind))
        .map(({ deputy, principal }) => ({ person: deputy, lentBy: principal })),
    ];
    const names = await this.names.persons(
      found.flatMap(({ person, lentBy }) => (lentBy === null ? [person] : [person, lentBy])),
    );
    const named = (id: string): Named => names.get(id) ?? { id, name: id };
    return found.map(({ person, lentBy }) => ({
      person: named(person),
      lentBy: lentBy === null ? null : named(lentBy),
    }));
  }
}

function kindOf(way: Awaited<ReturnType<typeof wayOf>>) {
  return way[0]?.entry.facts.opened?.kind;
}

/** The count by its term; where the day does not follow from a term alone, the days between that were not worked. */
function countedDays(duty: Duty, calendar: Calendar): ShownWhy['count'] {
  const { counted, fromOn, dueOn } = duty;
  if (counted) return countOf(counted.length, counted.startsOn, calendar);
  const skipped = dueOn > fromOn ? skippedDays(fromOn, dueOn, calendar) : [];
  return { startsOn: fromOn, length: null, lastDay: dueOn, skipped, calendar: calendar.version };
}
