import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api, orpc } from '#web/api.ts'

export type Other = Awaited<ReturnType<typeof api.publishing.present>>['others'][number]

const BEAT_MS = 15_000

/** Tells the server that this draft is open here, and learns who else has it open. */
export function usePresence(draftId: string | null, keys: number): readonly Other[] {
  const told = useRef(0)
  const query = useQuery({
    queryKey: [...orpc.publishing.present.key(), draftId],
    queryFn: ({ signal }) => {
      const typing = keys > told.current
      told.current = keys
      return api.publishing.present({ id: draftId ?? '', state: typing ? 'typing' : 'here' }, { signal })
    },
    enabled: draftId !== null,
    refetchInterval: BEAT_MS,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
  useEffect(() => {
    if (draftId === null) return
    return () => {
      api.publishing.present({ id: draftId, state: 'left' }).catch(() => {
        // Whoever cannot say goodbye is gone after two missed beats.
      })
    }
  }, [draftId])
  return query.data?.others ?? []
}
