import type { QueryClient } from '@tanstack/react-query'

/** Runs a call as a mutation, so that the end of a session is noticed as for every other; throws what it threw. */
export function mutate<T>(queries: QueryClient, run: () => Promise<T>): Promise<T> {
  return queries.getMutationCache().build<T, Error, void, unknown>(queries, { mutationFn: run }).execute()
}
