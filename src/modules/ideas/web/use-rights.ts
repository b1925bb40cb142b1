import { useSession } from '#web/session.ts'

/** What the viewer may do in this room. */
export function useRights(): { add: boolean; manage: boolean } {
  const { rights } = useSession().member
  const manage = rights.includes('ideas.manage')
  return { add: manage || rights.includes('publish.draft'), manage }
}
