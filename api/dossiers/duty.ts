import type { Duty } from '../../rules/kernel/duty';
import { nameOf, type Language } from '../../rules/messages/say';

/** A duty with the names of what is owed and by whom, in the reader's language. */
export interface ShownDuty extends Omit<Duty, 'counted'> {
  readonly what: string;
  readonly who: string;
}

export function showDuty(duty: Duty, language: Language): ShownDuty {
  const { counted: _, ...shown } = duty;
  return {
    ...shown,
    what: nameOf(language, 'acts', duty.key),
    who: nameOf(language, 'roles', duty.role),
  };
}
