import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'

/** The organisation’s channels, with the words by which a sentence names one: the network where it has only one. */
export function useChannels() {
  const query = useQuery(orpc.channels.list.queryOptions())
  const channels = query.data?.channels ?? []
  const count = new Map<string, number>()
  for (const { networkName } of channels) count.set(networkName, (count.get(networkName) ?? 0) + 1)
  return {
    query,
    channels,
    speaking: channels.filter((channel) => channel.canPublish),
    nameOf: (id: string): string => {
      const channel = channels.find((one) => one.id === id)
      if (!channel) return query.data ? t('a channel that is gone') : '…'
      return count.get(channel.networkName) === 1
        ? channel.networkName
        : t('{network} ({handle})', { network: channel.networkName, handle: channel.handle })
    },
  }
}
