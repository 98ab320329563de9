import { Inject, Injectable } from '@nestjs/common';
import type { Ledger } from '../../ledger/ledger';
import type { Preview } from '../../ledger/world/preview/contract';
import { say, type Language } from '../../rules/messages/say';
import { stepsOf } from '../../rules/world/reorganisation/plan';
import { readCursor, writeCursor } from '../http/cursors';
import { Problem } from '../http/problem';
import { LEDGER } from '../ledger-token';
import type { Page } from '../lists/page';
import type { PageAsked } from '../registers/inputs/reorganisation';
import { Names } from '../registers/names';
import { id as uuid } from '../schemas/values';
import { showCounts, showForeseen, type ShownCounts, type ShownForeseen } from './foreseen';
import { planOf, Reorganisations, type ShownReorganisation } from './reorganisations';

/** A page of what would happen. */
export interface ShownPreview extends Page<ShownForeseen> {
  readonly id: string;
  /** Hash of the plan that was looked at. */
  readonly plan: string;
  /** Why it could not be carried out as things stand; then nothing more is told. */
  readonly refusals: readonly { readonly code: string; readonly message: string }[];
  /** On the first page only. */
  readonly counts: ShownCounts | null;
}

/** What a reorganisation would do, before it is done. */
@Injectable()
export class Previews {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly reorganisations: Reorganisations,
    private readonly names: Names,
  ) {}

  /** @throws Problem 404 as for the plan itself, 409 where it is over */
  async read(
    reader: string,
    reorganisation: string,
    { limit, cursor }: PageAsked,
    language: Language,
  ): Promise<ShownPreview> {
    const after = readCursor(uuid, cursor) ?? null;
    const shown = await this.reorganisations.read(reader, reorganisation);
    const { id, status, plan } = shown;
    if (status !== 'planned' && status !== 'approved') {
      const facts = { status, possibleIn: ['planned', 'approved'] };
      throw new Problem(409, 'REORGANISATION.STATUS', { facts });
    }
    const preview = await this.ledger.previewReorganisation(planOf(shown), { after, limit });
    const subjects = preview.dossiers.flatMap(({ subject }) => subject ?? []);
    const [bodies, persons] = await Promise.all([
      this.bodyNames(shown, preview),
      this.names.persons(subjects),
    ]);
    const names = { language, bodies, persons };
    return {
      id,
      plan,
      refusals: preview.refusals.map(({ code, facts }) => ({
        code,
        message: say(language, code, facts),
      })),
      counts: preview.counts && showCounts(preview.counts, names),
      items: preview.dossiers.map((one) => showForeseen(one, names)),
      next: preview.next === null ? null : writeCursor(preview.next),
    };
  }

  /** Names as they are today; a body still to be founded has the one of the plan. */
  private async bodyNames(
    plan: ShownReorganisation,
    { dossiers, counts }: Preview,
  ): Promise<ReadonlyMap<string, string>> {
    const ids = dossiers.flatMap(({ organisation, authority, before, after }) => [
      organisation.before,
      organisation.after,
      authority.before ?? [],
      authority.after ?? [],
      ...[...before, ...after].map((duty) => duty.body),
    ]);
    const missing = (counts?.missing ?? []).map((lack) => lack.body);
    const known = await this.names.bodies([...ids.flat(), ...missing]);
    const names = new Map([...known].map(([id, { name }]) => [id, name]));
    for (const { organisation, name } of stepsOf(plan, 'found')) names.set(organisation, name);
    return names;
  }
}
