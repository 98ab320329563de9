import { vi } from '../lang/vi';

type ChoiceName = keyof typeof vi.acts.choices;

/** Whether the desk has words for this code. */
export function isChoiceName(code: string): code is ChoiceName {
  return Object.hasOwn(vi.acts.choices, code);
}
