import { useSuspenseQuery } from '@tanstack/react-query';
import type { FactorNeeded, Me, ProviderSignOut } from '../api/answers';
import { ask } from '../api/client';
import { meQuery } from '../api/queries';
import { language, speak } from '../lang/i18n';
import { draftsBelongTo, forgetDrafts } from '../lib/drafts';
import { queries } from './queries';
import { applyTextSize, textSize } from './text-size';

/** Who is signed in; the route has made sure that somebody is. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery()).data;
}

/**
 * @returns what goes on with a code where the account has a second factor; nothing once signed in
 * @throws ApiProblem when login and password do not match, NoAnswer
 */
export async function signIn(login: string, password: string): Promise<string | undefined> {
  const json = { login, password };
  const { body } = await ask<Partial<FactorNeeded>>('/sessions', { method: 'POST', json });
  if (body.step !== undefined) return body.step;
  await arrive();
  return undefined;
}

/** The second step. @throws ApiProblem when the code is wrong or the step is over, NoAnswer */
export async function finishSignIn(step: string, code: string): Promise<void> {
  await ask('/sessions/second-step', { method: 'POST', json: { step, code } });
  await arrive();
}

async function arrive(): Promise<void> {
  queries.clear();
  draftsBelongTo((await queries.fetchQuery(meQuery())).person);
}

/**
 * Ends the session here and at the server; what was typed is forgotten.
 * @returns where the provider ends its own session, if it began there
 */
export async function signOut(): Promise<string | undefined> {
  const [spoken, size] = [language(), textSize()];
  const { body } = await ask<ProviderSignOut | undefined>('/sessions/current', {
    method: 'DELETE',
  });
  queries.clear();
  forgetDrafts();
  // The answer emptied the browser's store; how one reads is no secret.
  speak(spoken);
  applyTextSize(size);
  return body?.providerSignOut;
}

/** Whether the person holds this role at this body today: then the duty is theirs. */
export function holds(me: Me, { role, body }: { role: string; body: string }): boolean {
  return me.appointments.some((held) => held.role === role && held.organisation === body);
}
