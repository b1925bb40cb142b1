import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { useSession } from '#web/session.ts'

/** How many posts wait for somebody; one small question that badges, views and Today share. */
export const useWaiting = () => useQuery(orpc.publishing.waiting.queryOptions()).data

/** How many posts are held, refused or unsure; undefined while that is not known or none is. */
export const useAttention = (): number | undefined => useWaiting()?.attention || undefined

/** How many posts wait for my hands. */
export const useMine = (): number | undefined => useWaiting()?.byHand

/** How many posts a pause held that may be settled now: nothing for somebody who may not send on. */
export function useHeldHere(): number | undefined {
  const may = useSession().member.rights.includes('publish.submit')
  const held = useWaiting()?.held
  return may ? held : 0
}
