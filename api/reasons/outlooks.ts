import { Inject, Injectable } from '@nestjs/common';
import type { Ledger } from '../../ledger/ledger';
import { wayOf } from '../../ledger/reads/passages';
import { clockLedger, type ClockLedger, type Held } from '../../rules/admission/clock-ledger';
import { forecast } from '../../rules/admission/forecast';
import { CalendarGap } from '../../rules/calendar/calendar';
import { addDays, type PlainDate } from '../../rules/calendar/plain-date';
import type { ForecastStep } from '../../rules/kernel/duty';
import type { DossierKind } from '../../rules/kernel/procedure';
import { nameOf, type Language } from '../../rules/messages/say';
import { Visibility } from '../dossiers/visibility';
import { notFound, Problem } from '../http/problem';
import { LEDGER } from '../ledger-token';
import { Names, type NamedBody } from '../registers/names';
import { stateOfAdmission } from './admission-state';
import { suspendedBy, type ShownSuspended } from './suspended';

export interface ShownForecast {
  readonly today: PlainDate;
  /** Version of the calendar it was counted on. */
  readonly calendar: string;
  readonly steps: readonly (Omit<ForecastStep, 'who'> & {
    readonly name: string;
    readonly role: string;
    readonly roleName: string;
    readonly body: NamedBody | null;
  })[];
}

export interface ShownClockLedger extends Omit<ClockLedger, 'intervals'> {
  readonly today: PlainDate;
  readonly calendar: string;
  readonly suspended: ShownSuspended | null;
  readonly intervals: readonly (Held & { readonly act: string; readonly name: string })[];
}

/** What is still to come of a dossier, and who held it on each day until now. */
@Injectable()
export class Outlooks {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly visibility: Visibility,
    private readonly names: Names,
  ) {}

  /** @throws Problem 404 for a dossier that is not seen, 422 for one that is no admission, or whose way leads beyond the calendar */
  async forecast(reader: string, dossier: string, language: Language): Promise<ShownForecast> {
    const { head, facts } = await this.look(reader, dossier);
    const state = stateOfAdmission(head);
    if (!state) throw notOfThisKind('FORECAST.OTHER_KIND', head.kind);
    const { calendar, today } = facts;
    const steps = foreseen(() => forecast(state, calendar, today));
    const bodies = await this.names.bodies(steps.map(({ who }) => who.body));
    return {
      today,
      calendar: calendar.version,
      steps: steps.map(({ who, ...step }) => ({
        ...step,
        name: nameOf(language, 'acts', step.act),
        role: who.role,
        roleName: nameOf(language, 'roles', who.role),
        body: bodies.get(who.body) ?? null,
      })),
    };
  }

  /** @throws Problem 404 for a dossier that is not seen, 422 for one whose days are not charged */
  async clockLedger(
    reader: string,
    dossier: string,
    language: Language,
  ): Promise<ShownClockLedger> {
    const { head, facts } = await this.look(reader, dossier);
    if (!stateOfAdmission(head)) throw notOfThisKind('CLOCK_LEDGER.NONE', head.kind);
    const way = await wayOf(this.ledger.context, dossier);
    const steps = way.flatMap(({ entry, after }) => {
      const state = after && stateOfAdmission({ kind: head.kind, state: after });
      return state ? [{ seq: entry.seq, on: entry.occurredOn, state }] : [];
    });
    const acts = new Map(way.map(({ entry }) => [entry.seq, entry.act]));
    const { calendar, today } = facts;
    const { intervals, ...totals } = clockLedger(steps, calendar, addDays(today, 1));
    return {
      today,
      calendar: calendar.version,
      intervals: intervals.map((one) => {
        const act = acts.get(one.seq) ?? '';
        return { ...one, act, name: nameOf(language, 'acts', act) };
      }),
      suspended: suspendedBy(head, today),
      ...totals,
    };
  }

  private async look(reader: string, dossier: string) {
    await this.visibility.check(reader, dossier);
    const outlook = await this.ledger.lookAt(dossier, reader);
    if (!outlook) throw notFound('DOSSIER');
    return outlook;
  }
}

/** What the rules know of the way of one person alone; the sentence says why, and where to look instead. */
function notOfThisKind(code: string, kind: DossierKind): Problem {
  return new Problem(422, code, { facts: { kind } });
}

function foreseen(look: () => readonly ForecastStep[]): readonly ForecastStep[] {
  try {
    return look();
  } catch (error) {
    if (!(error instanceof CalendarGap)) throw error;
    const { day, calendar } = error;
    throw new Problem(422, 'CALENDAR.GAP', { facts: { day, calendar } });
  }
}
