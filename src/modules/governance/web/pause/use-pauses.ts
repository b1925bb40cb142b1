import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { useSession } from '#web/session.ts'

/** What is paused now, with the channel’s name where it is only one, and whether the viewer may change it. */
export function usePauses() {
  const may = useSession().member.rights.includes('publishing.pause')
  const pauses = useQuery(orpc.governance.pauses.queryOptions()).data?.pauses ?? []
  const some = pauses.some((pause) => pause.channelId !== null)
  const channels = useQuery({ ...orpc.channels.list.queryOptions(), enabled: some }).data?.channels ?? []
  return {
    may,
    pauses: pauses.map((pause) => {
      const channel = channels.find((one) => one.id === pause.channelId)
      return { ...pause, channel: channel ? `${channel.networkName} (${channel.handle})` : null }
    }),
  }
}
