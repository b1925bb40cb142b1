import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'

export function useAlertCount(): number | undefined {
  return useQuery(orpc.planning.alerts.queryOptions()).data?.alerts.length
}

export function useTimerCount(): number | undefined {
  const { data } = useQuery(orpc.planning.timer.queryOptions())
  return data ? (data.timer ? 1 : 0) : undefined
}
