import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { orpc } from '#web/api.ts'
import { toastError } from '#web/design/toast.tsx'
import { mutate } from '../mutate.ts'

/** A person; `watching` looks again every few seconds, while what colleagues do to them matters. */
export function usePerson(id: string, watching = false) {
  return useQuery({
    ...orpc.inbox.person.queryOptions({ input: { id } }),
    refetchInterval: watching ? WATCH_MS : false,
  })
}

const WATCH_MS = 15_000

const PAGE = 30

export function usePersonTimeline(id: string) {
  return useInfiniteQuery(
    orpc.inbox.personTimeline.infiniteOptions({
      input: (cursor: string | undefined) => ({ id, limit: PAGE, ...(cursor ? { cursor } : {}) }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
    }),
  )
}

/** Calls the server and looks again at everything about people and conversations. `run` throws, `act` says it aloud. */
export function usePersonActs() {
  const queries = useQueryClient()
  const run = useCallback(
    async <T>(call: () => Promise<T>): Promise<T> => {
      const value = await mutate(queries, call)
      await Promise.all(
        [
          orpc.inbox.person.key(),
          orpc.inbox.personTimeline.key(),
          orpc.inbox.get.key(),
          orpc.inbox.moves.key(),
          orpc.inbox.list.key(),
          orpc.inbox.views.key(),
        ].map((queryKey) => queries.invalidateQueries({ queryKey })),
      )
      return value
    },
    [queries],
  )
  const act = useCallback((call: () => Promise<unknown>): void => void run(call).catch(toastError), [run])
  return { run, act }
}
