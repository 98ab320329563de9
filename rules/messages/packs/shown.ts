import { diffPacks, type PackDifference } from '../../admission/packs/diff';
import type { Pack, PackId } from '../../admission/packs/pack';
import { confirmed } from '../../admission/packs/registry';
import { valuesOf, type PackValue } from '../../admission/packs/values';
import type { PlainDate } from '../../calendar/plain-date';
import type { Language } from '../say';
import { sayDiff, saySource } from './say-diff';
import { nameOfPath, sayValue } from './say-value';

/** A pack in a list. */
export interface PackLine {
  readonly id: PackId;
  readonly regulation: string;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
  readonly values: number;
  /** How many of them nobody is sure of. */
  readonly unconfirmed: number;
}

/** A value as it is shown. */
export interface ShownValue extends PackValue {
  readonly name: string;
  readonly says: string;
  /** The citation and how sure it is, as a person reads them. */
  readonly cites: string;
  readonly confirmed: boolean;
}

/** A pack with all its values. */
export interface PackPage extends Omit<PackLine, 'values'> {
  readonly values: readonly ShownValue[];
}

/** What changes between two packs, as values and as sentences. */
export interface PackDiffPage {
  readonly before: PackId;
  readonly after: PackId;
  readonly sentences: readonly string[];
  readonly differences: readonly PackDifference[];
  readonly same: number;
  readonly unconfirmed: number;
}

/** The pack in a line. */
export function packLine(pack: Pack): PackLine {
  const values = valuesOf(pack);
  const unconfirmed = values.filter((value) => !confirmed(value)).length;
  const { id, regulation, inForce } = pack;
  return { id, regulation, ...inForce, values: values.length, unconfirmed };
}

/** The pack with every value, named and said in the language. */
export function packPage(language: Language, pack: Pack): PackPage {
  const values = valuesOf(pack).map((value) => ({
    ...value,
    name: nameOfPath(language, value.path),
    says: sayValue(language, value.path, value.value),
    cites: saySource(language, value),
    confirmed: confirmed(value),
  }));
  return { ...packLine(pack), values };
}

/** What changes from one pack to another. */
export function packDiffPage(language: Language, before: Pack, after: Pack): PackDiffPage {
  const diff = diffPacks(before, after);
  return {
    before: before.id,
    after: after.id,
    sentences: sayDiff(language, diff, after.id),
    ...diff,
  };
}
