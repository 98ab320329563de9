import { queryOptions } from '@tanstack/react-query';
import i18n from 'i18next';
import type * as A from './answers';
import { ask, read } from './client';

/** Pages are followed to their end; this many would be a fault of ours. */
const PAGES_MOST = 40;

/** Names arrive in the reader's language, so every key holds it. */
const key = (...parts: readonly unknown[]) => [i18n.language, ...parts];

export const meQuery = () =>
  queryOptions({ queryKey: key('me'), queryFn: () => read<A.Me>('/me'), staleTime: 300_000 });

export const waysQuery = () =>
  queryOptions({
    queryKey: ['ways'],
    queryFn: () => read<A.SignInWays>('/sign-in/ways'),
    staleTime: Infinity,
  });

export const sessionsQuery = () =>
  queryOptions({
    queryKey: key('sessions'),
    queryFn: async () => (await read<{ items: A.OwnSession[] }>('/sessions')).items,
    staleTime: 0,
  });

export const clockQuery = () =>
  queryOptions({ queryKey: key('clock'), queryFn: () => read<A.ClockNow>('/clock') });

/** A change of the calendar is signed a few times a year. */
export const calendarQuery = () =>
  queryOptions({
    queryKey: ['calendar'],
    queryFn: () => read<A.SignedDays>('/calendar/signed'),
    staleTime: 300_000,
  });

export const inboxQuery = () => queryOptions({ queryKey: key('tasks'), queryFn: readInbox });

export const bodiesQuery = () =>
  queryOptions({
    queryKey: key('bodies'),
    queryFn: async () => (await read<{ items: A.Organisation[] }>('/organisations')).items,
    staleTime: 300_000,
  });

export const overdueQuery = (by: A.OverdueBoard['by']) =>
  queryOptions({
    queryKey: key('overdue', by),
    queryFn: () => read<A.OverdueBoard>(`/overdue?by=${by}`),
  });

export const linesQuery = (search: string) =>
  queryOptions({
    queryKey: key('lines', search),
    queryFn: () => allPages<A.Line>(`/dossiers?limit=100${search}`),
  });

export const classesQuery = () =>
  queryOptions({
    queryKey: key('classes'),
    queryFn: () =>
      allPages<A.TrainingClasses['items'][number]>('/training-classes?closed=false&limit=100'),
  });

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: key('person', id),
    queryFn: () => read<A.Person>(`/persons/${id}`),
    staleTime: 300_000,
    retry: false,
  });

export const dossierQuery = (id: string) =>
  queryOptions({
    queryKey: key('dossier', id),
    queryFn: () => ask<A.DossierAnswer>(`/dossiers/${id}`),
  });

export const actsQuery = (id: string) =>
  queryOptions({
    queryKey: key('dossier', id, 'acts'),
    queryFn: () => read<A.Act[]>(`/dossiers/${id}/acts`),
  });

export const votesQuery = (id: string) =>
  queryOptions({
    queryKey: key('dossier', id, 'votes'),
    queryFn: () => read<A.Vote[]>(`/dossiers/${id}/votes`),
  });

export const papersQuery = (id: string) =>
  queryOptions({
    queryKey: key('dossier', id, 'papers'),
    queryFn: () => read<A.Slot[]>(`/dossiers/${id}/papers`),
  });

export const entriesQuery = (id: string) =>
  queryOptions({
    queryKey: key('dossier', id, 'entries'),
    queryFn: () => allPages<A.Entry>(`/dossiers/${id}/entries?limit=100`),
  });

async function readInbox(): Promise<A.Inbox['groups']> {
  const groups: A.Inbox['groups'] = { overdue: [], today: [], thisWeek: [], later: [] };
  let cursor = '';
  for (let page = 0; page < PAGES_MOST; page += 1) {
    const { groups: some, next } = await read<A.Inbox>(`/tasks?limit=100${cursor}`);
    groups.overdue.push(...some.overdue);
    groups.today.push(...some.today);
    groups.thisWeek.push(...some.thisWeek);
    groups.later.push(...some.later);
    if (next === null) break;
    cursor = `&cursor=${next}`;
  }
  return groups;
}

async function allPages<T>(path: string): Promise<T[]> {
  const all: T[] = [];
  let cursor = '';
  for (let page = 0; page < PAGES_MOST; page += 1) {
    const { items, next } = await read<{ items: T[]; next: string | null }>(path + cursor);
    all.push(...items);
    if (next === null) break;
    cursor = `&cursor=${next}`;
  }
  return all;
}
