import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'

/** What waits in this room; one small question that both blocks of Today share. */
export const useWaiting = () => useQuery(orpc.policy.waiting.queryOptions())

export const useWaitingCount = (): number | undefined => {
  const { data } = useWaiting()
  return data ? data.toAcknowledge.length + data.toConsent.length : undefined
}

export const useNoticeCount = (): number | undefined => useWaiting().data?.notices.length
