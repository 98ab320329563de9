import { possibleFrom, unblockOf } from '../../rules/admission/unblock';
import type { Duty } from '../../rules/kernel/duty';
import type { Refusal } from '../../rules/kernel/refusal';
import type { Procedure } from '../../rules/kernel/procedure';
import { nameOf, type Language } from '../../rules/messages/say';
import { sayUnblock } from '../../rules/messages/unblock';

/** What would make a refused act possible. */
export interface ShownUnblock {
  readonly how: string;
  /** Acts that come first, with who does them. */
  readonly acts: readonly {
    readonly act: string;
    readonly name: string;
    readonly roles: readonly string[];
  }[];
  /** The day from which; null where it is no matter of days. */
  readonly on: string | null;
  readonly message: string;
}

/**
 * What would unblock a refusal; null where the rules of this kind of dossier do not say.
 * @param duties  what is owed now: the steps that come first where the act is not yet its turn
 */
export function showUnblock(
  refusal: Refusal,
  { procedure, duties }: { readonly procedure: Procedure; readonly duties: readonly Duty[] },
  language: Language,
): ShownUnblock | null {
  const unblock = unblockOf(refusal);
  if (!unblock) return null;
  const { how } = unblock;
  const first =
    how === 'act' ? unblock.acts : how === 'next-step' ? duties.map(({ act }) => act) : [];
  const acts = [...new Set<string>(first)].map((act) => ({
    act,
    name: nameOf(language, 'acts', act),
    roles: procedure.acts[act]?.whose?.roles ?? [],
  }));
  const on = possibleFrom(refusal);
  return {
    how,
    acts,
    on,
    message: sayUnblock(language, how, { acts: acts.map(({ name }) => name), on }),
  };
}
