import { queryOptions } from '@tanstack/react-query';
import i18n from 'i18next';
import type * as A from './answers';
import { ask, read } from './client';

const post = async <T>(path: string, json: object = {}): Promise<T> =>
  (await ask<T>(path, { method: 'POST', json })).body;

export const securityQuery = () =>
  queryOptions({
    queryKey: [i18n.language, 'security'],
    queryFn: () => read<A.Security>('/me/security'),
    staleTime: 0,
  });

export const accountEventsQuery = () =>
  queryOptions({
    queryKey: [i18n.language, 'security', 'events'],
    queryFn: async () => (await read<A.AccountEvents>('/me/security/events')).items,
    staleTime: 0,
  });

/** A code is looked at once: another look would only count against the address. */
export const invitationQuery = (code: string) =>
  queryOptions({
    queryKey: ['invitation', code],
    queryFn: () => post<A.InvitationShown>('/invitations/look', { code }),
    staleTime: Infinity,
    retry: false,
  });

/** @returns the login to sign in by */
export async function acceptInvitation(code: string, password: string): Promise<string> {
  return (await post<{ login: string }>('/invitations/accept', { code, password })).login;
}

export const changePassword = (current: string, password: string): Promise<A.Security> =>
  post('/me/password', { current, password });

export const beginFactor = (): Promise<A.FactorBegun> => post('/me/factor');

export const removeFactor = (code: string): Promise<A.Security> =>
  post('/me/factor/remove', { code });

export async function confirmFactor(code: string): Promise<readonly string[]> {
  return (await post<A.RecoveryCodes>('/me/factor/confirm', { code })).recoveryCodes;
}

export async function renewRecoveryCodes(code: string): Promise<readonly string[]> {
  return (await post<A.RecoveryCodes>('/me/factor/recovery-codes', { code })).recoveryCodes;
}
