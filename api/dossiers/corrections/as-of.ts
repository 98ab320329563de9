import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { dossierAsOf, READINGS, type Reading } from '../../../ledger/reads/dossier-as-of';
import type { Ledger } from '../../../ledger/ledger';
import type { PlainDate } from '../../../rules/calendar/plain-date';
import type { Clock, PaperSlot } from '../../../rules/kernel/duty';
import { assertNever } from '../../../rules/kernel/json';
import type { DossierState } from '../../../rules/kernel/procedure';
import { nameOf, type Language } from '../../../rules/messages/say';
import { notFound, Problem } from '../../http/problem';
import { LEDGER } from '../../ledger-token';
import { datesOf, type ThreeDates } from '../dates';
import { showDuty, type ShownDuty } from '../duty';
import { Visibility } from '../visibility';

export const asOfAsked = z.strictObject({ reading: z.enum(READINGS).default('known-now') });
export type AsOfAsked = z.output<typeof asOfAsked>;

/** Where a dossier stood at the end of a legal day. */
export interface ShownAsOf {
  readonly dossier: string;
  readonly day: PlainDate;
  readonly reading: Reading;
  readonly seq: number;
  readonly phase: string;
  readonly phaseName: string;
  readonly closed: boolean;
  readonly pack: string | null;
  readonly organisation: string;
  readonly duties: readonly ShownDuty[];
  readonly clocks: readonly Clock[];
  readonly dates: ThreeDates;
  readonly papers: readonly (PaperSlot & { readonly name: string })[];
  readonly state: DossierState;
}

/** A dossier as it stood on an earlier day. */
@Injectable()
export class AsOf {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly visibility: Visibility,
  ) {}

  /** @throws Problem 404; 422 on a day that has not ended, or on which there was no dossier */
  async read(
    person: string,
    dossier: string,
    { day, reading }: { readonly day: PlainDate; readonly reading: Reading },
    language: Language,
  ): Promise<ShownAsOf> {
    await this.visibility.check(person, dossier);
    const { today } = await this.ledger.businessNow();
    const found = await dossierAsOf(this.ledger.context, { dossier, day, reading, today });
    if (!found) throw notFound('DOSSIER');
    switch (found.kind) {
      case 'in-future':
        throw outside('AS_OF.IN_FUTURE', { day, today });
      case 'not-begun':
        throw outside('AS_OF.NOT_BEGUN', { day, beganOn: found.beganOn });
      case 'stood': {
        const { seq, state, duties, clocks, papers } = found;
        return {
          dossier,
          day,
          reading,
          seq,
          phase: state.phase,
          phaseName: nameOf(language, 'phases', state.phase),
          closed: state.closed,
          pack: state.pack,
          organisation: state.organisation,
          duties: duties.map((duty) => showDuty(duty, language)),
          clocks,
          dates: datesOf(state, day),
          papers: papers.map((slot) => ({ ...slot, name: nameOf(language, 'papers', slot.slot) })),
          state,
        };
      }
      default:
        return assertNever(found);
    }
  }
}

function outside(code: string, facts: Readonly<Record<string, string>>): Problem {
  return new Problem(422, code, { facts, errors: [{ code, facts, parameter: 'day' }] });
}
