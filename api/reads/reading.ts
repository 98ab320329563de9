import { ROLES } from '../../rules/kernel/roles';
import { nameOf, type Language } from '../../rules/messages/say';

/** A role the reader held on the day of reading, and where. */
export interface Capacity {
  readonly role: string;
  readonly body: string;
}

/** One reading as it was recorded. */
export interface ReadingRow {
  readonly id: number;
  readonly readAt: string;
  readonly what: string;
  readonly why: string;
  readonly byRight: string;
  readonly reference: string | null;
  readonly capacities: readonly Capacity[];
}

/** One reading with its codes in words. */
export interface ShownReading extends Omit<ReadingRow, 'id' | 'capacities'> {
  readonly whatName: string;
  readonly whyName: string;
  readonly byRightName: string;
  readonly capacities: readonly (Capacity & { readonly who: string })[];
}

/** Columns of `read_audit a` under the names of `ReadingRow`. */
export const READING_FIELDS = `a.id, a.read_at AS "readAt", a.what, a.why, a.by_right AS "byRight", a.reference,
  coalesce((SELECT json_agg(json_build_object('role', held.role, 'body', o.name) ORDER BY o.code, held.role)
    FROM appointment held JOIN organisation o ON o.id = held.organisation
    WHERE held.person = a.person AND ro_holds(held.from_on, held.to_on, ro_civil_day(a.read_at))), '[]') AS capacities`;

/** Codes of a reading in the reader's language. */
export function sayReading(row: ReadingRow, language: Language): ShownReading {
  const { readAt, what, why, byRight, reference, capacities } = row;
  return {
    readAt,
    what,
    whatName: sayWhat(what, language),
    why,
    whyName: nameOf(language, 'words', `why-${why}`),
    byRight,
    byRightName: sayRight(byRight, language),
    reference,
    capacities: capacities.map((one) => ({ ...one, who: nameOf(language, 'roles', one.role) })),
  };
}

/** A role, or one of the rights that are none. */
function sayRight(byRight: string, language: Language): string {
  const isRole = ROLES.some((role) => role === byRight);
  return isRole
    ? nameOf(language, 'roles', byRight)
    : nameOf(language, 'words', `right-${byRight}`);
}

/** `paper:cv:2` is the second version of the paper in the slot `cv`. */
function sayWhat(what: string, language: Language): string {
  const [kind, slot, version] = what.split(':');
  if (kind !== 'paper' || slot === undefined) return nameOf(language, 'words', `shown-${what}`);
  return `${nameOf(language, 'papers', slot)} (${version ?? ''})`;
}
