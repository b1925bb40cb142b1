import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Other } from '#modules/presence/contract.ts'
import { api, orpc } from '#web/api.ts'

/** Alone, a beat now and then is enough; with somebody there, soon enough that “is writing” is true. */
const ALONE_MS = 12_000
const TOGETHER_MS = 4000
/** Whoever stops for so long is no longer writing. */
const STOPPED_MS = 8000

/** Tells the server that this conversation is open here, and whether I write; gives who else has it open. */
export function usePresence(id: string, typed: string): readonly Other[] {
  const last = useRef({ typed, at: 0 })
  const query = useQuery({
    queryKey: [...orpc.presence.beat.key(), id],
    queryFn: ({ signal }) => {
      const typing = Date.now() - last.current.at < STOPPED_MS
      return api.presence.beat({ kind: 'conversation', id, state: typing ? 'typing' : 'here' }, { signal })
    },
    refetchInterval: ({ state }) => ((state.data?.others.length ?? 0) > 0 ? TOGETHER_MS : ALONE_MS),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
  const { refetch } = query
  useEffect(() => {
    const { typed: before, at } = last.current
    if (typed === before) return
    last.current = { typed, at: Date.now() }
    // The first letter is told at once; the rest with the next beat.
    if (Date.now() - at > STOPPED_MS) void refetch()
  }, [typed, refetch])
  useEffect(
    () => () => {
      api.presence.beat({ kind: 'conversation', id, state: 'left' }).catch(() => {
        // Whoever cannot say goodbye is gone after some missed beats.
      })
    },
    [id],
  )
  return query.data?.others ?? []
}
