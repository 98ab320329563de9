import type { Client } from '@temporalio/client';
import { SEARCH_ATTRIBUTE_NAMES } from '../workflows/messages';
import { within } from './client';
import { isUnimplemented } from './unimplemented';

/** A namespace's attributes may be added while we run (an operator does it); asking for each dossier would cost a call. */
const REMEMBER_MS = 60_000;

/** Asks `isSearchable` at most once a minute; a failure is not remembered. */
export function searchability(client: Client, namespace: string): () => Promise<boolean> {
  let asked: { readonly atMs: number; readonly answer: Promise<boolean> } | null = null;
  return async () => {
    if (asked === null || Date.now() - asked.atMs > REMEMBER_MS) {
      asked = { atMs: Date.now(), answer: isSearchable(client, namespace) };
    }
    const { answer } = asked;
    return answer.catch((error: unknown) => {
      asked = null;
      throw error;
    });
  };
}

/**
 * Whether the namespace knows our search attributes. A workflow that sets an unknown one is stuck, so the server is asked
 * first; one without that question (the time-skipping one) goes without.
 * @throws while the server is away
 */
export async function isSearchable(client: Client, namespace: string): Promise<boolean> {
  try {
    const { customAttributes } = await within(client, () =>
      client.connection.operatorService.listSearchAttributes({ namespace }),
    );
    return Object.values(SEARCH_ATTRIBUTE_NAMES).every((name) => name in customAttributes);
  } catch (error) {
    if (isUnimplemented(error)) return false;
    throw error;
  }
}
