import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ChannelCard } from '#modules/channels/contract.ts'
import { orpc } from '#web/api.ts'

const none: readonly ChannelCard[] = []

/** The organisation's channels, by id and in order. */
export function useChannels() {
  const { data } = useQuery(orpc.channels.list.queryOptions())
  const channels = data?.channels ?? none
  const byId = useMemo(() => new Map(channels.map((channel) => [channel.id, channel])), [channels])
  return { channels, byId, known: data !== undefined }
}
