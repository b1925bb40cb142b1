import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { orpc } from '#web/api.ts'
import { useGo } from '#web/screen-hooks.ts'

/** A conversation that was laid into another one is read there: an old address leads on. */
export function useMoved(id: string, missing: boolean): void {
  const go = useGo()
  const { data } = useQuery({
    ...orpc.inbox.moves.queryOptions({ input: { id } }),
    enabled: missing,
    retry: false,
  })
  const now = missing ? data?.now : null
  useEffect(() => {
    if (now) go(`/inbox/all/${now}`, { replace: true })
  }, [now, go])
}
