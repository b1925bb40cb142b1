import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, orpc } from '#web/api.ts'

const ALONE_MS = 12_000
const TOGETHER_MS = 5000

/** Tells the server that this war room is open here; gives who else has it open. */
export function useWatching(id: string) {
  const query = useQuery({
    queryKey: [...orpc.presence.beat.key(), 'incident', id],
    queryFn: ({ signal }) => api.presence.beat({ kind: 'incident', id, state: 'here' }, { signal }),
    refetchInterval: ({ state }) => ((state.data?.others.length ?? 0) > 0 ? TOGETHER_MS : ALONE_MS),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
  useEffect(
    () => () => {
      api.presence.beat({ kind: 'incident', id, state: 'left' }).catch(() => {
        // Whoever cannot say goodbye is gone after some missed beats.
      })
    },
    [id],
  )
  return query.data?.others ?? []
}
