import type { Values } from '../acts/values';

/** What was typed and not yet sent, in this tab's memory only: it survives a sign-in, not the tab. */
const drafts = new Map<string, Values>();
let owner: string | undefined;

export function findDraft(key: string): Values | undefined {
  return drafts.get(key);
}

export function keepDraft(key: string, values: Values): void {
  drafts.set(key, values);
}

export function dropDraft(key: string): void {
  drafts.delete(key);
}

/** Another person at the same screen must not find them. */
export function draftsBelongTo(person: string): void {
  if (owner !== undefined && owner !== person) drafts.clear();
  owner = person;
}

export function forgetDrafts(): void {
  drafts.clear();
  owner = undefined;
}
