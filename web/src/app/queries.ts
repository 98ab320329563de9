import { keepPreviousData, QueryClient } from '@tanstack/react-query';
import { ApiProblem, NoAnswer } from '../api/problem';

/** A lost answer is asked for again; a refusal is an answer, and asking again would not change it. */
const TRIES = 2;

/** Reads are shown old while new ones are on their way; nothing is polled, since that would keep a left desk signed in. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      placeholderData: keepPreviousData,
      retry: (failed, error) =>
        failed < TRIES &&
        (error instanceof NoAnswer || (error instanceof ApiProblem && error.body.status === 503)),
    },
    // Offline, an act fails at once: kept back, it would be sent later without anybody looking.
    mutations: { retry: false, networkMode: 'always' },
  },
});
