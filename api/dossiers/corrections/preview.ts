import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { CorrectionPreview } from '../../../ledger/correction/preview';
import type { Ledger } from '../../../ledger/ledger';
import type { Refusal } from '../../../rules/kernel/refusal';
import { nameOf, say, type Language } from '../../../rules/messages/say';
import { notFound } from '../../http/problem';
import { LEDGER } from '../../ledger-token';
import { correctEntry } from '../inputs/correcting';
import { RightInputs } from '../right-input';

/** Which entry, and what its input should have been. */
export const previewAsked = correctEntry.omit({ reason: true });
export type PreviewAsked = z.output<typeof previewAsked>;

interface ShownRefusal extends Refusal {
  readonly message: string;
}

/** What a correction would do, with names and sentences. */
export interface ShownPreview extends Omit<
  CorrectionPreview,
  'refusals' | 'blocked' | 'entries' | 'phase'
> {
  readonly name: string;
  readonly possible: boolean;
  readonly refusals: readonly ShownRefusal[];
  readonly blocked: readonly {
    readonly seq: number;
    readonly act: string;
    readonly name: string;
    readonly refusals: readonly ShownRefusal[];
  }[];
  readonly phase: CorrectionPreview['phase'] & {
    readonly wasName: string | null;
    readonly isName: string | null;
  };
  readonly entries: readonly (CorrectionPreview['entries'][number] & { readonly name: string })[];
}

/** Shows a correction before anybody confirms it. */
@Injectable()
export class CorrectionPreviews {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly rightInputs: RightInputs,
  ) {}

  /** Writes nothing. @throws Problem 404, 422 */
  async read(
    person: string,
    dossier: string,
    { seq, input }: PreviewAsked,
    language: Language,
  ): Promise<ShownPreview> {
    const right = await this.rightInputs.read(person, dossier, { seq, input });
    const asked = { dossier, person, seq, input: right };
    const found = await this.ledger.previewCorrection(asked);
    if (!found) throw notFound('DOSSIER');
    const { act, refusals, blocked, phase, entries, ...shown } = found;
    const phaseName = (name: string | null) => name && nameOf(language, 'phases', name);
    return {
      ...shown,
      act,
      name: nameOf(language, 'acts', act),
      possible: refusals.length === 0,
      refusals: refusals.map((one) => said(one, language)),
      blocked: blocked.map((one) => ({
        ...one,
        name: nameOf(language, 'acts', one.act),
        refusals: one.refusals.map((refusal) => said(refusal, language)),
      })),
      phase: { ...phase, wasName: phaseName(phase.was), isName: phaseName(phase.is) },
      entries: entries.map((one) => ({ ...one, name: nameOf(language, 'acts', one.act) })),
    };
  }
}

function said(refusal: Refusal, language: Language): ShownRefusal {
  return { ...refusal, message: say(language, refusal.code, refusal.facts) };
}
