import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { useSession } from '#web/session.ts'

/** How many posts a pause held that may be settled now; undefined while that is not known. */
export function useHeld(): number | undefined {
  const posts = useQuery(orpc.publishing.held.queryOptions()).data?.posts
  return posts?.filter((post) => post.paused === null).length
}

/** The same for Today: nothing for somebody who may not send on. */
export function useHeldHere(): number | undefined {
  const may = useSession().member.rights.includes('publish.submit')
  const held = useHeld()
  return may ? held : 0
}
