/**
 * What a class of a political centre teaches: candidates about the Party (A2), members on probation (section 3), or full
 * members intermediate theory. The first two answer the learners' dossiers; members of the third have none.
 */
export const CLASS_KINDS = ['awareness', 'new-members', 'intermediate-theory'] as const;
export type ClassKind = (typeof CLASS_KINDS)[number];

/** Kinds whose learners sit in it with a dossier of their own. */
export const DOSSIER_CLASS_KINDS = [
  'awareness',
  'new-members',
] as const satisfies readonly ClassKind[];
export type DossierClassKind = (typeof DOSSIER_CLASS_KINDS)[number];

/** Classes of earlier releases name no kind: they were all for candidates. */
export function kindOf({ teaches }: { readonly teaches?: ClassKind }): ClassKind {
  return teaches ?? 'awareness';
}
