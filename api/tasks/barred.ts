import type { ConflictKind } from '../../rules/kernel/facts';
import { say, type Language } from '../../rules/messages/say';

/** Why somebody whose task it is may not do it, and what to do instead; codes for screens, sentences for people. */
export interface ShownBar {
  readonly code: string;
  readonly message: string;
  readonly remedy: { readonly code: string; readonly message: string };
}

/**
 * What bars a task to its holder: the refusal the act itself would meet. In one's own case no deputy of one's own acts
 * either; a relative steps back by lending the role, unless it was lent to them.
 */
export function findBar(
  {
    ownCase,
    tie,
    isLent,
  }: { readonly ownCase: boolean; readonly tie: ConflictKind | null; readonly isLent: boolean },
  language: Language,
): ShownBar | null {
  const bar = (code: string, remedy: string, facts: Readonly<Record<string, string>> = {}) => ({
    code,
    message: say(language, code, facts),
    remedy: { code: remedy, message: say(language, remedy, {}) },
  });
  if (ownCase) return bar('RIGHT.OWN_CASE', 'REMEDY.ASK_ABOVE');
  if (tie === null) return null;
  const remedy = isLent ? 'REMEDY.TELL_PRINCIPAL' : 'REMEDY.DEPUTE';
  return bar('RIGHT.RELATIVE', remedy, { conflict: tie });
}
