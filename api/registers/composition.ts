import { Inject, Injectable } from '@nestjs/common';
import type { Ledger } from '../../ledger/ledger';
import { bodiesAsOf } from '../../ledger/reads/register-as-of';
import { packFor } from '../../rules/admission/packs/registry';
import { isPlainDate, type PlainDate } from '../../rules/calendar/plain-date';
import type { Language } from '../../rules/messages/say';
import { standingTooLarge } from '../../rules/votes/standing-size';
import { showWarning, type ShownWarning } from '../dossiers/warning';
import { LEDGER } from '../ledger-token';

/** Acts that change who sits on a committee. */
const COMPOSES: ReadonlySet<string> = new Set(['appoint', 'end-appointment']);

/** Whether the composition of a committee is in order; what is not is told and stands. */
@Injectable()
export class Compositions {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  /** @source R36, by the pack in force on the day */
  async warningsOf(
    body: string,
    on: PlainDate,
    language: Language,
  ): Promise<readonly ShownWarning[]> {
    const [found] = await bodiesAsOf(this.ledger.context, body, on);
    if (!found) return [];
    const held = { committee: found.committeeInOffice, standing: found.standingInOffice };
    const large = standingTooLarge(packFor(on).standingCommitteeSize, held);
    return large ? [showWarning(large, language)] : [];
  }

  /** What an act on the register of persons left at the body it names; nothing for other acts. */
  async warningsAfter(
    act: string,
    body: unknown,
    language: Language,
  ): Promise<readonly ShownWarning[]> {
    if (!COMPOSES.has(act) || typeof body !== 'object' || body === null) return [];
    const { organisation, on } = { organisation: null, on: null, ...body };
    if (typeof organisation !== 'string' || typeof on !== 'string' || !isPlainDate(on)) return [];
    return this.warningsOf(organisation, on, language);
  }
}
