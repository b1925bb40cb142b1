import { useQueryClient } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'

/** Has everything of this room read again. */
export function useReload(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: orpc.results.key() })
}
