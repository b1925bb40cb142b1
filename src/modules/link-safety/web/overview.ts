import { useQueryClient } from '@tanstack/react-query'
import { type api, orpc } from '#web/api.ts'

export type Overview = Awaited<ReturnType<typeof api.linkSafety.overview>>

/** Loads everything of this room anew, after an act. */
export function useReload(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: orpc.linkSafety.key() })
}
