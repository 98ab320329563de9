import { z } from 'zod';
import { messagesIn, type Language } from '../../rules/messages/say';
import type { ClassKind } from '../../rules/training/kinds';

/** A year in an address. */
export const year = z.string().regex(/^(19|20|21)\d\d$/);

/**
 * Learners, certificates and attendance of the class `d`. Before its results the learners are those whose dossiers came into
 * it, or the members it took in from lists.
 */
export const CLASS_COUNTS = `
  SELECT coalesce((d.state -> 'outcome' ->> 'learners')::int,
      CASE WHEN d.state ->> 'teaches' = 'intermediate-theory' THEN jsonb_array_length(coalesce(d.state -> 'enrolled', '[]'))
           ELSE (SELECT count(DISTINCT e.dossier)::int FROM class_enrolment e WHERE e.class = d.id) END) AS learners,
    coalesce((d.state -> 'outcome' ->> 'passed')::int,
      (SELECT count(*)::int FROM certificate c WHERE c.class = d.id)) AS passed,
    (SELECT count(*)::int FROM jsonb_array_elements(coalesce(d.state -> 'sessions', '[]')) s
     WHERE s ->> 'present' IS NOT NULL) AS sessions,
    (SELECT coalesce(sum((s ->> 'present')::int), 0)::int
     FROM jsonb_array_elements(coalesce(d.state -> 'sessions', '[]')) s) AS attended`;

/** What a class teaches, in words. */
export function kindName(language: Language, kind: ClassKind): string {
  return messagesIn(language).words[`class-${kind}`] ?? kind;
}

/** A share in whole percent; null of nothing. */
export function share(part: number, whole: number): number | null {
  return whole > 0 ? Math.round((part * 100) / whole) : null;
}
