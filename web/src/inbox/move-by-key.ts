import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

/** Moves the focus among the rows. Only while a row has it, and never while an input method composes a letter. */
export function moveByKey(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = STEPS[event.key];
  if (!list || step === undefined || event.nativeEvent.isComposing) return;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const rows = [...list.querySelectorAll<HTMLElement>('a.item')];
  const at = rows.findIndex((row) => row === document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  rows[at + step]?.focus();
}
