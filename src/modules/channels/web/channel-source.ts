import type { SourceView } from '#modules/listening/contract.ts'

/** What a channel's row tells of the places its account is listened to at. */
export type ChannelSource = {
  /** What the account itself is told; the first place where there is no such. */
  readonly own: SourceView
  /** The newest arrival at any of them. */
  readonly receivedAt: string | null
  /** Another one that does not work, while the account's own does. */
  readonly trouble: SourceView | undefined
}

/** The sources of each channel as one: a search that fails is not taken for an account that does. */
export function channelSources(sources: readonly SourceView[]): ReadonlyMap<string, ChannelSource> {
  const ids = new Set(sources.map(({ channelId }) => channelId))
  return new Map(
    [...ids].flatMap((channelId): [string, ChannelSource][] => {
      const all = sources.filter((one) => one.channelId === channelId)
      const own = all.find(({ kind }) => kind === 'account') ?? all[0]
      if (!own) return []
      const times = all.flatMap(({ receivedAt }) => receivedAt ?? [])
      const trouble = all.find((one) => one !== own && one.state === 'failing')
      return [[channelId, { own, receivedAt: times.sort().at(-1) ?? null, trouble }]]
    }),
  )
}
