import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ChannelCard } from '#modules/channels/contract.ts'
import { api } from '#web/api.ts'
import { batched } from '../../batched.ts'
import { useDebounced } from '../../use-debounced.ts'
import type { Content } from '../content.ts'
import { type Absent, absentMentions, type State, wantedMentions } from './absent.ts'

/** The hand has rested: a handle half written is not asked about. */
const PAUSE = 900
const MINUTE = 60_000

/** Mentions of the draft that find nobody on the network they stand on, as far as the networks have said by now. */
export function useAbsent(content: Content, channels: readonly ChannelCard[]): readonly Absent[] {
  const rested = useDebounced(content, PAUSE)
  const wanted = useMemo(() => wantedMentions(rested, channels), [rested, channels])
  const states = useQueries({
    queries: wanted.map(({ channelId, handle }) => ({
      queryKey: ['mention', channelId, handle],
      queryFn: () => askerOf(channelId)(handle).then((state) => state ?? 'unknown'),
      staleTime: 10 * MINUTE,
      retry: false,
      refetchOnWindowFocus: false,
    })),
    combine: (answers) => answers.map(({ data }) => data).join(' '),
  })
  return useMemo(() => {
    const said = states.split(' ')
    const state = new Map(
      wanted.map(({ channelId, handle }, index) => [`${channelId} ${handle}`, said[index] as State]),
    )
    return absentMentions(content, (channelId, handle) => state.get(`${channelId} ${handle}`))
  }, [states, wanted, content])
}

const askers = new Map<string, (handle: string) => Promise<State | undefined>>()

/** All mentions of a text are asked about at once. */
function askerOf(channelId: string): (handle: string) => Promise<State | undefined> {
  const known = askers.get(channelId)
  if (known) return known
  const asker = batched(async (handles: string[]) => {
    const { mentions } = await api.publishing.mentions({ channelId, handles })
    return new Map(mentions.map(({ handle, state }) => [handle, state]))
  }, 20)
  askers.set(channelId, asker)
  return asker
}
