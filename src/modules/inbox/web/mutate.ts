import type { QueryClient } from '@tanstack/react-query'

/** Without a network it fails at once: nothing may leave later, when nobody looks any more. */
export const atOnce = { networkMode: 'always' } as const

/** Runs a call as a mutation, so that the end of a session is noticed as for every other; throws what it threw. */
export function mutate<T>(queries: QueryClient, run: () => Promise<T>): Promise<T> {
  return queries
    .getMutationCache()
    .build<T, Error, void, unknown>(queries, { ...atOnce, mutationFn: run })
    .execute()
}
