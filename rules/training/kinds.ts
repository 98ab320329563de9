/** What a class of a political centre teaches: candidates about the Party (A2), or members on probation (section 3). */
export const CLASS_KINDS = ['awareness', 'new-members'] as const;
export type ClassKind = (typeof CLASS_KINDS)[number];
