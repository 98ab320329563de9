import type { DossierPreview, PreviewCounts, Turned } from '../../ledger/world/preview/contract';
import type { Duty } from '../../rules/kernel/duty';
import { nameOf, type Language } from '../../rules/messages/say';
import { showDuty, type ShownDuty } from '../dossiers/duty';
import type { Named } from '../registers/names';

/** A duty with the name of its body, which may be one that is still to be founded. */
type DutyForeseen = ShownDuty & { readonly bodyName: string };

/** What would happen to one dossier, in words. */
export interface ShownForeseen extends Pick<
  DossierPreview,
  'dossier' | 'code' | 'kind' | 'stale' | 'terms'
> {
  readonly kindName: string;
  readonly subject: Named | null;
  readonly organisation: Turned<Named>;
  readonly authority: Turned<Named | null>;
  readonly before: readonly DutyForeseen[];
  /** `held`: somebody would hold the role at the body then. */
  readonly after: readonly (DutyForeseen & { readonly held: boolean })[];
}

/** What would happen altogether, in words. */
export interface ShownCounts extends Omit<PreviewCounts, 'missing'> {
  readonly missing: readonly (PreviewCounts['missing'][number] & {
    readonly who: string;
    readonly bodyName: string;
  })[];
}

/** Names of what a preview tells by ids. */
export interface PreviewNames {
  readonly language: Language;
  readonly bodies: ReadonlyMap<string, string>;
  readonly persons: ReadonlyMap<string, Named>;
}

export function showForeseen(
  { subject, organisation, authority, before, after, ...rest }: DossierPreview,
  names: PreviewNames,
): ShownForeseen {
  const body = (id: string): Named => ({ id, name: nameOfBody(names, id) });
  // how its last day was counted is asked of the duty itself
  const duty = <D extends Duty>({ counted: _, ...one }: D) => ({
    ...one,
    ...showDuty(one, names.language),
    bodyName: nameOfBody(names, one.body),
  });
  return {
    ...rest,
    kindName: nameOf(names.language, 'kinds', rest.kind),
    subject: subject === null ? null : (names.persons.get(subject) ?? null),
    organisation: { before: body(organisation.before), after: body(organisation.after) },
    authority: {
      before: authority.before === null ? null : body(authority.before),
      after: authority.after === null ? null : body(authority.after),
    },
    before: before.map(duty),
    after: after.map(duty),
  };
}

export function showCounts(counts: PreviewCounts, names: PreviewNames): ShownCounts {
  const missing = counts.missing.map((lack) => ({
    ...lack,
    who: nameOf(names.language, 'roles', lack.role),
    bodyName: nameOfBody(names, lack.body),
  }));
  return { ...counts, missing };
}

function nameOfBody({ bodies }: PreviewNames, id: string): string {
  return bodies.get(id) ?? id;
}
