import { QueryClient } from '@tanstack/react-query';
import { Problem } from './client.ts';

/** Lists of settings. Conversations live in the store instead, where the live stream keeps them. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (count, error) => count < 2 && error instanceof Problem && error.status === 0,
    },
  },
});

export function forget(): void {
  queries.clear();
}
