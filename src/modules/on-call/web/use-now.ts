import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'

/** Who is on call now, shared by the top bar and Today. */
export function useNow() {
  return useQuery({ ...orpc.onCall.now.queryOptions(), refetchInterval: 300_000 })
}

/** 1 when a shift of mine runs or comes. */
export function useMyShift(): number | undefined {
  const { data } = useNow()
  return data && (data.mine ? 1 : 0)
}
