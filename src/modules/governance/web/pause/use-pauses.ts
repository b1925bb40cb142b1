import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { useSession } from '#web/session.ts'

/** What is paused now, and whether the viewer may change it. */
export function usePauses() {
  const may = useSession().member.rights.includes('publishing.pause')
  const pauses = useQuery(orpc.governance.pauses.queryOptions()).data?.pauses ?? []
  return { may, pauses }
}
