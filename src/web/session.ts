import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { api } from './api.ts'
import { sessionKey } from './session-key.ts'

/** Who is signed in, asked once and kept until it changes. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: () => api.people.session(),
  staleTime: 5 * 60_000,
})

export type Session = Awaited<ReturnType<typeof api.people.session>>

/** The signed-in member and the organisation. Inside the frame it is always there. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data
}

/** Ends the session and leaves nothing of it in this browser's memory. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    await api.people.signOut()
    queries.clear()
    // A whole new page: nothing a room kept in memory survives for the next person.
    location.assign('/sign-in')
  }
}
